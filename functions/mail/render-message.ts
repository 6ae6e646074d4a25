import type { Board } from '../../shared/domain/board.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import { type Attachment, calendarFile } from './calendar-file.ts';
import { letterAsHtml } from './letter-as-html.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import { signatureOf } from './signature.ts';
import { linkOf, wordsOfMessage } from './words-of-message.ts';

export type Rendered = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** The name in front of the portal’s own address. */
  readonly from: string;
  readonly replyTo: string;
};

function fromName(board: Board, { returns }: MailFacts): string {
  const boards = new Set(returns.map((each) => each.board.id)).size;
  if (boards === 1) return board.name;
  return `${board.name} and ${boards === 2 ? 'one other board' : `${boards - 1} other boards`}`;
}

/** A message whole, as it is sent: its words in both forms, its calendar file, and from whom it comes. */
export function renderMessage(content: MessageContent, facts: MailFacts): Rendered {
  const { letter, subject, text } = wordsOfMessage(content, facts);
  const [{ board }] = facts.returns;
  return {
    subject,
    text,
    html: letterAsHtml(letter, facts.to.name, linkOf(letter, facts), signatureOf(board)),
    attachments: calendarFile(letter.calendar, facts),
    from: oneLine(fromName(board, facts)),
    replyTo: board.contact.email,
  };
}
