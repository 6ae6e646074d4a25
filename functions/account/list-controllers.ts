import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listBoards } from '../store/boards.ts';

/** Tells anyone which organisation answers for personal data at each board. */
export const handler = httpHandler(routes['list-controllers'], async () => {
  const boards = await listBoards();
  return { boards: boards.map(({ name, controller }) => ({ name, controller })) };
});
