import * as z from 'zod/mini';
import { isRealDay } from '../domain/day.ts';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const DateQuestion = z.strictObject({ ...questionShape, kind: z.literal('date') });
export type DateQuestion = z.infer<typeof DateQuestion>;

const inEnglish = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options });
const longDay = inEnglish({ day: 'numeric', month: 'long', year: 'numeric' });
const longMonth = inEnglish({ month: 'long' });

const months = Array.from({ length: 12 }, (_, month) => longMonth.format(Date.UTC(2000, month)));

const howToEnter = 'Enter a day, month and year, such as 27 3 2026';

/** What is wrong with a day written 'YYYY-MM-DD', in words, or undefined when the calendar has it (from the year 1900). */
export const faultInDay = (written: string): string | undefined => {
  const [, yearDigits, monthDigits, dayDigits] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (yearDigits === undefined || monthDigits === undefined) return howToEnter;
  const [year, month, day] = [Number(yearDigits), Number(monthDigits), Number(dayDigits)];
  const named = months[month - 1];
  if (named === undefined) return `There is no month ${month}; enter a month from 1 to 12`;
  if (year < 1900) return `${year} is not a likely year; enter all four digits, such as 2026`;
  if (isRealDay(written)) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `There is no ${day} ${named} ${year}: ${named} ${year} has ${days} days`;
};

/** The number of a month typed as "3", "03", "Mar" or "March"; anything else as typed. */
const monthFromTyped = (typed: string): string => {
  const named = months.findIndex(
    (month) => typed.length >= 3 && month.toLowerCase().startsWith(typed.toLowerCase()),
  );
  return named >= 0 ? String(named + 1) : typed;
};

/** 'YYYY-MM-DD' from the three boxes people type into; what is no number is kept, so that judging it says what is wrong. */
export const dateFromTyped = (typed: { day: string; month: string; year: string }): string =>
  [
    typed.year.trim(),
    monthFromTyped(typed.month.trim()).padStart(2, '0'),
    typed.day.trim().padStart(2, '0'),
  ].join('-');

/** A day that the calendar has. The value is 'YYYY-MM-DD'. */
export const date = singlePart<DateQuestion>({
  kind: 'date',
  schema: DateQuestion,
  valueSchema: () =>
    z.string(howToEnter).check((judged) => {
      const message = faultInDay(judged.value);
      if (message !== undefined) judged.issues.push({ code: 'custom', message, input: judged.value });
    }),
  missing: (question) => `Enter a date for “${question.shortLabel}”`,
  read: (_question, value) => {
    const written = String(value);
    return faultInDay(written) === undefined ? longDay.format(Date.parse(written)) : written;
  },
});
