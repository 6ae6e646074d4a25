import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getChallengeTo, listEntries } from '../store/challenges.ts';

/** Shows an agency’s people one challenge with its thread. */
export const handler = httpHandler(routes['get-own-challenge'], async ({ params }) => {
  const which = { boardId: params.boardId, number: Number(params.number) };
  const [challenge, entries] = await Promise.all([
    getChallengeTo(params.agencyId, which),
    listEntries(which),
  ]);

  return { challenge, entries };
});
