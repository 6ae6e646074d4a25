import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const DateQuestion = z.strictObject({ ...questionShape, kind: z.literal('date') });
export type DateQuestion = z.infer<typeof DateQuestion>;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const split = (day: string): { year: number; month: number; day: number } | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return found === null
    ? undefined
    : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
};

/** What is wrong with a day written 'YYYY-MM-DD', in words, or undefined when the calendar has it (from the year 1900). */
export const faultInDay = (written: string): string | undefined => {
  const parts = split(written);
  if (parts === undefined) return 'Enter a day, month and year, such as 27 3 2026';
  const month = months[parts.month - 1];
  if (month === undefined) return `There is no month ${parts.month}; enter a month from 1 to 12`;
  if (parts.year < 1900) return `${parts.year} is not a likely year; enter all four figures, such as 2026`;
  const days = daysIn(parts.year, parts.month);
  if (parts.day >= 1 && parts.day <= days) return undefined;
  return `There is no ${parts.day} ${month} ${parts.year}: ${month} has ${days} days${month === 'February' ? ' in that year' : ''}`;
};

const dayInWords = (written: string): string => {
  const parts = split(written);
  const month = parts === undefined ? undefined : months[parts.month - 1];
  return parts === undefined || month === undefined ? written : `${parts.day} ${month} ${parts.year}`;
};

/** 'YYYY-MM-DD' from the three boxes people type into; what is no number stays as typed, so that judging it says what is wrong. */
export const dateFromTyped = (typed: { day: string; month: string; year: string }): string => {
  const named = months.findIndex((month) => month.toLowerCase().startsWith(typed.month.trim().toLowerCase()));
  const month =
    /^[a-z]{3,}$/i.test(typed.month.trim()) && named >= 0 ? String(named + 1) : typed.month.trim();
  return `${typed.year.trim()}-${month.padStart(2, '0')}-${typed.day.trim().padStart(2, '0')}`;
};

/** A day that the calendar has. The value is 'YYYY-MM-DD'. */
export const date = singlePart<DateQuestion>({
  kind: 'date',
  schema: DateQuestion,
  valueOf: () =>
    z.string('Enter a day, month and year, such as 27 3 2026').check(
      z.refine((day) => faultInDay(day) === undefined, {
        error: ({ input }) => faultInDay(String(input)) ?? '',
      }),
    ),
  missing: (question) => `Enter a date for “${question.shortLabel}”`,
  read: (_question, value) => dayInWords(String(value)),
});
