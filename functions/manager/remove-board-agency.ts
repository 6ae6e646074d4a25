import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { recordBoardAgencyRemoved } from '../store/board-agencies.ts';

/** The administrator takes an agency off a board’s list; its past returns stay. */
export const handler = httpHandler(routes['remove-board-agency'], async ({ params }) => {
  await recordBoardAgencyRemoved(params.boardId, params.agencyId);

  return {};
});
