import type { Unit } from '../../shared/domain/agency.ts';
import { type Assignment, type Sight, seesAllAt, sightOf } from '../../shared/domain/assignment.ts';
import { rolesAtAgency, unitsAtAgency } from '../../shared/domain/permission.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';

/** Who writes into which section: what they see of the return is judged by its row, in the very transaction. */
export type Writer = {
  readonly agencyId: string;
  readonly submissionId: string;
  readonly section: string;
  readonly roles: readonly RoleGrant[];
  readonly assignments: readonly Assignment[];
};

/**
 * What the row must say so that its writer sees this section: nothing, for leads and signatories; else that it is no
 * unit’s, or one of theirs; and, unless they were given the section, that nobody was given any.
 */
export function sightConditions({ roles, assignments, agencyId, submissionId, section }: Writer) {
  if (seesAllAt(roles, agencyId)) return { conditions: [], values: {} };
  const units = unitsAtAgency(roles, agencyId);
  const isTheirs = assignments.some((each) => each.submissionId === submissionId && each.section === section);
  const places = [
    ...(rolesAtAgency(roles, agencyId).length > 0 ? ['attribute_not_exists(#unit)'] : []),
    ...(units.length > 0 ? [`#unit.id IN (${units.map((_, n) => `:unit${n}`).join(', ')})`] : []),
  ];
  return {
    conditions: [
      `(${places.join(' OR ')})`,
      ...(isTheirs ? [] : ['(attribute_not_exists(assigned) OR size(assigned) = :none)']),
    ],
    values: {
      ...Object.fromEntries(units.map((unit, n) => [`:unit${n}`, unit])),
      ...(isTheirs ? {} : { ':none': 0 }),
    },
  };
}

/** What the writer sees of the return whose row this is. */
export function sightIn(old: Record<string, unknown>, by: Writer): Sight {
  const { unit, assigned = {} } = old as { unit?: Unit; assigned?: object };
  const isAssigned = Object.keys(assigned).length > 0;
  return sightOf(by, { id: by.submissionId, agencyId: by.agencyId, unit, isAssigned });
}
