import { setTimeout as pause } from 'node:timers/promises';
import type { Rendered } from './render-message.ts';
import { type Sending, sendMail } from './send-mail.ts';

/** SES says “slow down” by the second; waiting is safe, since it has certainly not taken the mail. */
const pausesMilliseconds = [250, 500, 1000];

/** Hands a mail to SES, asking again only where it said that it did not take it. */
export async function sendPatiently(id: string, to: string, mail: Rendered): Promise<Sending> {
  for (const wait of pausesMilliseconds) {
    const sending = await sendMail(id, to, mail);
    if (sending.kind !== 'later') return sending;
    await pause(wait * (0.5 + Math.random()));
  }
  return sendMail(id, to, mail);
}
