import { dayInLondon } from './calendar.ts';
import type { Day, Instant } from './day.ts';

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

const inWords = (words: Intl.DateTimeFormat, day: Day): string =>
  words.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

/** “Friday 29 January 2027”. */
export const dayInWords = (day: Day): string => inWords(dayWords, day);

/** “Fri 29 Jan 2027”, for tables. */
export const dayInShort = (day: Day): string => inWords(shortDayWords, day);

/** “10:32”, London time. */
export const timeInLondon = (at: Instant): string => timeWords.format(new Date(at));

/** “Friday 29 January 2027 at 10:32”, London time. */
export const instantInWords = (at: Instant): string =>
  `${dayInWords(dayInLondon(at))} at ${timeInLondon(at)}`;
