import type { ActionPlanView } from '../../../../../shared/contract/action-shapes.ts';
import type { Action, ActionStatus } from '../../../../../shared/domain/action.ts';
import {
  type ActionStanding,
  standingOf,
  statusInWords,
} from '../../../../../shared/domain/action-standing.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import { dayInWords } from '../../../../../shared/domain/day-in-words.ts';

/** “Standard 4: Service development; criteria 4.1, 4.2”, or nothing where the action belongs to no section. */
export const placesInWords = (
  { sections, criteria }: Pick<Action, 'sections' | 'criteria'>,
  places: ActionPlanView['places'],
): string =>
  [
    ...sections.map((id) => {
      const place = places.find(({ section }) => section === id);
      return place === undefined ? id : `Standard ${place.number ?? ''}: ${place.title}`;
    }),
    ...(criteria.length === 0 ? [] : [`criteria ${criteria.join(', ')}`]),
  ].join('; ');

/** “Friday 30 April 2027”; what is still to be agreed is said to be, and what papers print is quoted. */
export const deadlineInWords = ({
  deadline,
  deadlineAsPrinted,
}: Pick<Action, 'deadline' | 'deadlineAsPrinted'>): string => {
  if (deadline !== null) return dayInWords(deadline);
  return deadlineAsPrinted === null
    ? 'Day to be agreed'
    : `“${deadlineAsPrinted}” as printed: a day is to be agreed`;
};

export const deadlineName = ({ status }: { readonly status: ActionStatus }): string =>
  status === 'kept-under-review' ? 'To be reviewed by' : 'Deadline';

const shapes: Record<
  ActionStanding,
  { shape: string; tone: 'plain' | 'good' | 'warning' | 'bad' | 'quiet' }
> = {
  overdue: { shape: '!', tone: 'bad' },
  'due-soon': { shape: '◑', tone: 'warning' },
  'not-started': { shape: '○', tone: 'plain' },
  'in-progress': { shape: '◐', tone: 'plain' },
  'kept-under-review': { shape: '–', tone: 'quiet' },
  complete: { shape: '✓', tone: 'good' },
  'no-longer-needed': { shape: '–', tone: 'quiet' },
};

/** How an action stands today, with the shape that goes before the words. */
export const standingInWords = (action: Action, today: Day) => {
  const standing = standingOf(action, today);
  const status = statusInWords(action);
  const words = { overdue: `Overdue. ${status}`, 'due-soon': `Due soon. ${status}` };
  return {
    ...shapes[standing],
    words: standing === 'overdue' || standing === 'due-soon' ? words[standing] : status,
  };
};
