import type { ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Gatekeeper } from '../iam/gatekeeper.ts';
import { accessKeyOf, bodyOf, type LoopbackServer, serveLoopback } from '../loopback-server.ts';
import { configurationSetArn, identityArn } from '../template/identities.ts';
import { addressIn, type Mail } from './mailbox.ts';
import type { SesEmulator, StoredMail } from './ses-emulator.ts';

export type MailRules = {
  /** Domains that mail may be sent from. */
  readonly domains: ReadonlySet<string>;
  readonly configurationSets: ReadonlySet<string>;
};

const Tag = z.strictObject({
  Name: z.string(),
  Value: z.string().check(z.regex(/^[A-Za-z0-9_.@-]{1,256}$/)),
});

const SendEmail = z.looseObject({
  FromEmailAddress: z.string(),
  ConfigurationSetName: z.optional(z.string()),
  EmailTags: z.optional(z.array(Tag)),
  Destination: z.optional(
    z.strictObject({
      ToAddresses: z.optional(z.array(z.string())),
      CcAddresses: z.optional(z.array(z.string())),
      BccAddresses: z.optional(z.array(z.string())),
    }),
  ),
});
type SendEmail = z.infer<typeof SendEmail>;

/** Stands before the SES emulator, which takes mail from anybody: asks IAM, then whether the sender is ours. */
export function sesGate(
  port: number,
  iam: Gatekeeper,
  emulator: SesEmulator,
  { domains, configurationSets }: MailRules,
  sent: (mail: Mail, configurationSet: string | undefined) => void,
  fault: (error: unknown) => void,
): Promise<LoopbackServer> {
  return serveLoopback(
    port,
    async (request, response) => {
      if (request.method !== 'POST' || request.url !== '/v2/email/outbound-emails') {
        return refuse(
          response,
          404,
          'NotFoundException',
          `The player does not play ${request.method} ${request.url} of SES.`,
        );
      }
      const body = await bodyOf(request);
      const parsed = SendEmail.safeParse(JSON.parse(body.toString()));
      if (!parsed.success) return refuse(response, 400, 'BadRequestException', z.prettifyError(parsed.error));
      const { FromEmailAddress, ConfigurationSetName } = parsed.data;
      const domain = addressIn(FromEmailAddress).split('@')[1] ?? '';
      const key = accessKeyOf(request);
      const needed = [
        identityArn(domain),
        ...(ConfigurationSetName ? [configurationSetArn(ConfigurationSetName)] : []),
      ];
      const denied = needed.find((resource) => !iam.allows(key, 'ses:SendEmail', resource));
      if (denied) {
        const who = iam.principalOf(key)?.name ?? 'nobody';
        return refuse(
          response,
          403,
          'AccessDeniedException',
          `${who} is not authorized to perform: ses:SendEmail on resource: ${denied}`,
        );
      }
      if (!domains.has(domain)) {
        return refuse(response, 400, 'MessageRejected', `Email address is not verified: ${FromEmailAddress}`);
      }
      if (ConfigurationSetName !== undefined && !configurationSets.has(ConfigurationSetName)) {
        return refuse(
          response,
          404,
          'NotFoundException',
          `Configuration set <${ConfigurationSetName}> does not exist.`,
        );
      }
      const outcome = await emulator.send(body);
      if ('refusal' in outcome)
        return refuse(response, outcome.status, 'BadRequestException', outcome.refusal);
      sent(asMail(parsed.data, outcome.mail), ConfigurationSetName);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ MessageId: outcome.mail.messageId }));
    },
    fault,
  );
}

function asMail({ Destination, EmailTags, FromEmailAddress }: SendEmail, stored: StoredMail): Mail {
  return {
    id: stored.messageId,
    at: new Date().toISOString(),
    from: FromEmailAddress,
    to: Destination?.ToAddresses ?? stored.destination.to,
    cc: Destination?.CcAddresses ?? stored.destination.cc,
    bcc: Destination?.BccAddresses ?? stored.destination.bcc,
    replyTo: stored.replyTo,
    subject: stored.subject,
    text: stored.body.text ?? '',
    html: stored.body.html ?? '',
    attachments: stored.attachments.map(({ content, contentType, filename }) => ({
      name: filename ?? 'attachment',
      type: contentType,
      base64: content,
    })),
    tags: Object.fromEntries((EmailTags ?? []).map(({ Name, Value }) => [Name, Value])),
  };
}

function refuse(response: ServerResponse, status: number, kind: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': kind });
  response.end(JSON.stringify({ message }));
}
