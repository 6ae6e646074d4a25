import { bankHolidays } from './bank-holidays.ts';
import { addDays, daysBetween, weekday } from './calendar.ts';
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
  const days = daysBetween(from, to);
  if (days <= 0) return 0;
  const inWholeWeeks = days - (days % 7);
  const until = addDays(from, inWholeWeeks);
  const holidays = [...bankHolidays].filter((day) => from < day && day <= until);
  const rest = Array.from({ length: days % 7 }, (_, n) => addDays(until, n + 1));
  return (inWholeWeeks / 7) * 5 - holidays.length + rest.filter(isWorkingDay).length;
}
