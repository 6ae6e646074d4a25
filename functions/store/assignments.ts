import { type Assigned, Assignment } from '../../shared/domain/assignment.ts';
import type { Write } from './commit.ts';
import { parseItem, queryItems } from './database.ts';
import { type Key, keys, places, tables } from './tables.ts';

/** Somebody’s assignments at an agency. One query. */
export async function listAssignments(personId: string, agencyId: string): Promise<Assignment[]> {
  const { pk, sk } = keys.assigned(personId, agencyId, '', '');
  const items = await queryItems(tables.directory(), pk, sk.slice(0, -1));
  return items.map((item) => parseItem(Assignment, item));
}

/** Who has what at an agency, over all its returns. One query. */
export async function listAssigned(agencyId: string): Promise<(Assigned & { submissionId: string })[]> {
  const items = await queryItems(tables.directory(), places.agency(agencyId), 'ASSIGNED#');
  return items.map(({ sk }) => {
    const [, submissionId = '', section = '', personId = ''] = String(sk).split('#');
    return { submissionId, section, personId };
  });
}

const put = (key: Key, item: Assignment): Write => ({
  item: { Put: { TableName: tables.directory(), Item: { ...key, ...item } } },
  otherwise: 'changed-meanwhile',
});

const remove = (key: Key): Write => ({
  item: { Delete: { TableName: tables.directory(), Key: key } },
  otherwise: 'changed-meanwhile',
});

/** An assignment stands in two rows: beside the person, and beside the agency. Written again, it is the same. */
export const assignedWrites = (personId: string, assignment: Assignment): Write[] => {
  const { agencyId, submissionId, section } = assignment;
  return [
    put(keys.assigned(personId, agencyId, submissionId, section), assignment),
    put(keys.assignedAt(agencyId, submissionId, section, personId), assignment),
  ];
};

export const unassignedWrites = (
  personId: string,
  { agencyId, submissionId, section }: Assignment,
): Write[] => [
  remove(keys.assigned(personId, agencyId, submissionId, section)),
  remove(keys.assignedAt(agencyId, submissionId, section, personId)),
];

/** How the return itself knows of an assignment: the key in the map of its row. */
export const assignedName = ({ section, personId }: Assigned): string => `${section}#${personId}`;

export const assignedOf = (name: string): Assigned => {
  const [section = '', personId = ''] = name.split('#');
  return { section, personId };
};

type Moved = { readonly given: readonly Assigned[]; readonly taken: readonly Assigned[] };

/**
 * The return’s own note of who has which section, by which a save is judged without another read. Names of a map are
 * set and removed one by one, so that two who assign never collide.
 */
export function notedWrite(submissionId: string, { given, taken }: Moved): Write {
  const set = given.map((each, n) => ({ name: `#given${n}`, is: assignedName(each) }));
  const gone = taken.map((each, n) => ({ name: `#taken${n}`, is: assignedName(each) }));
  const parts = [
    ...(set.length === 0 ? [] : [`SET ${set.map(({ name }) => `assigned.${name} = :true`).join(', ')}`]),
    ...(gone.length === 0 ? [] : [`REMOVE ${gone.map(({ name }) => `assigned.${name}`).join(', ')}`]),
  ];
  return {
    item: {
      Update: {
        TableName: tables.returns(),
        Key: keys.submission(submissionId),
        UpdateExpression: parts.join(' '),
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: Object.fromEntries([...set, ...gone].map(({ name, is }) => [name, is])),
        ...(set.length === 0 ? {} : { ExpressionAttributeValues: { ':true': true } }),
      },
    },
    otherwise: 'changed-meanwhile',
  };
}

/** Assignments by the return they are of. */
export const byReturn = (assignments: readonly Assignment[]): ReadonlyMap<string, Assignment[]> =>
  Map.groupBy(assignments, ({ submissionId }) => submissionId);

/** All that takes sections away from somebody: their rows, and the notes of the returns. */
export const takenWrites = (personId: string, assignments: readonly Assignment[]): Write[] => [
  ...assignments.flatMap((each) => unassignedWrites(personId, each)),
  ...[...byReturn(assignments)].map(([submissionId, of]) =>
    notedWrite(submissionId, { given: [], taken: of.map(({ section }) => ({ section, personId })) }),
  ),
];

/** All that moves sections from one person to another. */
export const movedWrites = (from: string, to: string, assignments: readonly Assignment[]): Write[] => [
  ...assignments.flatMap((each) => [...unassignedWrites(from, each), ...assignedWrites(to, each)]),
  ...[...byReturn(assignments)].map(([submissionId, of]) =>
    notedWrite(submissionId, {
      given: of.map(({ section }) => ({ section, personId: to })),
      taken: of.map(({ section }) => ({ section, personId: from })),
    }),
  ),
];

/** All that gives sections to somebody. */
export const givenWrites = (personId: string, assignments: readonly Assignment[]): Write[] => [
  ...assignments.flatMap((each) => assignedWrites(personId, each)),
  ...[...byReturn(assignments)].map(([submissionId, of]) =>
    notedWrite(submissionId, { given: of.map(({ section }) => ({ section, personId })), taken: [] }),
  ),
];
