import { dayInLondon } from '../../shared/domain/calendar.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { progress } from '../../shared/forms/progress.ts';
import { askAgency } from './asking.ts';
import { getBoard } from './boards.ts';
import { commit } from './commit.ts';
import { listCounted } from './counted-before.ts';
import { bringDueDay } from './due-day.ts';
import { forEachAgency } from './each-agency.ts';
import { editionFor } from './editions.ts';
import { inviteAgency } from './invitations.ts';
import { isInvited, obligationOf } from './obligation-row.ts';
import { listObligations } from './obligations.ts';
import { listAsked } from './round-opening.ts';
import { listRounds, queryRound } from './rounds.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';
import { withdrawRemaining } from './withdrawn-round.ts';

type Rows = readonly Record<string, unknown>[];
type Who = { readonly by: string; readonly at: Instant };

/** The board’s last round with the same form. */
const earlierRound = async ({ boardId, form, opens }: Round): Promise<Round | undefined> =>
  (await listRounds(boardId)).find(
    (each) => each.form === form && !each.imported && each.state !== 'withdrawn' && each.opens < opens,
  );

/** The grades of each agency in an earlier round; the board’s own stand before the agency’s. */
async function earlierGrades(earlier: Round | undefined): Promise<Map<string, Obligation['selfGrades']>> {
  const obligations = earlier === undefined ? [] : await listObligations(earlier.id);
  return new Map(
    obligations.map(({ agencyId, selfGrades, moderatedGrades }) => [
      agencyId,
      { ...selfGrades, ...moderatedGrades },
    ]),
  );
}

async function askThose(round: Round, rows: Rows, at: Instant): Promise<number> {
  if (rows.find(({ sk }) => sk === 'ROUND')?.unasked !== true) return 0;
  const done = new Set(rows.map(({ sk }) => sk));
  const [asked, board, edition, earlier] = await Promise.all([
    listAsked(round.id),
    getBoard(round.boardId),
    editionFor(round.edition),
    earlierRound(round),
  ]);
  const [grades, countedBefore] = await Promise.all([
    earlierGrades(earlier),
    listCounted(edition, earlier?.id),
  ]);
  const blank = new Map(
    edition.variants.map(({ id }) => [id, progress({ edition, variant: id, answers: {} }, []).whole]),
  );
  const asking = { round, boardName: board.name, blank, earlierGrades: grades, countedBefore, at };
  const remaining = asked.filter(({ agencyId }) => !done.has(keys.obligation(round.id, agencyId).sk));
  const left = await forEachAgency('asking', remaining, (agency) => askAgency(agency, asking));
  if (left === 0) {
    const key = keys.round(round.id);
    await commit([updateWrite({ table: tables.returns(), key, set: { unasked: false } })]);
  }
  return left;
}

/** Invites those whom a round whose day has come has not invited, for they had nobody to invite before. */
async function inviteThose(round: Round, rows: Rows, at: Instant): Promise<number> {
  if (!hasOpened(round, dayInLondon(at))) return 0;
  const waiting = rows.filter((row) => row.sk !== 'ROUND' && !isInvited(row)).map(obligationOf);
  return forEachAgency('invitation', waiting, (obligation) => inviteAgency(obligation, at));
}

const dateThose = (round: Round, obligations: readonly Obligation[], who: Who): Promise<number> =>
  forEachAgency('due day', obligations, (obligation) => bringDueDay(round, obligation, who));

/** Asks those agencies of a round that have not been asked yet; the number that is still left. Safe to repeat. */
export const askRemaining = async (round: Round, at: Instant): Promise<number> =>
  askThose(round, await queryRound(round.id), at);

/** Brings the round’s due day to every obligation that awaits it; the number that is still left. Safe to repeat. */
export const bringDueDays = async (round: Round, who: Who): Promise<number> =>
  dateThose(round, await listObligations(round.id), who);

/**
 * Takes up whatever an interrupted request left undone in an open or withdrawn round, and sends the invitations whose day has
 * come: what the daily job does for every open round, in one query where nothing is left. The number of agencies
 * for whom something still is.
 */
export async function mendRound(round: Round, at: Instant): Promise<number> {
  if (round.state === 'closed' || round.imported) return 0;
  if (round.state === 'withdrawn') return withdrawRemaining(round, at);
  const rows = await queryRound(round.id);
  const obligations = rows.filter(({ sk }) => sk !== 'ROUND').map(obligationOf);
  const unasked = await askThose(round, rows, at);
  const undated = await dateThose(round, obligations, { by: 'portal', at });
  return unasked + undated + (await inviteThose(round, rows, at));
}
