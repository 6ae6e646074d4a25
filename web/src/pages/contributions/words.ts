import type { Contribution } from '../../../../shared/domain/contributions/contribution.ts';
import type { Flag } from '../../../../shared/domain/contributions/flags.ts';
import { formulaWords } from '../../../../shared/domain/contributions/formulas.ts';
import type { Agreement, Requests } from '../../../../shared/domain/contributions/plan.ts';
import { type HelpLine, helpWords, unitWords } from '../../../../shared/domain/contributions/pledge.ts';
import { dayInWords } from '../../../../shared/domain/day-in-words.ts';
import { moneyInWords } from '../../../../shared/questions/money.ts';

const named = (words: Readonly<Record<string, string>>, id: string): string => words[id] ?? id;

/** Tenths of a percent: “90.3 %”, “80 %”. */
export const tenthsInWords = (tenths: number): string =>
  `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`} %`;

/** What stands out, with the sums that raised it. */
export function flagInWords(flag: Flag): string {
  switch (flag.flag) {
    case 'fall':
      return `Fall of ${tenthsInWords(flag.tenths)}: from ${moneyInWords(flag.from)} the year before to ${moneyInWords(flag.to)}`;
    case 'one-off':
      return `For this year only: ${moneyInWords(flag.once)}; every year: ${moneyInWords(flag.recurring)}, after ${moneyInWords(flag.before)} the year before`;
    case 'unpaid':
      return `Unpaid: ${moneyInWords(flag.unpaid)}, expected by ${dayInWords(flag.expected)}`;
    case 'nothing':
      return 'Neither money nor help in kind';
  }
}

/** “3 days of data analysis”. */
export const helpInWords = ({ category, what, quantity, unit }: HelpLine): string => {
  const kind = category === 'other' && what !== null ? what : named(helpWords, category);
  return `${kind}: ${quantity} ${named(unitWords, unit)}`;
};

export const categoryInWords = (category: string): string => named(helpWords, category);
export const unitInWords = (unit: string): string => named(unitWords, unit);

/** How an amount was asked for or agreed. */
export const methodInWords = (by: Requests['by'] | Agreement['method']): string => {
  if (by === 'typed') return 'Typed by the manager';
  return by === 'negotiated' ? 'Negotiated with each' : formulaWords[by].words;
};

/** A sum, or what its absence means. */
export const sumOr = (pence: number | null, else_: string): string =>
  pence === null ? else_ : moneyInWords(pence);

/** What is said where an agency’s own figure is missing. */
export const toldInWords: Record<Contribution['told'], string> = {
  told: 'Return received',
  'not-yet': 'No return yet',
  exempt: 'Exempt',
  papers: 'From the papers',
};
