import { dayInLondon, type Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { log } from '../runtime/log.ts';
import { askAgency } from './asking.ts';
import { getBoard } from './boards.ts';
import { commit } from './commit.ts';
import { queryItems } from './database.ts';
import { bringDueDay } from './due-day.ts';
import { editionFor } from './editions.ts';
import { inviteAgency } from './invitations.ts';
import { isInvited, obligationOf } from './obligation-row.ts';
import { listObligations } from './obligations.ts';
import { listAsked } from './round-opening.ts';
import { listRounds } from './rounds.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

const width = 8;

type OfAgency = { readonly agencyId: string };

/** Does it for each agency; one that fails does not keep the others waiting. Gives the number that failed. */
async function forEach<T extends OfAgency>(
  what: string,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const failures = await inParallel(items, width, async (item): Promise<number> => {
    try {
      await work(item);
      return 0;
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      log.error('left for the next run', { what, agencyId: item.agencyId, name });
      return 1;
    }
  });
  return failures.reduce<number>((sum, each) => sum + each, 0);
}

const rowsOf = (round: Round) => queryItems(tables.returns(), keys.round(round.id).pk);

/** The grades of each agency in the board’s last round with the same form; the board’s own stand before the agency’s. */
async function earlierGrades(round: Round): Promise<Map<string, Obligation['selfGrades']>> {
  const earlier = (await listRounds(round.boardId)).find(
    (each) => each.form === round.form && !each.imported && each.opens < round.opens,
  );
  const obligations = earlier === undefined ? [] : await listObligations(earlier.id);
  return new Map(
    obligations.map(({ agencyId, selfGrades, moderatedGrades }) => [
      agencyId,
      { ...selfGrades, ...moderatedGrades },
    ]),
  );
}

/** Asks those agencies of a round that have not been asked yet; the number that is still left. Safe to repeat. */
export async function askRemaining(round: Round, at: Instant): Promise<number> {
  const items = await rowsOf(round);
  if (items.find(({ sk }) => sk === 'ROUND')?.unasked !== true) return 0;
  const done = new Set(items.map(({ sk }) => sk));
  const [asked, board, edition, grades] = await Promise.all([
    listAsked(round.id),
    getBoard(round.boardId),
    editionFor(round.edition),
    earlierGrades(round),
  ]);
  const asking = { round, boardName: board.name, edition, earlierGrades: grades, at };
  const remaining = asked.filter(({ agencyId }) => !done.has(keys.obligation(round.id, agencyId).sk));
  const left = await forEach('asking', remaining, (agency) => askAgency(agency, asking));
  if (left === 0) {
    const key = keys.round(round.id);
    await commit([updateWrite({ table: tables.returns(), key, set: { unasked: false } })]);
  }
  return left;
}

/** Brings the round’s due day to every obligation that awaits it; the number that is still left. Safe to repeat. */
export async function bringDueDays(round: Round, who: { by: string; at: Instant }): Promise<number> {
  const obligations = await listObligations(round.id);
  return forEach('due day', obligations, (obligation) => bringDueDay(round, obligation, who));
}

/** Sends the invitations of a round whose day has come, and those of agencies that had nobody to invite before. */
async function inviteRemaining(round: Round, at: Instant): Promise<number> {
  if (!hasOpened(round, dayInLondon(at))) return 0;
  const waiting = (await rowsOf(round)).filter((item) => item.sk !== 'ROUND' && !isInvited(item));
  return forEach('invitation', waiting.map(obligationOf), (obligation) => inviteAgency(obligation, at));
}

/**
 * Takes up whatever an interrupted request left undone in an open round, and sends the invitations whose day has
 * come: what the daily job does for every open round. The number of agencies for whom something is still left.
 */
export async function mendRound(round: Round, at: Instant): Promise<number> {
  if (round.state === 'closed' || round.imported) return 0;
  const unasked = await askRemaining(round, at);
  const undated = await bringDueDays(round, { by: 'portal', at });
  return unasked + undated + (await inviteRemaining(round, at));
}
