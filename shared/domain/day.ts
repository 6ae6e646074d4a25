import * as z from 'zod/mini';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is this a day that the calendar has? 31 April is not. */
export function isRealDay(text: string): boolean {
  if (!pattern.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

/** A calendar day in the board’s own zone (Europe/London), `YYYY-MM-DD`. It has no hour. Of three centuries, so that days can be counted on from it. */
export const Day = /* @__PURE__ */ z.string().check(
  z.refine(isRealDay, 'Enter a real day, such as 29 January 2027'),
  z.refine((day) => !isRealDay(day) || /^(19|20|21)/.test(day), 'Enter a year from 1900 to 2199'),
);
export type Day = z.infer<typeof Day>;

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime('Enter a time as ISO 8601 in UTC');
export type Instant = z.infer<typeof Instant>;
