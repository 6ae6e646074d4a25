import { answersByQuestion } from '../../../../../shared/forms/answers-by-question.ts';
import { canonicalJson } from '../../../../../shared/forms/canonical-json.ts';
import { call } from '../../../api/call.ts';
import type { Book } from '../../../api/drafts/book.ts';
import { valuesIn } from '../../../api/drafts/values-in.ts';
import type { DigestNow } from '../sign-form.tsx';
import type { OpenReturn } from '../with-return.tsx';

const longestWait = 8_000;

/** Resolves once everything typed is saved, or after eight seconds if it is not. */
const whenSaved = (book: Book): Promise<boolean> =>
  new Promise((tell) => {
    const done = (saved: boolean) => {
      clearTimeout(timer);
      stop();
      tell(saved);
    };
    const timer = setTimeout(() => done(false), longestWait);
    const stop = book.subscribe(() => book.unsent() === 0 && done(true));
    book.flush();
    if (book.unsent() === 0) done(true);
  });

/** The digest of what is on the screen, once the server has just that and nobody changed it meanwhile. */
export const digestOnScreen = async (
  { agencyId, submissionId }: OpenReturn,
  book: Book,
): Promise<DigestNow> => {
  if (!(await whenSaved(book))) return { not: 'saved' };
  const outcome = await call('get-answers', { params: { agencyId, submissionId } });
  if (!outcome.ok) return { not: 'saved' };
  const onServer = canonicalJson(answersByQuestion(outcome.data.answers));
  return onServer === canonicalJson(valuesIn(book)) ? { digest: outcome.data.digest } : { not: 'the same' };
};
