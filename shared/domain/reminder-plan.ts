import { addDays } from './calendar.ts';
import type { Day } from './day.ts';
import { feedbackOwedBy } from './feedback-due.ts';
import type { Obligation } from './obligation.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import type { AgencyRole, BoardRole } from './role.ts';
import { isOwed } from './standing.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from './working-day.ts';

/** The day on which a rule’s step falls for a due day: before it on an earlier working day, after it on a later one. */
export function stepDay(rule: Pick<ReminderRule, 'days'>, due: Day): Day {
  const day = addDays(due, rule.days);
  return rule.days <= 0 ? workingDayOnOrBefore(day) : workingDayOnOrAfter(day);
}

export type ReminderStep = { readonly rule: ReminderRule; readonly on: Day; readonly due: Day };

/** What one obligation waits for, by when, and since when that is known. */
export type Awaited = { readonly of: ReminderRule['of']; readonly due: Day; readonly since: Day };

/**
 * The return from the agency, or, once it is there, the feedback from the board; never both. Undefined without a day, and
 * while a return that came as a file waits to be confirmed.
 */
export function awaited(obligation: Obligation): Awaited | undefined {
  const { due, dueSetOn, receivedOn, offered } = obligation;
  if (isOwed(obligation))
    return due === null || offered !== null ? undefined : { of: 'return', due, since: dueSetOn };
  const feedback = feedbackOwedBy(obligation);
  return feedback === null ? undefined : { of: 'feedback', due: feedback, since: receivedOn ?? feedback };
}

const stepsOf = ({ of, due }: Awaited, rules: readonly ReminderRule[]): ReminderStep[] =>
  rules.filter((rule) => rule.of === of).map((rule) => ({ rule, on: stepDay(rule, due), due }));

/**
 * The step that is due for an obligation: of those whose day has come, the most imminent only. A missed
 * day loses nothing, since the step stays due until it was sent; steps from before the due day was set are not made up for.
 */
export function dueStep(
  obligation: Obligation,
  rules: readonly ReminderRule[],
  today: Day,
): ReminderStep | undefined {
  const waiting = awaited(obligation);
  if (waiting === undefined) return undefined;
  return stepsOf(waiting, rules)
    .filter((step) => step.on <= today && step.on >= waiting.since)
    .sort((a, b) => b.rule.days - a.rule.days)[0];
}

/** Names one step towards one obligation and person for ever: what was sent under it is never sent again. */
export const stepKey = ({
  rule,
  due,
}: {
  readonly rule: Pick<ReminderRule, 'id'>;
  readonly due: Day;
}): string => `${due}#${rule.id}`;

/** The steps still ahead of an obligation, in order: the preview that a manager sees. */
export const stepsAhead = (
  obligation: Obligation,
  rules: readonly ReminderRule[],
  today: Day,
): ReminderStep[] => {
  const waiting = awaited(obligation);
  if (waiting === undefined) return [];
  return stepsOf(waiting, rules)
    .filter((step) => step.on > today)
    .sort((a, b) => a.on.localeCompare(b.on));
};

/** Who of these people a step goes to. */
export function recipients<P extends { readonly roles: readonly (AgencyRole | BoardRole)[] }>(
  step: ReminderStep,
  obligation: Pick<Obligation, 'stage'>,
  people: readonly P[],
): P[] {
  const roles = step.rule.to(obligation);
  return people.filter((person) => person.roles.some((role) => roles.includes(role)));
}
