import { addDays } from '../../shared/domain/calendar.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { onlyFills } from '../../shared/domain/own-sections.ts';
import {
  type PersonStep,
  type Reachable,
  stepsToTake,
  withWorkLeft,
} from '../../shared/domain/reminder-digest.ts';
import { dueStep } from '../../shared/domain/reminder-plan.ts';
import type { ReminderRule } from '../../shared/domain/reminder-rules/reminder-rule.ts';
import { hasOpened, type Round } from '../../shared/domain/round.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { readOnce } from '../runtime/read-once.ts';
import { listBoards } from './boards.ts';
import { listObligations } from './obligations.ts';
import { boardPeople, colleaguesAt } from './people.ts';
import { listRounds } from './rounds.ts';
import { listStepsTaken } from './steps.ts';
import { findWork } from './work-left.ts';

const width = 8;

/** For so long after a round has opened the board is reminded of feedback that it still owes. */
const feedbackChasedForDays = 731;

/** May anything be due in this round? Of a closed one only the board’s own feedback. */
const isRunning = ({ state, imported, opens }: Round, today: Day): boolean =>
  !imported && (state === 'open' || opens >= addDays(today, -feedbackChasedForDays));

/** Every round of every board that can be answered, now or from the day it opens, or in which feedback may be owed. */
export async function listRunningRounds(today: Day): Promise<Round[]> {
  const rounds = await inParallel(await listBoards(), width, ({ id }) => listRounds(id));
  return rounds.flat().filter((round) => isRunning(round, today));
}

export type DueSteps = {
  readonly steps: readonly PersonStep[];
  /** Agencies to be reminded that have nobody to write to. */
  readonly nobody: readonly string[];
};

export type PeopleOf = (of: ReminderRule['of'], about: Obligation) => Promise<readonly Reachable[]>;

/** Who works at an agency, or manages a board; read once in a run however many returns it is about. */
export const peopleOnce = (): PeopleOf => {
  const atAgency = readOnce(async (agencyId) => {
    const people = await colleaguesAt(agencyId);
    return people.map(({ personId, email, roles }) => ({ id: personId, email, roles }));
  });
  const atBoard = readOnce(async (boardId) => {
    const managers = await boardPeople(boardId, 'manager');
    return managers.map(({ id, email }) => ({ id, email, roles: ['manager' as const] }));
  });
  return (of, { agencyId, boardId }) => (of === 'feedback' ? atBoard(boardId) : atAgency(agencyId));
};

/** Whoever was given sections is reminded of those: what the return knows of them is read where anybody only fills it. */
async function ofOwnSections(
  { submissionId }: Obligation,
  steps: readonly PersonStep[],
  people: readonly Reachable[],
): Promise<readonly PersonStep[]> {
  const filling = people.filter(onlyFills).map(({ id }) => id);
  if (!steps.some(({ personId }) => filling.includes(personId))) return steps;
  const work = await findWork(submissionId);
  return work === undefined ? steps : withWorkLeft(steps, people, work);
}

/**
 * The steps that are due in one round and not yet taken: one query for the round, one or two for each return that has
 * such a step, and one for each agency.
 */
export async function listDueSteps(
  round: Round,
  rules: readonly ReminderRule[],
  today: Day,
  peopleOf: PeopleOf,
): Promise<DueSteps> {
  if (!hasOpened(round, today)) return { steps: [], nobody: [] };
  const { id } = round;
  const inForce = round.state === 'open' ? rules : rules.filter(({ of }) => of === 'feedback');
  const withStep = (await listObligations(id)).flatMap((obligation) => {
    const step = dueStep(obligation, inForce, today);
    return step === undefined ? [] : [{ obligation, step }];
  });
  const found = await inParallel(withStep, width, async ({ obligation, step }) => {
    const [people, taken] = await Promise.all([
      peopleOf(step.rule.of, obligation),
      listStepsTaken(id, obligation.agencyId, step.due),
    ]);
    const { steps, nobody } = stepsToTake(obligation, inForce, today, people, taken);
    const own = step.rule.of === 'feedback' ? steps : await ofOwnSections(obligation, steps, people);
    return { steps: own, nobody: nobody ? [obligation.agencyId] : [] };
  });
  return {
    steps: found.flatMap(({ steps }) => steps),
    nobody: found.flatMap(({ nobody }) => nobody),
  };
}
