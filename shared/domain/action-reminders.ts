import type { Action, ActionNote } from './action.ts';
import { isOpen } from './action-standing.ts';
import type { Day } from './day.ts';
import type { About, PlanItem } from './message.ts';
import type { Reachable } from './reminder-digest.ts';
import { stepDay } from './reminder-plan.ts';
import { isWorkingDay } from './working-day.ts';

/** The steps towards a deadline; before it each moves earlier to a working day. */
export const deadlineRules = [
  {
    id: 'action-fourteen-days-before',
    does: 'Fourteen days before an action’s deadline, reminds the agency’s lead and deputy of it.',
    days: -14,
  },
  {
    id: 'action-deadline',
    does: 'On an action’s deadline, reminds the agency’s lead and deputy of it.',
    days: 0,
  },
] as const;

export const quarterRule = {
  id: 'action-quarter',
  does: 'In each quarter, asks the agency’s lead and deputy how the actions go that are still open.',
} as const;

/** What is due to be said of a plan: of one action by its deadline, or of the whole plan in a quarter. */
export type Prompt = Pick<PlanItem, 'rule' | 'due' | 'actionId'>;

/** The first day of the quarter in which a day falls. */
export const quarterOf = (day: Day): Day => {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
};

/** Since when the deadline is what it is. */
const setOn = ({ id, addedOn, deadline }: Action, notes: readonly ActionNote[]): Day =>
  notes
    .filter(({ actionId, moved }) => actionId === id && moved !== null && moved.to === deadline)
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? addedOn;

/** The most imminent step of those whose day has come; steps from before the deadline was set are not made up for. */
function deadlinePrompt(action: Action, notes: readonly ActionNote[], today: Day): Prompt[] {
  const { id: actionId, deadline } = action;
  if (deadline === null || !isOpen(action)) return [];
  const since = setOn(action, notes);
  const rule = deadlineRules.findLast((each) => {
    const on = stepDay(each, deadline);
    return on <= today && on >= since;
  });
  return rule === undefined ? [] : [{ rule: rule.id, due: deadline, actionId }];
}

const isWorkedOn = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'not-started' || status === 'in-progress';

/** Something is still to be done that was in the plan before the quarter began. */
export const isAskedFor = (action: Pick<Action, 'status' | 'addedOn'>, quarter: Day): boolean =>
  isWorkedOn(action) && action.addedOn < quarter;

/** All that is due to be said of a plan today, whether it was said before or not. Nothing on a day that is not a working day. */
export function duePrompts(
  { actions, notes }: { readonly actions: readonly Action[]; readonly notes: readonly ActionNote[] },
  today: Day,
): Prompt[] {
  if (!isWorkingDay(today)) return [];
  const quarter = quarterOf(today);
  return [
    ...actions.flatMap((action) => deadlinePrompt(action, notes, today)),
    ...(actions.some((action) => isAskedFor(action, quarter))
      ? [{ rule: quarterRule.id, due: quarter, actionId: null }]
      : []),
  ];
}

/** Names what was said of a plan: the step, and what of. */
export const promptKey = ({ due, rule, actionId }: Prompt): string => `${due}#${rule}#${actionId ?? 'plan'}`;

/** One prompt towards one person, due and not yet taken. */
export type PlanStep = { readonly personId: string; readonly email: string; readonly item: PlanItem };

/** Each prompt for each lead and deputy who has not had it. `aboutOf` says under which board’s round a prompt is sent. */
export const promptsToTake = (
  prompts: readonly Prompt[],
  aboutOf: (prompt: Prompt) => About,
  people: readonly Reachable[],
  taken: ReadonlySet<string>,
): PlanStep[] =>
  people
    .filter(({ email, roles }) => email !== '' && (roles.includes('lead') || roles.includes('deputy')))
    .flatMap(({ id, email }) =>
      prompts
        .filter((prompt) => !taken.has(`${promptKey(prompt)}#${id}`))
        .map((prompt) => ({ personId: id, email, item: { ...aboutOf(prompt), ...prompt } })),
    );

/** A prompt still holds while the action is open with the very deadline, or while anything in the plan is worked on. */
export const promptHolds = ({ actionId, due }: Prompt, actions: readonly Action[]): boolean =>
  actionId === null
    ? actions.some((action) => isAskedFor(action, due))
    : actions.some((action) => action.id === actionId && isOpen(action) && action.deadline === due);
