import { type Day, isRealDay } from './day.ts';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

const monthOf = (word: string): number => {
  const small = word.toLowerCase();
  return small.length < 3 ? 0 : months.findIndex((month) => month.startsWith(small)) + 1;
};

const dayOf = (year: string, month: number, day: string): Day | undefined => {
  const whole = [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');
  return /^(19|20|21)/.test(year) && isRealDay(whole) ? whole : undefined;
};

/** A day as people write it in a cell: “2027-04-30”, “30/4/2027”, “30 April 2027”, “Fri 30 Apr 2027”. Undefined for anything else, 31 April included. */
export function dayFromText(text: string): Day | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (isoYear && isoMonth && isoDay) return dayOf(isoYear, Number(isoMonth), isoDay);
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  if (day && month && year) return dayOf(year, Number(month), day);
  const [, inWords, word, ofYear] =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i.exec(text) ?? [];
  return inWords && word && ofYear ? dayOf(ofYear, monthOf(word), inWords) : undefined;
}
