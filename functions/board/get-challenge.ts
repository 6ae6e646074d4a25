import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getChallenge, listEntries } from '../store/challenges.ts';

/** Shows the board’s readers one challenge with its thread. */
export const handler = httpHandler(routes['get-challenge'], async ({ params }) => {
  const which = { boardId: params.boardId, number: Number(params.number) };
  const [challenge, entries] = await Promise.all([getChallenge(which), listEntries(which)]);

  return { challenge, entries };
});
