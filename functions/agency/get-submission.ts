import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getWorkingReturn, viewOf } from '../store/working-return.ts';

/** Shows an agency’s people how far a return is, section by section. */
export const handler = httpHandler(routes['get-submission'], async ({ params, at }) =>
  viewOf(await getWorkingReturn(params, at)),
);
