import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { rolesAtAgency, unitsAtAgency } from './permission.ts';
import type { RoleGrant } from './role.ts';

/** One section of one return that somebody has been given to fill. `unit`: the return is that unit’s own. */
export const Assignment = z.strictObject({
  agencyId: Id,
  submissionId: Id,
  section: Id,
  unit: z.optional(Id),
});
export type Assignment = z.infer<typeof Assignment>;

/** Whose section it is, as the return itself knows it. */
export type Assigned = { readonly section: string; readonly personId: string };

/** What somebody sees of a return: all of it, nothing, or the sections named. */
export type Sight = 'all' | 'none' | readonly string[];

type Reader = { readonly roles: readonly RoleGrant[]; readonly assignments: readonly Assignment[] };

/** Of a return: whose it is, and whether anybody has been given a section of it. */
export type Readable = {
  readonly id: string;
  readonly agencyId: string;
  readonly unit?: { readonly id: string } | undefined;
  readonly isAssigned: boolean;
};

/** Leads, deputies, signatories and budget holders see every return of the agency whole, those of its units included. */
export const seesAllAt = (roles: readonly RoleGrant[], agencyId: string): boolean =>
  rolesAtAgency(roles, agencyId).some((role) => role !== 'contributor');

/** Contributors reach the agency’s own returns, people of a unit those of their unit. */
const reaches = (roles: readonly RoleGrant[], { agencyId, unit }: Readable): boolean =>
  unit === undefined
    ? rolesAtAgency(roles, agencyId).length > 0
    : unitsAtAgency(roles, agencyId).includes(unit.id);

/**
 * What somebody sees of a return. Whoever only fills it sees everything while nobody has been given a section of it;
 * from then on, the sections they were given.
 */
export function sightOf({ roles, assignments }: Reader, of: Readable): Sight {
  if (seesAllAt(roles, of.agencyId)) return 'all';
  if (!reaches(roles, of)) return 'none';
  if (!of.isAssigned) return 'all';
  return assignments.filter((each) => each.submissionId === of.id).map(({ section }) => section);
}

export const maySee = (sight: Sight, section: string): boolean =>
  sight === 'all' || (sight !== 'none' && sight.includes(section));

/** The assignments that somebody no longer reaches with the roles they are left with; they go with the role. */
export const assignmentsLost = (
  assignments: readonly Assignment[],
  left: readonly RoleGrant[],
): readonly Assignment[] =>
  assignments.filter(({ submissionId: id, agencyId, unit }) => {
    const of = { id, agencyId, unit: unit === undefined ? undefined : { id: unit }, isAssigned: true };
    return sightOf({ roles: left, assignments: [] }, of) === 'none';
  });
