import { type Action, type ActionStatus, actionStatuses } from './action.ts';
import { daysBetween } from './calendar.ts';
import type { Day } from './day.ts';

type Dated = Pick<Action, 'status' | 'deadline'>;

/** Something is still to be done by the deadline: the action itself, or the review of a standard that is met. */
export const isOpen = ({ status }: Pick<Action, 'status'>): boolean =>
  status !== 'complete' && status !== 'no-longer-needed';

/** The deadline has ended (midnight in London) and something is still to be done. */
export const isOverdue = (action: Dated, today: Day): boolean =>
  isOpen(action) && action.deadline !== null && action.deadline < today;

export const noProgress = 'No progress recorded';

const soonDays = 28;

/** The deadline is today or in the next 28 days. */
export const isDueSoon = (action: Dated, today: Day): boolean =>
  isOpen(action) &&
  action.deadline !== null &&
  action.deadline >= today &&
  daysBetween(today, action.deadline) <= soonDays;

/** How an action stands on a day. */
export type ActionStanding = ActionStatus | 'overdue' | 'due-soon';

export const standingOf = (action: Dated, today: Day): ActionStanding => {
  if (isOverdue(action, today)) return 'overdue';
  return isDueSoon(action, today) ? 'due-soon' : action.status;
};

/** The status in words. Papers that record an action seldom say how far it is: then nothing is said for them. */
export const statusInWords = ({ source, status }: Pick<Action, 'source' | 'status'>): string =>
  source === 'imported' && status === 'not-started' ? noProgress : actionStatuses[status].words;

const rank: Record<ActionStanding, number> = {
  overdue: 0,
  'due-soon': 1,
  'in-progress': 2,
  'not-started': 2,
  'kept-under-review': 3,
  complete: 4,
  'no-longer-needed': 5,
};

/** Overdue first, then due soon, the earliest deadline before later ones; what is done comes last. */
export const byUrgency =
  (today: Day) =>
  (a: Dated & Pick<Action, 'number'>, b: Dated & Pick<Action, 'number'>): number =>
    rank[standingOf(a, today)] - rank[standingOf(b, today)] ||
    (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
    a.number - b.number;

/** How many actions stand how: what a member sees, and what heads a report. */
export type ActionCounts = {
  readonly all: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly open: number;
  readonly complete: number;
};

export const countActions = (actions: readonly Dated[], today: Day): ActionCounts => ({
  all: actions.length,
  overdue: actions.filter((action) => isOverdue(action, today)).length,
  dueSoon: actions.filter((action) => isDueSoon(action, today)).length,
  open: actions.filter(isOpen).length,
  complete: actions.filter(({ status }) => status === 'complete').length,
});

const groups: readonly { readonly title: string; readonly has: ActionStanding }[] = [
  { title: 'Overdue', has: 'overdue' },
  { title: 'Due in the next four weeks', has: 'due-soon' },
  { title: 'In progress', has: 'in-progress' },
  { title: 'Not started', has: 'not-started' },
  { title: 'No action needed, kept under review', has: 'kept-under-review' },
  { title: 'Complete', has: 'complete' },
  { title: 'No longer needed', has: 'no-longer-needed' },
];

type Stands = { readonly action: Pick<Action, 'status' | 'deadline' | 'number' | 'source'> };

/** Actions under headings, in the order in which a meeting looks at them. Papers that tell no progress are not put under “Not started”. */
export const inGroups = <A extends Stands>(
  actions: readonly A[],
  day: Day,
): readonly { readonly title: string; readonly actions: readonly A[] }[] => {
  const urgent = byUrgency(day);
  const sorted = [...actions].sort((a, b) => urgent(a.action, b.action));
  const silent = ({ action }: A): boolean => statusInWords(action) === noProgress;
  const under = (has: ActionStanding) => sorted.filter(({ action }) => standingOf(action, day) === has);
  return groups
    .flatMap(({ title, has }) => {
      const found = under(has);
      return has === 'not-started'
        ? [
            { title, actions: found.filter((each) => !silent(each)) },
            { title: noProgress, actions: found.filter(silent) },
          ]
        : [{ title, actions: found }];
    })
    .filter((group) => group.actions.length > 0);
};
