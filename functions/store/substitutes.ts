import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { reviewsFor } from '../../shared/domain/review-hand-over.ts';
import { refuse } from '../runtime/refused.ts';
import { commit } from './commit.ts';
import { getItem } from './database.ts';
import { getPerson, peopleAt } from './people.ts';
import { type Key, places, tables } from './tables.ts';

/**
 * directory
 *   BOARD#id      SUBSTITUTE          who reviews in the place of a reviewer who works for the agency: a person’s id
 */
const key = (boardId: string): Key => ({ pk: places.board(boardId), sk: 'SUBSTITUTE' });

/** Who stands in at a board, with all their roles, also where they may no longer review for it. */
export async function findSubstitute(boardId: string): Promise<PersonWithRoles | undefined> {
  const item = await getItem(tables.directory(), key(boardId));
  return item === undefined || item.personId === null ? undefined : getPerson(String(item.personId));
}

/** The board’s managers and reviewers, by name. */
export const listReviewing = async (boardId: string): Promise<PersonWithRoles[]> =>
  (await peopleAt(places.board(boardId))).filter((person) => reviewsFor(person, boardId));

/** Names who stands in, or nobody. Only who reviews for the board can. */
export async function recordSubstitute(
  boardId: string,
  personId: string | null,
  reviewing: readonly PersonWithRoles[],
): Promise<void> {
  if (personId !== null && !reviewing.some(({ id }) => id === personId)) return refuse('not-a-reviewer');
  const item = { Put: { TableName: tables.directory(), Item: { ...key(boardId), personId } } };
  await commit([{ item, otherwise: 'changed-meanwhile' }]);
}
