import { randomBytes, randomUUID } from 'node:crypto';
import { assignmentsLost } from '../../shared/domain/assignment.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import { refuse } from '../runtime/refused.ts';
import { listAssignments, takenWrites } from './assignments.ts';
import { commit, type Write } from './commit.ts';
import { queryItems } from './database.ts';
import type { Once } from './once.ts';
import { findPersonByEmail, getPerson, peopleAt } from './people.ts';
import { grantWrites, holderKey, holds, newPersonWrites, ungrantWrites } from './role-rows.ts';
import { type Key, keys, places, tables } from './tables.ts';

/** A transaction has 100 writes at most; further sessions find no roles and expire. */
const mostEndedAtOnce = 30;
/** Sections that go in the same transaction as the role, two writes each; without a role nobody sees the others. */
const mostTakenAtOnce = 20;

/** What else the same transaction writes, and what is kept as the reply to the request: the person, unless told. */
type Alongside = {
  readonly more?: (person: PersonWithRoles) => readonly Write[];
  readonly reply?: (person: PersonWithRoles) => unknown;
};

/** Gives somebody a role, known by their e-mail address or not; a known person keeps their name. */
export async function recordRoleGranted(
  { name, email, grant }: { readonly name: string; readonly email: string; readonly grant: RoleGrant },
  { claim, at, more, reply }: Once & Alongside,
): Promise<PersonWithRoles> {
  const known = await findPersonByEmail(email);
  if (known && holds(known, grant)) return refuse('already-exists');
  const person = known ?? { id: randomUUID(), name, email, roles: [] };
  const after = { ...person, roles: [...person.roles, grant] };
  const { roles: _, ...bare } = person;
  const writes = known
    ? grantWrites(bare, grant)
    : newPersonWrites(bare, randomBytes(32).toString('base64'), grant);
  await commit([...writes, ...(more?.(after) ?? [])], { claim, reply: reply ? reply(after) : after, at });
  return after;
}

/** Somebody else holds this role still, in the transaction that takes it from another. */
export const stillHoldsCheck = (personId: string, grant: RoleGrant): Write => ({
  item: {
    ConditionCheck: {
      TableName: tables.directory(),
      Key: holderKey(personId, grant),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  otherwise: 'changed-meanwhile',
});

/** The installation always has an administrator: the role goes only while another is there to stay. */
async function anotherAdministratorStays(personId: string): Promise<Write[]> {
  const others = (await peopleAt(places.installation)).filter(({ id }) => id !== personId);
  const [other] = others;
  if (other === undefined) return refuse('last-administrator');
  return [stillHoldsCheck(other.id, { at: 'installation', role: 'administrator' })];
}

/** Sessions end with the last role. One begun at this very moment is of no use either: it finds no roles. */
export async function sessionsEnd(personId: string, most = mostEndedAtOnce): Promise<Write[]> {
  const sessions = await queryItems(tables.directory(), keys.profile(personId).pk, 'SESSION#');
  return sessions.slice(0, most).map(({ pk, sk }) => ({
    item: { Delete: { TableName: tables.directory(), Key: { pk, sk } as Key } },
    otherwise: 'changed-meanwhile',
  }));
}

/** The sections that somebody no longer reaches with the roles they are left with. */
async function sectionsLost(personId: string, grant: RoleGrant, left: readonly RoleGrant[]) {
  if (grant.at !== 'agency') return [];
  return assignmentsLost(await listAssignments(personId, grant.agencyId), left);
}

/** Takes a role away with immediate effect, and the sections that go with it; the reply is the person with what is left. */
export async function recordRoleRemoved(
  personId: string,
  grant: RoleGrant,
  { claim, at, more }: Once & Pick<Alongside, 'more'>,
): Promise<PersonWithRoles> {
  const person = await getPerson(personId);
  if (!holds(person, grant)) return refuse('not-found');
  const left = person.roles.filter((each) => !holds({ ...person, roles: [each] }, grant));
  const lost = await sectionsLost(personId, grant, left);
  const writes = [
    ...ungrantWrites(personId, grant),
    ...takenWrites(personId, lost.slice(0, mostTakenAtOnce)),
    ...(grant.at === 'installation' ? await anotherAdministratorStays(personId) : []),
    ...(left.length === 0 ? await sessionsEnd(personId) : []),
  ];
  const after = { ...person, roles: left };
  await commit([...writes, ...(more?.(after) ?? [])], { claim, reply: after, at });
  for (let first = mostTakenAtOnce; first < lost.length; first += mostTakenAtOnce)
    await commit(takenWrites(personId, lost.slice(first, first + mostTakenAtOnce)));
  return after;
}
