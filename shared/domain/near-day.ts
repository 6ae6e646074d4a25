import { daysBetween } from './calendar.ts';
import type { Day } from './day.ts';

/** Whatever lies further away than a year back or three years ahead is a year mistyped. */
const [mostBack, mostAhead] = [366, 3 * 366];

export const isLongAgo = (day: Day, today: Day): boolean => daysBetween(day, today) > mostBack;

export const isFarAhead = (day: Day, today: Day): boolean => daysBetween(today, day) > mostAhead;
