import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Round } from '../../shared/domain/round.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { getItem, queryItems } from './database.ts';
import { obligationOf, owedReturnOf, stored } from './obligation-row.ts';
import { getRoundOf } from './rounds.ts';
import { keys, places, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** All obligations of a round, in no order that people see. One query. */
export async function listObligations(roundId: string): Promise<Obligation[]> {
  const items = await queryItems(tables.returns(), keys.round(roundId).pk, 'OBLIGATION#');
  return items.map(obligationOf);
}

/** What one agency owes in one round, with what the row says of the round, or undefined. */
export async function findOwed(roundId: string, agencyId: string): Promise<OwedReturn | undefined> {
  const item = await getItem(tables.returns(), keys.obligation(roundId, agencyId));
  return item === undefined ? undefined : owedReturnOf(item);
}

export const findObligation = async (roundId: string, agencyId: string): Promise<Obligation | undefined> =>
  (await findOwed(roundId, agencyId))?.obligation;

/** What one agency owes in one round. Refuses with `not-found`. */
export const getObligation = async (roundId: string, agencyId: string): Promise<Obligation> =>
  (await findObligation(roundId, agencyId)) ?? refuse('not-found');

/** One agency’s return in one round of this board; another board’s is not there. */
export async function getObligationOf({
  boardId,
  roundId,
  agencyId,
}: About): Promise<{ round: Round; obligation: Obligation }> {
  const [round, obligation] = await Promise.all([
    getRoundOf(boardId, roundId),
    getObligation(roundId, agencyId),
  ]);
  return { round, obligation };
}

/** What an agency owes, or owed, to any board, by due day; those without one last. From the index: seconds behind at most. */
export async function listOwed(agencyId: string): Promise<OwedReturn[]> {
  const items = await queryItems(tables.returns(), places.agency(agencyId), '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk',
    ConsistentRead: false,
  });
  // Other things of the agency stand in the same index, such as a board’s challenges.
  return items.filter(({ pk }) => String(pk).startsWith(keys.round('').pk)).map(owedReturnOf);
}

/** What no event carries: how far the agency is, who was last written to, and the grades. */
export type OutsideTheFold = Pick<
  Obligation,
  'stage' | 'progress' | 'lastContact' | 'selfGrades' | 'moderatedGrades' | 'previousGrades'
>;

/** Sets what no event carries, whatever the obligation’s sequence; for a transaction that has no step of it. */
export const besideStepsWrite = (
  { roundId, agencyId }: Pick<Obligation, 'roundId' | 'agencyId'>,
  set: Partial<OutsideTheFold>,
): Write =>
  updateWrite({ table: tables.returns(), key: keys.obligation(roundId, agencyId), set: stored(set) });
