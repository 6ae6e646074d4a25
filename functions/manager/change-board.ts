import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordBoardChanged } from '../store/boards.ts';

/** The administrator changes a board’s names and contact. */
export const handler = httpHandler(routes['change-board'], async ({ params, body }) =>
  recordBoardChanged({ id: params.boardId, ...body }),
);
