import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listBoards } from '../store/boards.ts';

/** Lists the boards of the installation. */
export const handler = httpHandler(routes['list-boards'], async () => ({ boards: await listBoards() }));
