import type { Person, PersonWithRoles } from '../../shared/domain/person.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import type { Write } from './commit.ts';
import { isNew } from './database.ts';
import { type Key, keys, places, tables } from './tables.ts';

/** The partition that lists who holds a role at the same place. */
export function placeOf(grant: RoleGrant): string {
  switch (grant.at) {
    case 'agency':
      return places.agency(grant.agencyId);
    case 'board':
      return places.board(grant.boardId);
    case 'installation':
      return places.installation;
  }
}

/** The role within its place; one held for a unit only is apart from the same role for the whole agency. */
const roleName = (grant: RoleGrant): string =>
  grant.at === 'agency' && grant.unit !== undefined ? `${grant.role}#${grant.unit}` : grant.role;

const roleKey = (grant: RoleGrant): string => `${placeOf(grant)}#${roleName(grant)}`;

export const holderKey = (personId: string, grant: RoleGrant): Key =>
  keys.holder(placeOf(grant), personId, roleName(grant));

export const holds = (person: PersonWithRoles, grant: RoleGrant): boolean =>
  person.roles.some((each) => roleKey(each) === roleKey(grant));

const put = (key: Key, item: Record<string, unknown>, otherwise: Write['otherwise']): Write => ({
  item: {
    Put: { TableName: tables.directory(), Item: { ...key, ...item }, ConditionExpression: isNew },
  },
  otherwise,
});

const remove = (key: Key): Write => ({
  item: {
    Delete: { TableName: tables.directory(), Key: key, ConditionExpression: 'attribute_exists(pk)' },
  },
  otherwise: 'changed-meanwhile',
});

/** The rows of somebody new with their first role. The address is taken by exactly one person. */
export const newPersonWrites = (person: Person, draftKey: string, grant: RoleGrant): Write[] => [
  put(keys.email(person.email), { personId: person.id }, 'changed-meanwhile'),
  put(keys.profile(person.id), { ...person, draftKey }, 'changed-meanwhile'),
  put(keys.person(person.id), { ...person, roles: { [roleKey(grant)]: grant } }, 'changed-meanwhile'),
  ...heldWrites(person, grant),
];

/** A role stands in two rows: beside the person, and beside the place. */
const heldWrites = (person: Person, grant: RoleGrant): Write[] => [
  put(keys.role(person.id, placeOf(grant), roleName(grant)), grant, 'already-exists'),
  put(holderKey(person.id, grant), { person, grant }, 'already-exists'),
];

const listedWrite = (personId: string, expression: string, grant: RoleGrant, value?: RoleGrant): Write => ({
  item: {
    Update: {
      TableName: tables.directory(),
      Key: keys.person(personId),
      UpdateExpression: expression,
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#roles': 'roles', '#role': roleKey(grant) },
      ...(value && { ExpressionAttributeValues: { ':grant': value } }),
    },
  },
  otherwise: 'changed-meanwhile',
});

/** One more role of somebody known; on the list of people it comes as one key of a map, so that two never collide. */
export const grantWrites = ({ id, name, email }: Person, grant: RoleGrant): Write[] => [
  ...heldWrites({ id, name, email }, grant),
  listedWrite(id, 'SET #roles.#role = :grant', grant, grant),
];

export const ungrantWrites = (personId: string, grant: RoleGrant): Write[] => [
  remove(keys.role(personId, placeOf(grant), roleName(grant))),
  remove(holderKey(personId, grant)),
  listedWrite(personId, 'REMOVE #roles.#role', grant),
];
