import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listPeople } from '../store/people.ts';

/** Lists the people known to the installation. */
export const handler = httpHandler(routes['list-people'], async ({ query }) => {
  const { items, next } = await listPeople(query.after);

  return { people: items, next };
});
