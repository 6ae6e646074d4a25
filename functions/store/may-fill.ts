import { rolesAtAgency, unitsAtAgency } from '../../shared/domain/permission.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { mayFill } from '../../shared/domain/who-signs.ts';
import type { Edition } from '../../shared/forms/form.ts';
import { refuse } from '../runtime/refused.ts';

/** Refuses who only holds the budget where the form is not a budget holder’s to sign. */
export function checkMayFill(
  { roles }: Pick<PersonWithRoles, 'roles'>,
  agencyId: string,
  { signedBy }: Pick<Edition, 'signedBy'>,
): void {
  const here = rolesAtAgency(roles, agencyId);
  if (unitsAtAgency(roles, agencyId).length === 0 && !mayFill(here, signedBy)) refuse('not-allowed');
}
