import { daysBetween } from '../../../../shared/domain/calendar.ts';
import type { Day } from '../../../../shared/domain/day.ts';
import type { Obligation } from '../../../../shared/domain/obligation.ts';
import { isOwed } from '../../../../shared/domain/standing.ts';
import { workingDaysUntil } from '../../../../shared/domain/working-day.ts';

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** How far off the due day is: “in 12 working days”, “today”, “3 days late”; nothing once the return is no longer owed. */
export function timeLeft(obligation: Obligation, today: Day): string | undefined {
  const { due } = obligation;
  if (due === null || !isOwed(obligation)) return undefined;
  if (due < today) return `${counted(daysBetween(due, today), 'day')} late`;
  if (due === today) return 'today';
  const left = workingDaysUntil(today, due);
  return left === 0 ? 'before the next working day' : `in ${counted(left, 'working day')}`;
}

/** “22 of 40 answered, 4 of 8 sections complete”. */
export const progressInWords = ({
  answered,
  asked,
  sections,
  sectionsComplete,
}: Obligation['progress']): string =>
  sections > 1
    ? `${answered} of ${asked} answered, ${sectionsComplete} of ${sections} sections complete`
    : `${answered} of ${asked} answered`;
