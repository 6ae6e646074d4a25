import { randomUUID } from 'node:crypto';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { orNotFound } from '../runtime/refused.ts';
import { findPersonByEmail, getPerson } from './people.ts';

type Named = { readonly personId: string } | { readonly name: string; readonly email: string };

/** Who is meant: a colleague by their id, or somebody by their address, who keeps the name the portal knows; or somebody new. */
export async function findSomebody(
  to: Named,
  colleagues: readonly PersonWithRoles[],
): Promise<{ readonly person: PersonWithRoles; readonly isNew: boolean }> {
  if ('personId' in to) {
    const { id } = orNotFound(colleagues.find((each) => each.id === to.personId));
    return { person: await getPerson(id), isNew: false };
  }
  const known = await findPersonByEmail(to.email);
  if (known !== undefined) return { person: known, isNew: false };
  return { person: { id: randomUUID(), name: to.name, email: to.email, roles: [] }, isNew: true };
}
