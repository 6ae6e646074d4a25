import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listAgencies } from '../store/agencies.ts';

/** Lists the agencies of the installation, known once for all boards. */
export const handler = httpHandler(routes['list-agencies'], async ({ query }) => {
  const { items, next } = await listAgencies(query.after);

  return { agencies: items, next };
});
