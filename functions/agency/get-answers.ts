import { routes } from '../../shared/contract/all-routes.ts';
import { digestOf } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getWorkingReturn, snapshotOf, viewOf } from '../store/working-return.ts';

/** Gives an agency’s people all answers of a return, with the digest of what would be signed. */
export const handler = httpHandler(routes['get-answers'], async ({ params, at }) => {
  const now = await getWorkingReturn(params, at);

  return { view: viewOf(now), answers: [...now.answers], digest: digestOf(snapshotOf(now)) };
});
