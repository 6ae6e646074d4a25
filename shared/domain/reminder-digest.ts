import type { PlanStep } from './action-reminders.ts';
import type { Day } from './day.ts';
import type { ExpiryStep } from './evidence-reminders.ts';
import type { DigestItem, ExpiryItem, PlanItem } from './message.ts';
import type { Obligation } from './obligation.ts';
import { hasWorkLeft, type Work } from './own-sections.ts';
import { dueStep, recipients, stepKey } from './reminder-plan.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import type { AgencyRole, BoardRole } from './role.ts';
import { isWorkingDay } from './working-day.ts';

/** Somebody at the agency that owes a return, or at the board that owes its feedback. */
export type Reachable = {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly (AgencyRole | BoardRole)[];
};

/** One step towards one person, due and not yet taken. */
export type PersonStep = { readonly personId: string; readonly email: string; readonly item: DigestItem };

/** All that one person is reminded of on one day. */
export type Digest = {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly items: readonly DigestItem[];
  /** What is said of action plans. */
  readonly plans: readonly PlanItem[];
  /** What is said of evidence that expires. */
  readonly evidence: readonly ExpiryItem[];
};

/** One transaction takes 100 rows: the digest itself and as many steps. The rest stays due for the next working day. */
export const mostSteps = 99;

/** Names what one person was reminded of: the step, and the person. */
export const takenKey = (step: Pick<DigestItem, 'rule' | 'due'>, personId: string): string =>
  `${stepKey({ due: step.due, rule: { id: step.rule } })}#${personId}`;

/** Can the person be written to at all? */
const hasAddress = ({ email }: Reachable): boolean => email !== '';

/**
 * What is to be done today about one obligation: its due step, for each person it goes to and who has not had it.
 * Nobody is reminded on a day that is not a working day; what is due then waits for the next one.
 * `nobody`: a step is due, but the agency has no one to send it to.
 */
export function stepsToTake(
  obligation: Obligation,
  rules: readonly ReminderRule[],
  today: Day,
  people: readonly Reachable[],
  taken: ReadonlySet<string>,
): { readonly steps: PersonStep[]; readonly nobody: boolean } {
  const step = isWorkingDay(today) ? dueStep(obligation, rules, today) : undefined;
  if (step === undefined) return { steps: [], nobody: false };
  const { boardId, roundId, agencyId } = obligation;
  const item: DigestItem = { boardId, roundId, agencyId, rule: step.rule.id, due: step.due };
  const reached = recipients(step, obligation, people).filter(hasAddress);
  return {
    steps: reached
      .filter(({ id }) => !taken.has(takenKey(item, id)))
      .map(({ id, email }) => ({ personId: id, email, item })),
    nobody: step.rule.of === 'return' && reached.length === 0,
  };
}

/** The steps without those of people who have finished all that they were given of the return. */
export const withWorkLeft = (
  steps: readonly PersonStep[],
  people: readonly Reachable[],
  work: Work,
): PersonStep[] =>
  steps.filter(({ personId }) => people.some((each) => each.id === personId && hasWorkLeft(each, work)));

const byUrgency = (a: DigestItem, b: DigestItem): number =>
  a.due.localeCompare(b.due) ||
  a.boardId.localeCompare(b.boardId) ||
  a.roundId.localeCompare(b.roundId) ||
  a.agencyId.localeCompare(b.agencyId);

type Own = {
  readonly email: string;
  readonly items: DigestItem[];
  readonly plans: PlanItem[];
  readonly evidence: ExpiryItem[];
};

/** One digest for each person, over all boards and agencies, most urgent first; its id can be used only once a day. */
export function digestsOf(
  steps: readonly PersonStep[],
  today: Day,
  ofPlans: readonly PlanStep[] = [],
  ofEvidence: readonly ExpiryStep[] = [],
): Digest[] {
  const byPerson = new Map<string, Own>();
  const ownOf = ({ personId, email }: { readonly personId: string; readonly email: string }): Own => {
    const own = byPerson.get(personId) ?? { email, items: [], plans: [], evidence: [] };
    byPerson.set(personId, own);
    return own;
  };
  for (const step of steps) ownOf(step).items.push(step.item);
  for (const step of ofPlans) ownOf(step).plans.push(step.item);
  for (const step of ofEvidence) ownOf(step).evidence.push(step.item);
  return [...byPerson].map(([personId, { email, items, ...own }]) => {
    const first = items.sort(byUrgency).slice(0, mostSteps);
    const plans = own.plans.sort(byUrgency).slice(0, mostSteps - first.length);
    return {
      id: `digest-${today}-${personId}`,
      personId,
      email,
      items: first,
      plans,
      evidence: own.evidence.sort(byUrgency).slice(0, mostSteps - first.length - plans.length),
    };
  });
}
