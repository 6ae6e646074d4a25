import type { PersonWithRoles } from '../../../../shared/domain/person.ts';
import type { RoleGrant } from '../../../../shared/domain/role.ts';

export type Place =
  | { readonly at: 'board'; readonly boardId: string }
  | { readonly at: 'agency'; readonly agencyId: string }
  | { readonly at: 'installation' };

/** Is the role held at this place? */
export function isAt(grant: RoleGrant, place: Place): boolean {
  if (grant.at === 'board') return place.at === 'board' && grant.boardId === place.boardId;
  if (grant.at === 'agency') return place.at === 'agency' && grant.agencyId === place.agencyId;
  return place.at === 'installation';
}

export type HeldRole = { readonly person: PersonWithRoles; readonly grant: RoleGrant };

/** Every role held at a place, one line each, by the person’s name. */
export const rolesAt = (people: readonly PersonWithRoles[], place: Place): HeldRole[] =>
  people
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
    .flatMap((person) =>
      person.roles.filter((grant) => isAt(grant, place)).map((grant) => ({ person, grant })),
    );
