import { bankHolidays } from './bank-holidays.ts';
import { addDays, weekday } from './calendar.ts';
import type { Day } from './day.ts';

/** Monday to Friday, bank holidays in England and Wales apart. */
export const isWorkingDay = (day: Day): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !bankHolidays.has(day);

/** The day itself if it is a working day, else the last working day before it. */
export const workingDayOnOrBefore = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayOnOrBefore(addDays(day, -1));

/** The day itself if it is a working day, else the next working day. */
export const workingDayOnOrAfter = (day: Day): Day =>
  isWorkingDay(day) ? day : workingDayOnOrAfter(addDays(day, 1));

/** Working days after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}
