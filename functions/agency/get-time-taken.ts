import { routes } from '../../shared/contract/all-routes.ts';
import { timeTaken } from '../../shared/domain/lessons.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listHours } from '../store/lessons.ts';

/** Tells an agency’s people how long a form takes by those who filled it, once three agencies told. */
export const handler = httpHandler(routes['get-time-taken'], async ({ params }) => ({
  taken: timeTaken(await listHours(params.form, params.variant)),
}));
