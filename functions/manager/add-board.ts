import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordBoardAdded } from '../store/boards.ts';

/** The administrator adds a board. */
export const handler = httpHandler(routes['add-board'], async ({ body, claim, at }) =>
  recordBoardAdded(body, { claim, at }),
);
