import { routes } from '../../shared/contract/all-routes.ts';
import { getSnapshot } from '../files/snapshots.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getReceived } from '../store/obligation-history.ts';
import { checkReads } from '../store/reading-returns.ts';

/** Lets the board’s manager, reviewers and chair read a submitted return in words. */
export const handler = httpHandler(routes['read-version'], async ({ params, person }) => {
  const { round, obligation, version } = await getReceived(params, Number(params.version));
  checkReads(person, params.boardId, round);
  const snapshot = await getSnapshot(version.digest);

  return { version, snapshot, agencyName: obligation.agencyName, roundTitle: round.title };
});
