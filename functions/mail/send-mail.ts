import { SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer';
import { env } from '../runtime/env.ts';
import { oneLine } from './one-line.ts';
import type { Rendered } from './render-message.ts';

/** One try each: a second try of a request that got no answer could send a mail twice unseen. */
export const ses = new SESv2Client({ maxAttempts: 1 });

/**
 * What became of one try. `later`: SES did not take it, and may another time. `refused`: SES will never take
 * this mail. `unknown`: no answer, so it may or may not be on its way.
 */
export type Sending = {
  readonly kind: 'taken' | 'later' | 'refused' | 'unknown';
  /** The name of the error; never its text, which can carry an address. */
  readonly because?: string;
};

const never = new Set(['MessageRejected', 'BadRequestException']);

function judged(error: unknown): Sending {
  if (!(error instanceof SESv2ServiceException)) {
    return { kind: 'unknown', because: error instanceof Error ? error.name : 'unknown' };
  }
  const status = error.$metadata.httpStatusCode ?? 0;
  if (never.has(error.name)) return { kind: 'refused', because: error.name };
  return { kind: status >= 400 && status < 500 ? 'later' : 'unknown', because: error.name };
}

const composed = (to: string, mail: Rendered): Promise<Buffer> =>
  new MailComposer({
    from: { name: oneLine(mail.from), address: env('MAIL_FROM') },
    to: { name: '', address: to },
    replyTo: { name: '', address: mail.replyTo },
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map((each) => ({ ...each })),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();

/** Hands one mail to SES, once. Its events come back with our own id as the tag `message`. */
export async function sendMail(id: string, to: string, mail: Rendered): Promise<Sending> {
  const command = new SendEmailCommand({
    FromEmailAddress: env('MAIL_FROM'),
    Destination: { ToAddresses: [to] },
    Content: { Raw: { Data: await composed(to, mail) } },
    ConfigurationSetName: env('SES_CONFIGURATION_SET'),
    EmailTags: [{ Name: 'message', Value: id }],
  });
  try {
    await ses.send(command);
    return { kind: 'taken' };
  } catch (error) {
    return judged(error);
  }
}
