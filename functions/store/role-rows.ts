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

const byKey = (grants: readonly RoleGrant[]): Record<string, RoleGrant> =>
  Object.fromEntries(grants.map((grant) => [roleKey(grant), grant]));

/** The rows of somebody new with their first roles. The address is taken by exactly one person. */
export const newPersonWrites = (
  person: Person,
  draftKey: string,
  ...grants: readonly [RoleGrant, ...RoleGrant[]]
): Write[] => [
  put(keys.email(person.email), { personId: person.id }, 'changed-meanwhile'),
  put(keys.profile(person.id), { ...person, draftKey }, 'changed-meanwhile'),
  put(keys.person(person.id), { ...person, roles: byKey(grants) }, 'changed-meanwhile'),
  ...grants.flatMap((grant) => heldWrites(person, grant)),
];

/** A role stands in two rows: beside the person, and beside the place. */
const heldWrites = (person: Person, grant: RoleGrant): Write[] => [
  put(keys.role(person.id, placeOf(grant), roleName(grant)), grant, 'already-exists'),
  put(holderKey(person.id, grant), { person, grant }, 'already-exists'),
];

/** A row is written once in a transaction, however many roles come or go. */
const listedWrite = (personId: string, does: 'SET' | 'REMOVE', grants: readonly RoleGrant[]): Write => {
  const paths = grants.map((_, n) => (does === 'SET' ? `#roles.#role${n} = :grant${n}` : `#roles.#role${n}`));
  const names = grants.map((grant, n) => [`#role${n}`, roleKey(grant)] as const);
  return {
    item: {
      Update: {
        TableName: tables.directory(),
        Key: keys.person(personId),
        UpdateExpression: `${does} ${paths.join(', ')}`,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#roles': 'roles', ...Object.fromEntries(names) },
        ...(does === 'SET' && {
          ExpressionAttributeValues: Object.fromEntries(grants.map((grant, n) => [`:grant${n}`, grant])),
        }),
      },
    },
    otherwise: 'changed-meanwhile',
  };
};

/** More roles of somebody known; on the list of people each comes as one key of a map, so that two never collide. */
export const grantWrites = ({ id, name, email }: Person, ...grants: readonly RoleGrant[]): Write[] =>
  grants.length === 0
    ? []
    : [...grants.flatMap((grant) => heldWrites({ id, name, email }, grant)), listedWrite(id, 'SET', grants)];

export const ungrantWrites = (personId: string, ...grants: readonly [RoleGrant, ...RoleGrant[]]): Write[] => [
  ...grants.flatMap((grant) => [
    remove(keys.role(personId, placeOf(grant), roleName(grant))),
    remove(holderKey(personId, grant)),
  ]),
  listedWrite(personId, 'REMOVE', grants),
];
