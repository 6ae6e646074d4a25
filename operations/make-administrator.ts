import { ensureUser } from '../functions/identity/user-pool.ts';
import { findPersonByEmail } from '../functions/store/people.ts';
import { holds } from '../functions/store/role-rows.ts';
import { recordRoleGranted } from '../functions/store/roles.ts';

const grant = { at: 'installation', role: 'administrator' } as const;

/** Makes somebody administrator of the installation and lets them sign in. True where they were already. */
export async function makeAdministrator(
  person: { readonly email: string; readonly name: string },
  at: string,
): Promise<boolean> {
  const known = await findPersonByEmail(person.email);
  const already = known !== undefined && holds(known, grant);
  await ensureUser(person.email, person.name);
  if (!already) await recordRoleGranted({ ...person, grant }, { claim: undefined, at });
  return already;
}
