import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listLessons } from '../store/lessons.ts';
import { getRoundOf } from '../store/rounds.ts';

/** Shows a board’s staff what agencies told of a round: their hours, what was hard, what should be better. */
export const handler = httpHandler(routes['list-lessons'], async ({ params: { boardId, roundId } }) => {
  const [{ title }, lessons] = await Promise.all([
    getRoundOf(boardId, roundId),
    listLessons(boardId, roundId),
  ]);

  return { title, lessons };
});
