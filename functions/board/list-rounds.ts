import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listRounds } from '../store/rounds.ts';

/** Lists a board’s rounds, newest first. */
export const handler = httpHandler(routes['list-rounds'], async ({ params }) => ({
  rounds: await listRounds(params.boardId),
}));
