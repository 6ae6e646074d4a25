import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findAgency } from '../store/agencies.ts';
import { listAssignments } from '../store/assignments.ts';
import { holdingsOf } from '../store/holdings.ts';
import { peopleAt } from '../store/people.ts';
import { places } from '../store/tables.ts';

/** Shows the lead what a colleague holds: their roles, and the sections given to them. */
export const handler = httpHandler(routes['get-holdings'], async ({ params: { agencyId, personId } }) => {
  const [people, assignments, agency] = await Promise.all([
    peopleAt(places.agency(agencyId)),
    listAssignments(personId, agencyId),
    findAgency(agencyId),
  ]);
  const person = orNotFound(people.find(({ id }) => id === personId));

  return holdingsOf(person, assignments, agency?.units ?? []);
});
