import * as z from 'zod/mini';

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayMilliseconds = 86_400_000;

const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Is this a day that the calendar has? 31 April is not. */
export function isRealDay(text: string): boolean {
  if (!pattern.test(text)) return false;
  const instant = utc(text);
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

export const addDays = (day: Day, days: number): Day =>
  new Date(utc(day) + days * dayMilliseconds).toISOString().slice(0, 10);

/** Whole days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to) - utc(from)) / dayMilliseconds);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (day: Day): number => new Date(utc(day)).getUTCDay();

const london = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The London calendar day on which an instant falls. */
export const dayInLondon = (at: Instant): Day => london.format(new Date(at));

const dayWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDayWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const timeWords = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** “Friday 29 January 2027”. */
export const dayInWords = (day: Day): string => dayWords.format(utc(day)).replace(',', '');

/** “Fri 29 Jan 2027”, for tables. */
export const dayInShort = (day: Day): string => shortDayWords.format(utc(day)).replace(',', '');

/** “10:32”, London time. */
export const timeInLondon = (at: Instant): string => timeWords.format(new Date(at));

/** “Friday 29 January 2027 at 10:32”, London time. */
export const instantInWords = (at: Instant): string =>
  `${dayInWords(dayInLondon(at))} at ${timeInLondon(at)}`;
