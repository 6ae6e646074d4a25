import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { colleaguesAt } from '../store/people.ts';

/** Lists who works on an agency’s returns. */
export const handler = httpHandler(routes['list-colleagues'], async ({ params }) => ({
  colleagues: await colleaguesAt(params.agencyId),
}));
