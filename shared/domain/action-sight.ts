import type { Action } from './action.ts';
import { rolesAtAgency, unitsAtAgency } from './permission.ts';
import type { RoleGrant } from './role.ts';

/** What somebody sees of an agency’s action plan: all of it, or the actions of their units and those that their units’ parts promise. */
export type ActionSight =
  | 'all'
  | { readonly units: readonly string[] /** Ids of actions. */; readonly promised: ReadonlySet<string> };

/** Whoever works for the agency as a whole sees the whole plan, whatever they do for its units besides. */
export const seesWholePlan = (roles: readonly RoleGrant[], agencyId: string): boolean =>
  rolesAtAgency(roles, agencyId).length > 0;

export const maySeeAction = (sight: ActionSight, { id, unit }: Pick<Action, 'id' | 'unit'>): boolean =>
  sight === 'all' || (unit !== undefined && sight.units.includes(unit)) || sight.promised.has(id);

/**
 * Whose an action is that somebody adds: of the unit in whose part it is promised; outside of any, of the one unit for
 * which they work. Undefined is the agency’s own; null where they work for several and have not said for which.
 */
export function unitOfNewAction(
  roles: readonly RoleGrant[],
  agencyId: string,
  promisedBy: { readonly unit: string | undefined } | null,
): string | undefined | null {
  if (promisedBy !== null) return promisedBy.unit;
  if (seesWholePlan(roles, agencyId)) return undefined;
  const [unit, ...others] = new Set(unitsAtAgency(roles, agencyId));
  return unit === undefined || others.length > 0 ? null : unit;
}
