import type { Day } from '../../shared/domain/day.ts';
import { type PersonStep, stepsToTake } from '../../shared/domain/reminder-digest.ts';
import { dueStep } from '../../shared/domain/reminder-plan.ts';
import type { ReminderRule } from '../../shared/domain/reminder-rules/reminder-rule.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { listBoards } from './boards.ts';
import { listObligations } from './obligations.ts';
import { colleaguesAt } from './people.ts';
import { listRounds } from './rounds.ts';
import { listStepsTaken } from './steps.ts';

const width = 8;

/** Every round of every board that is open, has begun, and can be answered. */
export async function listRunningRounds(today: Day): Promise<Round[]> {
  const rounds = await inParallel(await listBoards(), width, ({ id }) => listRounds(id));
  return rounds
    .flat()
    .filter((round) => round.state === 'open' && !round.imported && hasOpened(round, today));
}

export type DueSteps = {
  readonly steps: readonly PersonStep[];
  /** Agencies to be reminded that have nobody to write to. */
  readonly nobody: readonly string[];
};

/** The steps that are due in one round and not yet taken: one query for the round, two for each return that has one. */
export async function listDueSteps(
  { id }: Round,
  rules: readonly ReminderRule[],
  today: Day,
): Promise<DueSteps> {
  const withStep = (await listObligations(id)).filter((each) => dueStep(each, rules, today) !== undefined);
  const found = await inParallel(withStep, width, async (obligation) => {
    const [people, taken] = await Promise.all([
      colleaguesAt(obligation.agencyId),
      listStepsTaken(id, obligation.agencyId, obligation.due ?? ''),
    ]);
    const reachable = people.map(({ personId, email, roles }) => ({ id: personId, email, roles }));
    const { steps, nobody } = stepsToTake(obligation, rules, today, reachable, taken);
    return { steps, nobody: nobody ? [obligation.agencyId] : [] };
  });
  return {
    steps: found.flatMap(({ steps }) => steps),
    nobody: found.flatMap(({ nobody }) => nobody),
  };
}
