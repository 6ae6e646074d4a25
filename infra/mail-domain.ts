import { GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2';

/** The DNS records that SES still waits for before it lets mail be sent from a domain; none once it does. */
export async function recordsMissing(ses: SESv2Client, domain: string): Promise<string[]> {
  const { DkimAttributes, VerifiedForSendingStatus } = await ses.send(
    new GetEmailIdentityCommand({ EmailIdentity: domain }),
  );
  if (VerifiedForSendingStatus) return [];
  return (DkimAttributes?.Tokens ?? []).map(
    (token) => `${token}._domainkey.${domain}  CNAME  ${token}.dkim.amazonses.com`,
  );
}
