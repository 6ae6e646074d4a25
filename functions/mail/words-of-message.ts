import type { MessageContent } from '../../shared/domain/message.ts';
import { allMails } from './all-mails.ts';
import type { Letter } from './letter.ts';
import { letterAsText } from './letter-as-text.ts';
import type { MailFacts } from './mail-facts.ts';
import { oneLine } from './one-line.ts';
import { signatureOf } from './signature.ts';

export type MessageWords = { readonly letter: Letter; readonly subject: string; readonly text: string };

function sayingOf<K extends MessageContent['kind']>(
  content: Extract<MessageContent, { kind: K }>,
  kind: K,
  facts: MailFacts,
): Letter {
  return allMails[kind].says(content, facts);
}

/** Where the one action of a letter leads. */
export const linkOf = ({ action }: Letter, { origin }: MailFacts): string => `${origin}${action.path}`;

/** A message in words, as it is sent and as a manager previews it: the same facts give the same words. */
export function wordsOfMessage(content: MessageContent, facts: MailFacts): MessageWords {
  const letter = sayingOf(content, content.kind, facts);
  const [{ board }] = facts.returns;
  return {
    letter,
    subject: oneLine(letter.subject),
    text: letterAsText(letter, facts.to.name, linkOf(letter, facts), signatureOf(board)),
  };
}
