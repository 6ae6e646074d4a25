import { routes } from '../../shared/contract/all-routes.ts';
import { digestOf } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getSeenReturn, seenAnswers, seenBeside, seenView } from '../store/seen-return.ts';
import { snapshotOf } from '../store/working-return.ts';

/** Gives an agency’s people the answers of a return that they see, with the digest of what would be signed. */
export const handler = httpHandler(routes['get-answers'], async ({ params, signedIn, at }) => {
  const seen = await getSeenReturn(params, signedIn, at);

  const answers = seenAnswers(seen);
  const digest = digestOf(snapshotOf(seen.now));
  return { view: seenView(seen), answers, digest, beside: seenBeside(seen, answers) };
});
