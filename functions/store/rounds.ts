import type { Obligation } from '../../shared/domain/obligation.ts';
import { Round } from '../../shared/domain/round.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { commit, type Write } from './commit.ts';
import { getItem, parseItem, queryItems } from './database.ts';
import { obligationOf } from './obligation-row.ts';
import type { Once } from './once.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

type Item = Record<string, unknown>;

/** A round out of its row. */
export const roundOf = ({ unasked: _, ...item }: Item): Round => parseItem(Round, item);

export async function findRound(roundId: string): Promise<Round | undefined> {
  const item = await getItem(tables.returns(), keys.round(roundId));
  return item === undefined ? undefined : roundOf(item);
}

/** A round, whoever’s it is. Refuses with `not-found`. */
export const getRound = async (roundId: string): Promise<Round> => orNotFound(await findRound(roundId));

/** A round of this board; another board’s is not there. */
export async function getRoundOf(boardId: string, roundId: string): Promise<Round> {
  const round = await getRound(roundId);
  return round.boardId === boardId ? round : refuse('not-found');
}

/** A board’s rounds, newest first. */
export async function listRounds(boardId: string): Promise<Round[]> {
  const items = await queryItems(tables.returns(), keys.boardRound(boardId, '').pk, 'ROUND#');
  return items
    .map(roundOf)
    .sort((a, b) => b.opens.localeCompare(a.opens) || b.openedAt.localeCompare(a.openedAt));
}

/**
 * The rows of a round and of its obligations, in one query. What overviews add up (figures, decisions and the like) sorts
 * before them in the same partition, and is not read along.
 */
export const queryRound = (roundId: string): Promise<Item[]> =>
  queryItems(tables.returns(), keys.round(roundId).pk, '', {
    KeyConditionExpression: 'pk = :pk AND sk >= :obligations',
    ExpressionAttributeValues: {
      ':pk': keys.round(roundId).pk,
      ':obligations': keys.obligation(roundId, '').sk,
    },
  });

/** A round of this board with every obligation in it, by agency name: one query, whatever the page shows of it. */
export async function readRound(
  boardId: string,
  roundId: string,
): Promise<{ round: Round; obligations: Obligation[] }> {
  const items = await queryRound(roundId);
  const round = items.find(({ sk }) => sk === 'ROUND');
  if (round === undefined || round.boardId !== boardId) return refuse('not-found');
  const obligations = items.filter((item) => item !== round).map(obligationOf);
  return {
    round: roundOf(round),
    obligations: obligations.sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB')),
  };
}

/** The rows of a changed round: its own, if it is still as the writer saw it, and its copy on the board’s list. */
function roundWrites(seen: Round, round: Round): Write[] {
  const { id, boardId, ...set } = round;
  const table = tables.returns();
  return [
    updateWrite({ table, key: keys.round(id), set, seen: { sequence: seen.sequence } }),
    updateWrite({ table, key: keys.boardRound(boardId, id), set }),
  ];
}

/** The round as somebody says they saw it; refuses when it has changed since. */
export const seenAs = (round: Round, sequence: number): Round =>
  round.sequence === sequence ? round : refuse('changed-meanwhile');

/** Keeps a changed round under its next sequence; refuses when somebody else changed it first. The reply is the round. */
export async function recordRoundChanged(seen: Round, changed: Round, { claim, at }: Once): Promise<Round> {
  const round = { ...changed, sequence: seen.sequence + 1 };
  await commit(roundWrites(seen, round), { claim, at, reply: round });
  return round;
}
