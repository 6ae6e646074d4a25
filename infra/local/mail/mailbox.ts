import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** One mail as its readers get it. */
export type Mail = {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly base64: string }[];
  readonly tags: Readonly<Record<string, string>>;
};

export type Mailbox = {
  readonly add: (mail: Mail) => void;
  /** Oldest first; with an address, only the mails that went to it. */
  readonly mails: (to?: string) => readonly Mail[];
};

/** All mail sent on this machine, kept in a file, a mail a line. */
export function mailbox(file: string): Mailbox {
  const mails: Mail[] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Mail)
    : [];
  return {
    add(mail) {
      mails.push(mail);
      appendFileSync(file, `${JSON.stringify(mail)}\n`);
    },
    mails: (to) => (to === undefined ? mails : mails.filter((mail) => wentTo(mail, to))),
  };
}

const wentTo = ({ to, cc, bcc }: Mail, address: string): boolean =>
  [...to, ...cc, ...bcc].some((each) => addressIn(each) === address.toLowerCase());

/** The bare address in `Somebody <somebody@example.org>`, in small letters. */
export const addressIn = (text: string): string => (/<([^>]+)>/.exec(text)?.[1] ?? text).trim().toLowerCase();
