import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listChallenges } from '../store/challenges.ts';

/** Shows the board’s readers the log of its challenges, the latest first. */
export const handler = httpHandler(routes['list-challenges'], async ({ params }) => ({
  challenges: await listChallenges(params.boardId),
}));
