import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readRound } from '../store/rounds.ts';

/** Shows the board’s staff every return of a round: state, progress, days late, last contact. */
export const handler = httpHandler(routes['get-register'], ({ params }) =>
  readRound(params.boardId, params.roundId),
);
