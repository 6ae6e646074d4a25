import type { Assignments } from '../../shared/contract/sharing-routes.ts';
import { type Assigned, maySee, type Sight, sightOf } from '../../shared/domain/assignment.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { Submission } from '../../shared/domain/submission.ts';
import { asColleagues } from './people.ts';

type Whole = Pick<Submission, 'id' | 'agencyId' | 'unit'>;

const bySection = (a: Assigned, b: Assigned): number =>
  a.section.localeCompare(b.section) || a.personId.localeCompare(b.personId);

/** May this person be given a section of the return with the roles they have? */
export const reachesReturn = ({ roles }: Pick<PersonWithRoles, 'roles'>, of: Whole): boolean =>
  sightOf({ roles, assignments: [] }, { ...of, isAssigned: false }) !== 'none';

/** Who has which section, as far as the reader sees; and who may be given one, to those who see all. */
export function whoHasWhat(
  of: Whole,
  assigned: readonly Assigned[],
  people: readonly PersonWithRoles[],
  sight: Sight = 'all',
): Assignments {
  const here = people.filter((person) => reachesReturn(person, of));
  const shown = [...assigned]
    .sort(bySection)
    .filter(({ section, personId }) => maySee(sight, section) && here.some(({ id }) => id === personId));
  const named = here.filter(({ id }) => sight === 'all' || shown.some(({ personId }) => personId === id));
  return {
    assigned: shown.map(({ section, personId }) => ({ section, personId })),
    people: asColleagues(named, of.agencyId),
  };
}
