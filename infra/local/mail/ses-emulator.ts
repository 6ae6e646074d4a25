import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { closed } from '../loopback-server.ts';

/** Loaded as the CommonJS it is: what `import` makes of its default differs between Node and the test runner. */
const { default: serveSes } = createRequire(import.meta.url)('aws-ses-v2-local') as {
  default: (settings: { host: string; port: number }) => Promise<Server>;
};

const Accepted = z.object({ MessageId: z.string() });

const Stored = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()), cc: z.array(z.string()), bcc: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ html: z.optional(z.string()), text: z.optional(z.string()) }),
  attachments: z.array(
    z.object({ content: z.string(), contentType: z.string(), filename: z.optional(z.string()) }),
  ),
});
export type StoredMail = z.infer<typeof Stored>;

const Store = z.object({ emails: z.array(Stored) });

export type SesEmulator = {
  /** Hands one request of SendEmail on; gives the mail as parsed, or the emulator's refusal. */
  readonly send: (body: Buffer) => Promise<{ mail: StoredMail } | { status: number; refusal: string }>;
  readonly close: () => Promise<void>;
};

/** The SES emulator, one mail at a time, because its store is one for the whole process. */
export async function sesEmulator(): Promise<SesEmulator> {
  const server = await serveSes({ host: '127.0.0.1', port: 0 });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const headers = {
    'content-type': 'application/json',
    authorization: 'AWS4-HMAC-SHA256 checked-at-the-gate',
  };
  let last: Promise<unknown> = Promise.resolve();

  const send = async (body: Buffer) => {
    const reply = await fetch(`${origin}/v2/email/outbound-emails`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    const said = await reply.text();
    if (!reply.ok) return { status: reply.status, refusal: said };
    const { MessageId } = Accepted.parse(JSON.parse(said));
    const { emails } = Store.parse(await (await fetch(`${origin}/store`)).json());
    await fetch(`${origin}/clear-store`, { method: 'POST' });
    const mail = emails.find(({ messageId }) => messageId === MessageId);
    if (!mail) throw new Error('The SES emulator lost a mail.');
    return { mail };
  };

  return {
    send(body) {
      const next = last.then(() => send(body));
      last = next.catch(() => undefined);
      return next;
    },
    close: () => closed(server),
  };
}
