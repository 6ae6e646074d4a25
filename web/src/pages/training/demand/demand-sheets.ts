import { isForEarlierWords, outcomeWords } from '../../../../../shared/domain/training/deciding.ts';
import type { WrittenCell, WrittenSheet } from '../../../workbook/write-workbook.ts';
import { linesOf } from './demand-view.ts';
import { decidedOn, type Found, groupOf } from './found.ts';
import { missingWords } from './missing-words.ts';

type Column<T> = readonly [head: string, width: number, cell: (row: T) => WrittenCell];

const text = (value: string | null): WrittenCell => ({ text: value ?? '' });
const number = (value: number | null): WrittenCell => (value === null ? { text: '' } : { number: value });

const sheet = <T>(
  name: string,
  columns: readonly Column<T>[],
  rows: readonly T[],
  last: readonly WrittenCell[] = [],
): WrittenSheet => ({
  name,
  columns: columns.map(([head, width]) => ({ head, width })),
  rows: [...rows.map((row) => columns.map(([, , cell]) => cell(row))), ...(last.length > 0 ? [last] : [])],
});

/** Each sheet that has sums says whose figures are missing, as the page does. */
export function demandSheets(found: Found): WrittenSheet[] {
  const { labels, compliance, offers, missing, demands } = found;
  const note = [text(missingWords(found))];
  const lines = linesOf(found);
  const needs = lines.flatMap((line) => decidedOn(line.demand.needs, found).map((of) => ({ line, ...of })));
  return [
    sheet(
      'Demand',
      [
        ['Topic', 36, ({ topic }) => text(topic)],
        ['Depth', 14, ({ level }) => text(level)],
        ['For whom', 44, ({ group }) => text(group)],
        ['High', 10, ({ demand }) => number(demand.places.high)],
        ['Medium', 10, ({ demand }) => number(demand.places.medium)],
        ['Low', 10, ({ demand }) => number(demand.places.low)],
        ['All places', 10, ({ demand }) => number(demand.places.all)],
        ['Agencies', 10, ({ demand }) => number(demand.agencies)],
        ['Weight (high × 3, medium × 2, low × 1)', 16, ({ demand }) => number(demand.weight)],
        ['Needs not decided', 12, ({ open }) => number(open)],
      ],
      lines,
      note,
    ),
    sheet(
      'Needs and decisions',
      [
        ['Agency', 30, ({ need }) => text(need.agencyName)],
        ['Topic', 36, ({ line }) => text(line.topic)],
        ['Depth', 14, ({ line }) => text(line.level)],
        ['For whom', 44, ({ line }) => text(line.group)],
        ['Places', 10, ({ need }) => number(need.places)],
        ['Priority', 10, ({ need }) => text(labels.priority[need.priority] ?? need.priority)],
        ['Why', 50, ({ need }) => text(need.why)],
        ['Needed by', 14, ({ need }) => (need.by === null ? text('') : { day: need.by })],
        [
          'Decision',
          18,
          ({ decision }) => text(decision ? outcomeWords[decision.outcome] : 'Not decided yet'),
        ],
        ['By which session or offer', 40, ({ decision }) => text(decision?.offered ?? '')],
        ['Why not all of it', 40, ({ decision }) => text(decision?.why ?? '')],
        [
          'Decided before the need changed',
          16,
          ({ need, decision }) => text(decision && isForEarlierWords(decision, need) ? 'Yes' : ''),
        ],
      ],
      needs,
      demands.length === 0 ? [] : note,
    ),
    sheet(
      'Staff',
      [
        ['Group or level', 44, ({ row }) => text(groupOf({ group: row }, found))],
        ['People', 12, ({ headcount }) => number(headcount)],
        ['Must be trained', 12, ({ required }) => number(required)],
        ['Of these in date', 12, ({ inDate }) => number(inDate)],
        ['Share in date, %', 12, ({ share }) => number(share)],
        ['Agencies', 12, ({ agencies }) => number(agencies)],
      ],
      compliance,
      note,
    ),
    sheet(
      'Offers',
      [
        ['Agency', 30, ({ agencyName }) => text(agencyName)],
        ['Topic', 36, ({ topic }) => text(labels.topic[topic] ?? topic)],
        ['Trainer’s days', 12, ({ days }) => number(days)],
        ['E-learning licences', 12, ({ licences }) => number(licences)],
        ['Anything else', 50, ({ note: said }) => text(said)],
      ],
      offers,
      note,
    ),
    sheet(
      'Not answered',
      [
        ['Agency', 40, ({ agencyName }) => text(agencyName)],
        ['People last time', 16, ({ people }) => number(people)],
      ],
      missing,
      note,
    ),
  ];
}
