import { Challenge, ChallengeEntry } from '../../shared/domain/challenge.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import { feedbackKeys } from './feedback-keys.ts';
import { places, tables } from './tables.ts';

/** Which challenge: numbers are each board’s own. */
type Which = Pick<Challenge, 'boardId' | 'number'>;

/** In the index it stands with what its agency owes; there it is told from a return by this. */
const entity = 'challenge';
const noDay = 'none';

/** A board’s challenges, the latest first: those that wait for a letter, or were withdrawn, too. One query. */
export async function listChallenges(boardId: string): Promise<Challenge[]> {
  const items = await queryItems(tables.returns(), places.board(boardId), 'CHALLENGE#');
  return items.map((item) => parseItem(Challenge, item)).reverse();
}

/** What any board has asked an agency, the latest first. From the index: seconds behind at most. */
export async function listChallengesTo(agencyId: string): Promise<Challenge[]> {
  const items = await queryItems(tables.returns(), places.agency(agencyId), '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk',
    ConsistentRead: false,
  });
  return items
    .filter((item) => item.entity === entity)
    .map((item) => parseItem(Challenge, item))
    .sort((a, b) => (b.sentOn ?? '').localeCompare(a.sentOn ?? '') || b.number - a.number);
}

export async function findChallenge({ boardId, number }: Which): Promise<Challenge | undefined> {
  const item = await getItem(tables.returns(), feedbackKeys.challenge(boardId, number));
  return item && parseItem(Challenge, item);
}

/** A board’s challenge. Refuses with `not-found`. */
export const getChallenge = async (which: Which): Promise<Challenge> =>
  (await findChallenge(which)) ?? refuse('not-found');

/** A challenge that this agency has been asked; what waits to go out is not there yet. */
export async function getChallengeTo(agencyId: string, which: Which): Promise<Challenge> {
  const challenge = await getChallenge(which);
  return challenge.agencyId === agencyId && challenge.sentOn !== null ? challenge : refuse('not-found');
}

/** The thread of a challenge, the oldest entry first. */
export async function listEntries({ boardId, number }: Which): Promise<ChallengeEntry[]> {
  const { pk } = feedbackKeys.challengeEntry(boardId, number, 0);
  const items = await queryItems(tables.returns(), pk, 'ENTRY#');
  return items.map((item) => parseItem(ChallengeEntry, item));
}

/** The number of a board’s next challenge. Two who raise one at once get two: the later is tried again. */
export const nextNumber = (challenges: readonly Challenge[]): number =>
  Math.max(0, ...challenges.map(({ number }) => number)) + 1;

/** A challenge, new or as it has become, if it is still as its writer saw it. Only what was sent stands in the index. */
export const challengeWrite = (challenge: Challenge): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: {
        ...feedbackKeys.challenge(challenge.boardId, challenge.number),
        entity,
        ...(challenge.sentOn === null
          ? {}
          : { agencyKey: places.agency(challenge.agencyId), dueKey: challenge.answerBy ?? noDay }),
        ...challenge,
      },
      ...(challenge.sequence === 1
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: '#sequence = :seen',
            ExpressionAttributeNames: { '#sequence': 'sequence' },
            ExpressionAttributeValues: { ':seen': challenge.sequence - 1 },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

/** The entry that a step of a challenge leaves in its thread; it stays as it was written. */
export const entryWrite = (
  { boardId, number, sequence }: Challenge,
  entry: Omit<ChallengeEntry, 'sequence'>,
): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...feedbackKeys.challengeEntry(boardId, number, sequence), sequence, ...entry },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});
