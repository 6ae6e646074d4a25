import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getAgency, listBoardsOfAgency } from '../store/agencies.ts';
import { peopleAt } from '../store/people.ts';
import { places } from '../store/tables.ts';

/** Shows the administrator one agency, the boards that ask it, and its people. */
export const handler = httpHandler(routes['get-agency'], async ({ params: { agencyId } }) => {
  const [agency, boards, people] = await Promise.all([
    getAgency(agencyId),
    listBoardsOfAgency(agencyId),
    peopleAt(places.agency(agencyId)),
  ]);

  return { agency, boards, people };
});
