import type { FilledForm } from '../../../../shared/forms/form.ts';
import type { Book } from '../../api/drafts/book.ts';
import { valuesIn } from '../../api/drafts/values-in.ts';
import { unconfirmedIn } from './last-round.tsx';
import type { OpenReturn } from './with-return.tsx';

/**
 * The return as it is on the screen at this moment. What is attached may be newer than what was loaded, so it is left
 * to the server to judge.
 */
export const filledOnScreen = (open: OpenReturn, book: Book): FilledForm => ({
  edition: open.edition,
  variant: open.variant.id,
  answers: valuesIn(book),
  unconfirmed: unconfirmedIn(open, book),
});
