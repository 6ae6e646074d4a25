import type { Day } from '../day.ts';
import { type Contribution, expectedOn, pledgedBy, receivedPence, unpaidPence } from './contribution.ts';
import { pledgedPence } from './pledge.ts';

/** What stands out in a contribution: in few words, and by which rule. */
export const flagWords = {
  fall: {
    words: 'Fall of more than a tenth',
    rule: 'What is agreed, or pledged while nothing is agreed, is more than 10 % below last year’s money.',
  },
  'one-off': {
    words: 'One year only, in place of every year',
    rule: 'Less money comes every year than did last year, and money for this year only stands beside it.',
  },
  unpaid: {
    words: 'Agreed but unpaid',
    rule: 'Money is agreed, the day by which it was expected has passed, and not all of it has come.',
  },
  nothing: {
    words: 'Neither money nor help in kind',
    rule: 'The agency has told what it gives, and it is neither money nor help in kind; nor is any money agreed.',
  },
} as const;

/** A flag with the sums that raised it, in pence; `tenths` is the fall in tenths of a percent, rounded down. */
export type Flag =
  | { readonly flag: 'fall'; readonly from: number; readonly to: number; readonly tenths: number }
  | { readonly flag: 'one-off'; readonly once: number; readonly recurring: number; readonly before: number }
  | { readonly flag: 'unpaid'; readonly unpaid: number; readonly received: number; readonly expected: Day }
  | { readonly flag: 'nothing' };

type Judged = Pick<Contribution, 'lastYear' | 'lastYearOnce' | 'pledge' | 'agreed' | 'payments'>;

/** More than a tenth below last year, by what is agreed; by what is pledged while nothing is. */
function fallOf(judged: Judged): Flag[] {
  const [from, to] = [judged.lastYear, judged.agreed?.pence ?? pledgedBy(judged)];
  if (from === null || to === null || to * 10 >= from * 9) return [];
  return [{ flag: 'fall', from, to, tenths: Math.floor(((from - to) * 1000) / from) }];
}

function oneOffOf({ lastYear, lastYearOnce, pledge }: Judged): Flag[] {
  if (lastYear === null || pledge === null) return [];
  const before = Math.max(0, lastYear - lastYearOnce);
  const [once, recurring] = [pledgedPence(pledge, 'one-off'), pledgedPence(pledge, 'recurring')];
  return once > 0 && recurring < before ? [{ flag: 'one-off', once, recurring, before }] : [];
}

function unpaidOf(judged: Judged, today: Day): Flag[] {
  const [unpaid, expected] = [unpaidPence(judged), expectedOn(judged)];
  return unpaid > 0 && expected !== null && expected < today
    ? [{ flag: 'unpaid', unpaid, received: receivedPence(judged), expected }]
    : [];
}

const nothingOf = ({ pledge, agreed }: Judged): Flag[] =>
  pledge !== null && pledgedPence(pledge) === 0 && pledge.help.length === 0 && (agreed?.pence ?? 0) === 0
    ? [{ flag: 'nothing' }]
    : [];

/** All that stands out in a contribution on a day. */
export const flagsOf = (judged: Judged, today: Day): Flag[] => [
  ...fallOf(judged),
  ...oneOffOf(judged),
  ...unpaidOf(judged, today),
  ...nothingOf(judged),
];
