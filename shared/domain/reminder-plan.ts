import { addDays } from './calendar.ts';
import type { Day } from './day.ts';
import type { Obligation } from './obligation.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import type { AgencyRole } from './role.ts';
import { isOwed } from './standing.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from './working-day.ts';

/** The day on which a rule’s step falls for a due day: before it on an earlier working day, after it on a later one. */
export function stepDay(rule: Pick<ReminderRule, 'days'>, due: Day): Day {
  const day = addDays(due, rule.days);
  return rule.days <= 0 ? workingDayOnOrBefore(day) : workingDayOnOrAfter(day);
}

export type ReminderStep = { readonly rule: ReminderRule; readonly on: Day; readonly due: Day };

/**
 * The step that is due for an obligation: of those whose day has come, the most imminent only. A missed
 * day loses nothing, since the step stays due until it was sent; steps from before the due day was set are not made up for.
 */
export function dueStep(
  obligation: Obligation,
  rules: readonly ReminderRule[],
  today: Day,
): ReminderStep | undefined {
  const { due, dueSetOn } = obligation;
  if (due === null || !isOwed(obligation)) return undefined;
  return rules
    .map((rule) => ({ rule, on: stepDay(rule, due), due }))
    .filter((step) => step.on <= today && step.on >= dueSetOn)
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
  const { due } = obligation;
  if (due === null || !isOwed(obligation)) return [];
  return rules
    .map((rule) => ({ rule, on: stepDay(rule, due), due }))
    .filter((step) => step.on > today)
    .sort((a, b) => a.on.localeCompare(b.on));
};

/** Who of an agency’s people a step goes to. */
export function recipients<P extends { readonly roles: readonly AgencyRole[] }>(
  step: ReminderStep,
  obligation: Pick<Obligation, 'stage'>,
  people: readonly P[],
): P[] {
  const roles = step.rule.to(obligation);
  return people.filter((person) => person.roles.some((role) => roles.includes(role)));
}
