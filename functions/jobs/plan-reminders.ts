import * as z from 'zod/mini';
import { bankHolidaysKnownUntil } from '../../shared/domain/bank-holidays.ts';
import { dayInLondon, daysBetween, Instant } from '../../shared/domain/day.ts';
import { digestsOf } from '../../shared/domain/reminder-digest.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { jobHandler } from '../runtime/job-handler.ts';
import { log } from '../runtime/log.ts';
import { count } from '../runtime/metrics.ts';
import { type DueSteps, listDueSteps, listRunningRounds } from '../store/due-steps.ts';
import { recordDigest } from '../store/steps.ts';

const Tick = z.strictObject({ at: Instant });

const width = 8;
/** How long before its end a run stops beginning anything. */
const marginMilliseconds = 15_000;
/** Reading may use so much of the time, so that what was found is still written. */
const readingShare = 0.6;
/** Half a year: time enough to add a year to the list and to deploy it. */
const warnDaysAhead = 183;

/** Work that must not stop the rest: undefined, and a line in the log, where it fails. */
async function attempted<R>(what: Record<string, string>, work: () => Promise<R>): Promise<R | undefined> {
  try {
    return await work();
  } catch (error) {
    log.error('could not be planned', { ...what, name: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
}

/** Begins elsewhere each day, so that what a short run leaves out is not always the same. */
const rotated = <T>(items: readonly T[], day: number): T[] => {
  const first = items.length === 0 ? 0 : day % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
};

const none: DueSteps = { steps: [], nobody: [] };

/**
 * Once a day, reminds everybody of what is due and not yet said: one digest a person, over all boards and agencies.
 * Whatever a run leaves undone stays due: the retry or tomorrow’s run does it, and nothing is said twice.
 */
export const handler = jobHandler('plan-reminders', async (event: unknown, context) => {
  const { at } = Tick.parse(event);
  const today = dayInLondon(at);
  const planned = new Date(at).toISOString();
  const whole = context.getRemainingTimeInMillis();
  const left = (): number => context.getRemainingTimeInMillis();

  const rounds = rotated(await listRunningRounds(today), daysBetween('2026-01-01', today));
  const read = await inParallel(rounds, width, async (round) =>
    left() < whole * (1 - readingShare)
      ? undefined
      : attempted({ roundId: round.id }, () => listDueSteps(round, allReminderRules, today)),
  );
  const found = read.map((each) => each ?? none);

  const digests = digestsOf(
    found.flatMap(({ steps }) => steps),
    today,
  );
  const written = await inParallel(digests, width, async (digest) =>
    left() < marginMilliseconds
      ? undefined
      : attempted({ digest: digest.id }, () => recordDigest(digest, today, planned)),
  );

  const undone = [...read, ...written].filter((each) => each === undefined).length;
  const nobody = found.flatMap((each) => each.nobody);
  if (nobody.length > 0) log.warn('agencies without anybody to remind', { agencyIds: nobody });
  const holidaysEnd = daysBetween(today, bankHolidaysKnownUntil) <= warnDaysAhead;
  if (holidaysEnd) log.error('the list of bank holidays ends soon', { on: bankHolidaysKnownUntil });
  count({
    RoundsSwept: rounds.length,
    DigestsPlanned: written.filter((each) => each === true).length,
    DigestsAlreadyPlanned: written.filter((each) => each === false).length,
    RemindersLeftUndone: undone,
    AgenciesWithNobody: nobody.length,
    BankHolidaysEndSoon: holidaysEnd ? 1 : 0,
  });
  if (undone > 0) throw new Error(`${undone} rounds or digests were left undone; the next run does them`);
});
