import { messageStateWords } from '../../shared/domain/message.ts';
import { code, listOf, table } from './markdown.ts';

type Listed = { readonly kind: string; readonly does: string };

/** Every kind of mail, and the states that a message goes through. */
export const messagesList = (mails: readonly Listed[]): string =>
  listOf(
    'Messages',
    '`functions/mail/all-mails.ts` and `shared/domain/message.ts`',
    table(
      ['Kind', 'Does'],
      mails.map(({ kind, does }) => [code(kind), does]),
    ),
    'The states of a message:',
    table(
      ['State', 'Words'],
      Object.entries(messageStateWords).map(([state, words]) => [code(state), words]),
    ),
  );
