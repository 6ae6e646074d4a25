import type { MessageContent } from '../../shared/domain/message.ts';
import type { MailFacts } from './mail-facts.ts';

/** One row of facts: what it is about, and a line or several about it. */
export type Row = { readonly what: string; readonly lines: readonly string[] };

/** What a mail says, before it is set as plain text and as HTML. Greeting and signature are the same for all. */
export type Letter = {
  /** Who wants what by when. */
  readonly subject: string;
  readonly opening: readonly string[];
  readonly rows: readonly Row[];
  /** How many rows there would be beyond those shown. */
  readonly more: number;
  /** The one thing to do; `path` begins with a slash and names no person. */
  readonly action: { readonly words: string; readonly path: string };
  readonly closing: readonly string[];
  /** What the calendar file does: put the due day in, or take it out. */
  readonly calendar: 'due' | 'cancelled' | null;
};

type ContentOf<K extends MessageContent['kind']> = Extract<MessageContent, { kind: K }>;

/** One kind of mail: what it says, from what was planned and how things stand. */
export type Mail<K extends MessageContent['kind'] = MessageContent['kind']> = {
  readonly kind: K;
  /** One sentence for the list of mails: who gets it, when. */
  readonly does: string;
  readonly says: (content: ContentOf<K>, facts: MailFacts) => Letter;
};

/** At most so many rows stand in a mail; the rest is a number. */
export const mostRows = 5;
