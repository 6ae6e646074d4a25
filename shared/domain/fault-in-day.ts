import { isRealDay } from './day.ts';

const longMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' });

export const months = Array.from({ length: 12 }, (_, month) => longMonth.format(Date.UTC(2000, month)));

export const howToEnter = 'Enter a day, month and year, such as 27 3 2026';

/** What is wrong with a day written 'YYYY-MM-DD', in words, or undefined when the calendar has it (from the year 1900). */
export const faultInDay = (written: string): string | undefined => {
  const [, yearDigits, monthDigits, dayDigits] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (/^\d{1,3}-\d{2}-\d{2}$/.test(written)) return 'Enter all four digits of the year, such as 2026';
  if (yearDigits === undefined || monthDigits === undefined) return howToEnter;
  const [year, month, day] = [Number(yearDigits), Number(monthDigits), Number(dayDigits)];
  const named = months[month - 1];
  if (named === undefined) return `There is no month ${month}; enter a month from 1 to 12`;
  if (year < 1900) return `${year} is not a likely year; enter all four digits, such as 2026`;
  if (isRealDay(written)) return undefined;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `There is no ${day} ${named} ${year}: ${named} ${year} has ${days} days`;
};
