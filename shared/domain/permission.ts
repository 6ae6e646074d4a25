import type { AgencyRole, BoardRole, RoleGrant } from './role.ts';

/** What a route demands. Mirrors `Who` of the contract without knowing it. */
type Demand =
  | { readonly at: 'anyone' }
  | { readonly at: 'signed-in' }
  | { readonly at: 'agency'; readonly roles: readonly AgencyRole[]; readonly units?: true }
  | { readonly at: 'board'; readonly roles: readonly BoardRole[] }
  | { readonly at: 'installation' };

type Place = { readonly agencyId?: string | undefined; readonly boardId?: string | undefined };

type AtAgency = Extract<RoleGrant, { at: 'agency' }>;

/** Whoever holds a role for a unit fills that unit’s return, and does nothing else at the agency. */
const meetsAtAgency = (grant: AtAgency, { roles, units }: Extract<Demand, { at: 'agency' }>): boolean =>
  grant.unit === undefined ? roles.includes(grant.role) : units === true && roles.includes('contributor');

/** Do these roles meet the demand at this place? Whatever is not granted is refused. */
export function meets(roles: readonly RoleGrant[], demand: Demand, place: Place): boolean {
  switch (demand.at) {
    case 'anyone':
    case 'signed-in':
      return true;
    case 'agency':
      return roles.some(
        (grant) => grant.at === 'agency' && grant.agencyId === place.agencyId && meetsAtAgency(grant, demand),
      );
    case 'board':
      return roles.some(
        (grant) =>
          grant.at === 'board' && grant.boardId === place.boardId && demand.roles.includes(grant.role),
      );
    case 'installation':
      return roles.some((grant) => grant.at === 'installation');
  }
}

/** What somebody is for the agency as a whole. */
export const rolesAtAgency = (roles: readonly RoleGrant[], agencyId: string): AgencyRole[] =>
  roles.flatMap((grant) =>
    grant.at === 'agency' && grant.agencyId === agencyId && grant.unit === undefined ? [grant.role] : [],
  );

/** The units of an agency for which somebody works. */
export const unitsAtAgency = (roles: readonly RoleGrant[], agencyId: string): string[] =>
  roles.flatMap((grant) =>
    grant.at === 'agency' && grant.agencyId === agencyId && grant.unit !== undefined ? [grant.unit] : [],
  );

export const rolesAtBoard = (roles: readonly RoleGrant[], boardId: string): BoardRole[] =>
  roles.flatMap((grant) => (grant.at === 'board' && grant.boardId === boardId ? [grant.role] : []));
