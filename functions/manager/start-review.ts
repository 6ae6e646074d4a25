import { routes } from '../../shared/contract/all-routes.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordReviewStarted } from '../store/under-review.ts';

/** A reviewer begins to review a return; what was judged of its unchanged parts in the version before is kept. */
export const handler = httpHandler(routes['start-review'], ({ params, person, at, today, claim }) =>
  recordReviewStarted({ about: params, person, at, today, readSnapshot: getSnapshot }, claim),
);
