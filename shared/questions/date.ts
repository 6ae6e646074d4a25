import * as z from 'zod/mini';
import { faultInDay, howToEnter, months } from '../domain/fault-in-day.ts';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const DateQuestion = z.strictObject({ ...questionShape, kind: z.literal('date') });
export type DateQuestion = z.infer<typeof DateQuestion>;

const longDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

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
