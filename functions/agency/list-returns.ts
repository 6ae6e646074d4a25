import { routes } from '../../shared/contract/all-routes.ts';
import { sightOf } from '../../shared/domain/assignment.ts';
import { rolesAtAgency, unitsAtAgency } from '../../shared/domain/permission.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getAgency } from '../store/agencies.ts';
import { listAssigned } from '../store/assignments.ts';
import { listOwed } from '../store/obligations.ts';
import { listUnitReturns } from '../store/unit-returns.ts';

/** Shows an agency’s people what it owes to whom and by when, as far as it is theirs to fill, and its earlier returns. */
export const handler = httpHandler(routes['list-returns'], async ({ params, person, signedIn }) => {
  const { agencyId } = params;
  const onlyFills = rolesAtAgency(person.roles, agencyId).every((role) => role === 'contributor');
  const units = unitsAtAgency(person.roles, agencyId);
  const [{ id, name }, owed, assigned] = await Promise.all([
    getAgency(agencyId),
    listOwed(agencyId),
    onlyFills ? listAssigned(agencyId) : [],
  ]);

  const reader = { roles: person.roles, assignments: signedIn.assignments };
  const returns = owed.filter(({ obligation: { submissionId } }) => {
    const isAssigned = assigned.some((each) => each.submissionId === submissionId);
    const sight = sightOf(reader, { id: submissionId, agencyId, isAssigned });
    return sight === 'all' || (sight !== 'none' && sight.length > 0);
  });

  const unitReturns = units.length === 0 ? [] : await listUnitReturns(agencyId, units, owed);
  return { agency: { id, name }, returns, ...(unitReturns.length === 0 ? {} : { unitReturns }) };
});
