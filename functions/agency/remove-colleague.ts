import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { asColleagues, peopleAt } from '../store/people.ts';
import { recordRoleRemoved, stillHoldsCheck } from '../store/roles.ts';
import { places } from '../store/tables.ts';

/** The lead takes a colleague’s role away, with immediate effect, and the sections with it. An agency keeps at least one lead. */
export const handler = httpHandler(routes['remove-colleague'], async ({ params, query, at }) => {
  const { agencyId, personId, role } = params;
  const people = await peopleAt(places.agency(agencyId));
  const holders = people.flatMap(({ id, roles }) =>
    roles.flatMap((grant) =>
      grant.at === 'agency' && grant.role === role && grant.unit === query.unit ? [{ id, grant }] : [],
    ),
  );
  const { grant } = orNotFound(holders.find(({ id }) => id === personId));
  const isLead = role === 'lead' && query.unit === undefined;
  const other = holders.find(({ id }) => id !== personId);
  if (isLead && other === undefined) return refuse('last-lead');

  const more = () => (isLead && other ? [stillHoldsCheck(other.id, other.grant)] : []);
  const { roles } = await recordRoleRemoved(personId, grant, { at, more });

  const left = people.map((person) => (person.id === personId ? { ...person, roles } : person));
  return { colleagues: asColleagues(left, agencyId).filter(isStillHere) };
});

const isStillHere = ({
  roles,
  units = [],
}: {
  readonly roles: readonly string[];
  readonly units?: readonly string[] | undefined;
}) => roles.length + units.length > 0;
