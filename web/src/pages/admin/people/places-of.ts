import type { RoleGrant } from '../../../../../shared/domain/role.ts';

type HeldAt = { readonly role: RoleGrant['role']; readonly place: string; readonly to: string | null };

/** Each role with the place where it is held, and where that place is kept. */
export const placesOf = (roles: readonly RoleGrant[]): HeldAt[] =>
  roles.map((grant) => {
    if (grant.at === 'board')
      return { role: grant.role, place: grant.boardId, to: `/admin/boards/${grant.boardId}` };
    if (grant.at === 'agency')
      return { role: grant.role, place: grant.agencyId, to: `/admin/agencies/${grant.agencyId}` };
    return { role: grant.role, place: 'the installation', to: null };
  });
