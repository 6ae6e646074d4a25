import * as z from 'zod/mini';
import type { PlanStep } from '../../shared/domain/action-reminders.ts';
import { bankHolidaysKnownUntil } from '../../shared/domain/bank-holidays.ts';
import { dayInLondon, daysBetween } from '../../shared/domain/calendar.ts';
import { type Day, Instant } from '../../shared/domain/day.ts';
import type { ExpiryStep } from '../../shared/domain/evidence-reminders.ts';
import { type Digest, digestsOf } from '../../shared/domain/reminder-digest.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import type { Round } from '../../shared/domain/round.ts';
import { isWorkingDay } from '../../shared/domain/working-day.ts';
import { faultInLog } from '../runtime/fault-in-log.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import {
  type DueSteps,
  listDueSteps,
  listRunningRounds,
  type PeopleOf,
  peopleOnce,
} from '../store/due-steps.ts';
import { listDueExpiries } from '../store/evidence-prompts.ts';
import { mendRound } from '../store/mend-round.ts';
import { colleaguesOnce, listAgencyIds, listDuePrompts } from '../store/plan-prompts.ts';
import { recordDigest } from '../store/steps.ts';

const Tick = z.strictObject({ at: Instant });

/** How many rounds or plans are read, or digests written, at a time. */
const rounds = 4;
const plans = 8;
const digests = 8;
/** How long before its end a run stops beginning anything. */
const marginMilliseconds = 15_000;
/** Reading stops when so much of the time is left, so that what was found is still written. */
const keptForWriting = 0.4;
/** Half a year: time enough to add a year to the list and to deploy it. */
const warnDaysAhead = 183;

/** Work that must not stop the rest: undefined, and a line in the log, where it fails. */
async function attempted<R>(what: Record<string, string>, work: () => Promise<R>): Promise<R | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error('could not be planned', { ...what, ...faultInLog(error) });
    return undefined;
  }
}

/** Begins elsewhere each day, so that what a short run leaves out is not always the same. */
function rotated<T>(items: readonly T[], today: Day): T[] {
  const first = items.length === 0 ? 0 : daysBetween('2026-01-01', today) % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

type MayBegin = () => boolean;
type Found = DueSteps & { readonly undone: number };

/** One round: what its opening left undone is taken up, then the steps that are due; what could not be done is counted. */
async function tend(round: Round, at: Instant, peopleOf: PeopleOf): Promise<Found> {
  const roundId = round.id;
  const left = round.state === 'closed' ? 0 : await attempted({ roundId }, () => mendRound(round, at));
  const due = await attempted({ roundId }, () =>
    listDueSteps(round, allReminderRules, dayInLondon(at), peopleOf),
  );
  return {
    steps: due?.steps ?? [],
    nobody: due?.nobody ?? [],
    undone: (left ?? 1) + (due === undefined ? 1 : 0),
  };
}

/** Every running round; one that was not begun in time is undone. */
async function gather(at: Instant, mayBegin: MayBegin): Promise<Found[]> {
  const running = rotated(await listRunningRounds(dayInLondon(at)), dayInLondon(at));
  const peopleOf = peopleOnce();
  return inParallel(running, rounds, async (round) =>
    mayBegin() ? tend(round, at, peopleOf) : { steps: [], nobody: [], undone: 1 },
  );
}

type FoundPrompts = {
  readonly prompts: readonly PlanStep[];
  readonly expiries: readonly ExpiryStep[];
  readonly undone: number;
};

/** What is due about the action plans and the evidence of all agencies. One that fails does not keep the others. */
async function gatherPrompts(today: Day, mayBegin: MayBegin): Promise<FoundPrompts> {
  if (!isWorkingDay(today)) return { prompts: [], expiries: [], undone: 0 };
  const agencyIds = await attempted({ what: 'agencies' }, listAgencyIds);
  if (agencyIds === undefined) return { prompts: [], expiries: [], undone: 1 };
  const peopleOf = colleaguesOnce();
  const of = (agencyId: string) =>
    Promise.all([listDuePrompts(agencyId, today, peopleOf), listDueExpiries(agencyId, today, peopleOf)]);
  const found = await inParallel(rotated(agencyIds, today), plans, async (agencyId) =>
    mayBegin() ? attempted({ agencyId }, () => of(agencyId)) : undefined,
  );
  return {
    prompts: found.flatMap((each) => each?.[0] ?? []),
    expiries: found.flatMap((each) => each?.[1] ?? []),
    undone: found.filter((each) => each === undefined).length,
  };
}

/** True for a digest that was planned, false for one that had been; undefined where it failed, or not in time. */
const act = (all: readonly Digest[], today: Day, at: Instant, mayBegin: MayBegin) =>
  inParallel(all, digests, async (digest) =>
    mayBegin() ? attempted({ digest: digest.id }, () => recordDigest(digest, today, at)) : undefined,
  );

function warnOfHolidays(today: Day): number {
  if (daysBetween(today, bankHolidaysKnownUntil) > warnDaysAhead) return 0;
  log.error('the list of bank holidays ends soon', { on: bankHolidaysKnownUntil });
  return 1;
}

/**
 * Once a day, sends the invitations of rounds that open, and reminds everybody of what is due and not yet said: one digest a person, over all boards and agencies.
 * Whatever a run leaves undone stays due: the retry or tomorrow’s run does it, and nothing is said twice.
 */
export const handler = jobHandler('plan-reminders', async (event: unknown, context) => {
  const at = new Date(Tick.parse(event).at).toISOString();
  const today = dayInLondon(at);
  const left = (): number => context.getRemainingTimeInMillis();
  const enough = left() * keptForWriting;

  const found = await gather(at, () => left() > enough);
  const { prompts, expiries, undone: plansUndone } = await gatherPrompts(today, () => left() > enough);
  const planned = digestsOf(
    found.flatMap(({ steps }) => steps),
    today,
    prompts,
    expiries,
  );
  const written = await act(planned, today, at, () => left() > marginMilliseconds);

  const nobody = found.flatMap((each) => each.nobody);
  if (nobody.length > 0) log.warn('agencies without anybody to remind', { agencyIds: nobody });
  const notWritten = written.filter((each) => each === undefined).length;
  const undone = found.reduce((sum, each) => sum + each.undone, notWritten + plansUndone);
  count({
    RoundsSwept: found.length,
    DigestsPlanned: written.filter((each) => each === true).length,
    DigestsAlreadyPlanned: written.filter((each) => each === false).length,
    RemindersLeftUndone: undone,
    AgenciesWithNobody: nobody.length,
    BankHolidaysEndSoon: warnOfHolidays(today),
  });
  if (undone > 0) throw new Error(`${undone} things were left undone; the next run does them`);
});
