import {
  pledgedBy,
  receivedPence,
  unpaidPence,
} from '../../../../../shared/domain/contributions/contribution.ts';
import { flagsOf } from '../../../../../shared/domain/contributions/flags.ts';
import { helpPence } from '../../../../../shared/domain/contributions/pledge.ts';
import type { Day } from '../../../../../shared/domain/day.ts';
import type { WrittenCell, WrittenSheet } from '../../../workbook/write-workbook.ts';
import type { Found } from '../with-contributions.tsx';
import { flagInWords, helpInWords, toldInWords } from '../words.ts';

const pence = (sum: number | null): WrittenCell => (sum === null ? { text: '' } : { pence: sum });
const text = (words: string): WrittenCell => ({ text: words });

const columns = [
  ['Agency', 34],
  ['Return', 18],
  ['Last year (£)', 14],
  ['Requested (£)', 14],
  ['Pledged (£)', 14],
  ['Agreed (£)', 14],
  ['Received (£)', 14],
  ['Unpaid (£)', 14],
  ['Help in kind', 40],
  ['Worth of it (£)', 14],
  ['What stands out', 50],
] as const;

/** The overview as a sheet: what the page shows, made from the same reply. */
export const contributionsSheet = ({ contributions }: Found, today: Day): WrittenSheet => ({
  name: 'Contributions',
  columns: columns.map(([head, width]) => ({ head, width })),
  rows: contributions.map((each) => [
    text(each.agencyName),
    text(toldInWords[each.told]),
    pence(each.lastYear),
    pence(each.requested),
    pence(pledgedBy(each)),
    pence(each.agreed?.pence ?? null),
    pence(receivedPence(each)),
    pence(unpaidPence(each)),
    text(
      (each.pledge?.help ?? [])
        .map((line) => `${helpInWords(line)}, ${each.delivered[line.id] ?? 0} given`)
        .join('\n'),
    ),
    pence(each.pledge === null ? null : helpPence(each.pledge)),
    text(flagsOf(each, today).map(flagInWords).join('\n')),
  ]),
});
