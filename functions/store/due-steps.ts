import type { Day } from '../../shared/domain/day.ts';
import { type PersonStep, type Reachable, stepsToTake } from '../../shared/domain/reminder-digest.ts';
import { dueStep } from '../../shared/domain/reminder-plan.ts';
import type { ReminderRule } from '../../shared/domain/reminder-rules/reminder-rule.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { readOnce } from '../runtime/read-once.ts';
import { listBoards } from './boards.ts';
import { listObligations } from './obligations.ts';
import { colleaguesAt } from './people.ts';
import { listRounds } from './rounds.ts';
import { listStepsTaken } from './steps.ts';

const width = 8;

/** Every round of every board that can be answered, now or from the day it opens. */
export async function listRunningRounds(): Promise<Round[]> {
  const rounds = await inParallel(await listBoards(), width, ({ id }) => listRounds(id));
  return rounds.flat().filter((round) => round.state === 'open' && !round.imported);
}

export type DueSteps = {
  readonly steps: readonly PersonStep[];
  /** Agencies to be reminded that have nobody to write to. */
  readonly nobody: readonly string[];
};

export type PeopleOf = (agencyId: string) => Promise<readonly Reachable[]>;

/** Who works at an agency, read once in a run however many boards ask it. */
export const peopleOnce = (): PeopleOf =>
  readOnce(async (agencyId) => {
    const people = await colleaguesAt(agencyId);
    return people.map(({ personId, email, roles }) => ({ id: personId, email, roles }));
  });

/**
 * The steps that are due in one round and not yet taken: one query for the round, one for each return that has such a
 * step, and one for each agency.
 */
export async function listDueSteps(
  round: Round,
  rules: readonly ReminderRule[],
  today: Day,
  peopleOf: PeopleOf,
): Promise<DueSteps> {
  if (!hasOpened(round, today)) return { steps: [], nobody: [] };
  const { id } = round;
  const withStep = (await listObligations(id)).filter((each) => dueStep(each, rules, today) !== undefined);
  const found = await inParallel(withStep, width, async (obligation) => {
    const [people, taken] = await Promise.all([
      peopleOf(obligation.agencyId),
      listStepsTaken(id, obligation.agencyId, obligation.due ?? ''),
    ]);
    const { steps, nobody } = stepsToTake(obligation, rules, today, people, taken);
    return { steps, nobody: nobody ? [obligation.agencyId] : [] };
  });
  return {
    steps: found.flatMap(({ steps }) => steps),
    nobody: found.flatMap(({ nobody }) => nobody),
  };
}
