import type { Board } from '../../shared/domain/board.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import { allMails } from './all-mails.ts';
import { type Attachment, calendarFile } from './calendar-file.ts';
import type { Letter } from './letter.ts';
import { letterAsHtml } from './letter-as-html.ts';
import { letterAsText } from './letter-as-text.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import { signatureOf } from './signature.ts';

export type Rendered = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** The name in front of the portal’s own address. */
  readonly from: string;
  readonly replyTo: string;
};

function sayingOf<K extends MessageContent['kind']>(
  content: Extract<MessageContent, { kind: K }>,
  kind: K,
  facts: MailFacts,
): Letter {
  return allMails[kind].says(content, facts);
}

function fromName(board: Board, { returns }: MailFacts): string {
  const boards = new Set(returns.map((each) => each.board.id)).size;
  if (boards === 1) return board.name;
  return `${board.name} and ${boards === 2 ? 'one other board' : `${boards - 1} other boards`}`;
}

/** A message in words, as it is sent and as a manager previews it: the same facts give the same mail. */
export function renderMessage(content: MessageContent, facts: MailFacts): Rendered {
  const letter = sayingOf(content, content.kind, facts);
  const [{ board }] = facts.returns;
  const link = `${facts.origin}${letter.action.path}`;
  const signature = signatureOf(board);
  return {
    subject: oneLine(letter.subject),
    text: letterAsText(letter, facts.to.name, link, signature),
    html: letterAsHtml(letter, facts.to.name, link, signature),
    attachments: calendarFile(letter.calendar, facts),
    from: oneLine(fromName(board, facts)),
    replyTo: board.contact.email,
  };
}
