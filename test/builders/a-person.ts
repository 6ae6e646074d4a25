import { recordRoleGranted } from '../../functions/store/roles.ts';
import { beginSession } from '../../functions/store/sessions.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { AgencyRole, BoardRole, RoleGrant } from '../../shared/domain/role.ts';
import { noon } from './an-event.ts';

export const atAgency = (role: AgencyRole, agencyId = 'thamesford-police'): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
});
export const atBoard = (role: BoardRole, boardId = 'thamesford'): RoleGrant => ({
  at: 'board',
  boardId,
  role,
});
export const administrator: RoleGrant = { at: 'installation', role: 'administrator' };

/** Somebody with roles, known to nobody’s directory: enough for a handler that is asked directly. */
export const aPerson = (...roles: RoleGrant[]): PersonWithRoles => ({
  id: 'person-1',
  name: 'Ola Brook',
  email: 'ola.brook@thamesford.example',
  roles,
});

/** Somebody in the directory with these roles. */
export async function aKnownPerson(name: string, ...roles: RoleGrant[]): Promise<PersonWithRoles> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@thamesford.example`;
  let person: PersonWithRoles | undefined;
  for (const grant of roles) person = await recordRoleGranted({ name, email, grant }, { at: noon });
  if (person === undefined) throw new Error('Somebody known has at least one role');
  return person;
}

/** The same, signed in: hand `cookies` to `anEvent`. */
export async function aSignedInPerson(
  name: string,
  ...roles: RoleGrant[]
): Promise<PersonWithRoles & { readonly cookies: readonly string[] }> {
  const person = await aKnownPerson(name, ...roles);
  const [cookie = ''] = (await beginSession(person.id, noon)).split(';');
  return { ...person, cookies: [cookie] };
}
