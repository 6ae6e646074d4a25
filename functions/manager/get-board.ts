import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listBoardAgencies } from '../store/agencies.ts';
import { getBoard } from '../store/boards.ts';
import { peopleAt } from '../store/people.ts';
import { places } from '../store/tables.ts';

/** Shows the administrator one board, its agencies and its people. */
export const handler = httpHandler(routes['get-board'], async ({ params: { boardId } }) => {
  const [board, agencies, people] = await Promise.all([
    getBoard(boardId),
    listBoardAgencies(boardId),
    peopleAt(places.board(boardId)),
  ]);

  return { board, agencies, people };
});
