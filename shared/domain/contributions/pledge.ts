import * as z from 'zod/mini';
import { Day } from '../day.ts';

/** The kinds of help that are not money, as the board’s protocol names them. */
export const helpWords = {
  'data-analysis': 'Data analysis',
  'website-design': 'Website design',
  'delivery-of-training': 'Delivery of training',
  'administration-of-training': 'Administration of training events',
  other: 'Other',
} as const;

/** What help is counted in. */
export const unitWords = { days: 'days', hours: 'hours', places: 'places', rooms: 'uses of a room' } as const;

/** One sum of money that is pledged, in whole pence. */
export const CashLine = z.strictObject({
  id: z.string(),
  pence: z.number(),
  /** Null where papers tell the sum alone. */
  term: z.nullable(z.literal(['recurring', 'one-off'])),
  /** Who pays, where it is not the agency itself. */
  payer: z.nullable(z.string()),
  conditions: z.nullable(z.string()),
  expected: z.nullable(Day),
});
export type CashLine = z.infer<typeof CashLine>;

/** One kind of help that is pledged. What it is worth is shown beside the money and never added to it. */
export const HelpLine = z.strictObject({
  id: z.string(),
  category: z.string(),
  what: z.nullable(z.string()),
  quantity: z.number(),
  unit: z.string(),
  /** What one is worth, in pence. */
  unitPence: z.number(),
});
export type HelpLine = z.infer<typeof HelpLine>;

/** What an agency pledged in its return. */
export const Pledge = z.strictObject({
  /** What it says that it gave last year; null where it does not. */
  lastYear: z.nullable(z.number()),
  cash: z.array(CashLine),
  help: z.array(HelpLine),
  /** Why it is less than last year, in its own words. */
  lower: z.nullable(z.string()),
});
export type Pledge = z.infer<typeof Pledge>;

/** Values of a return by question and part, as the round keeps them. */
type Answers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Cells = Readonly<Record<string, unknown>>;

const rowsIn = (parts: Cells): [id: string, cells: Cells][] => {
  const rows = new Map<string, Record<string, unknown>>();
  for (const [part, value] of Object.entries(parts)) {
    const [row = '', column] = part.split('.');
    if (column !== undefined) rows.set(row, { ...rows.get(row), [column]: value });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
};

const wholeNumber = (value: unknown): number => (Number.isSafeInteger(value) ? Number(value) : 0);
const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** The pledge that a return’s answers make, as they were signed. */
export function pledgeIn(answers: Answers): Pledge {
  const lastYear = Object.values(answers['last-year'] ?? {})[0];
  return {
    lastYear: Number.isSafeInteger(lastYear) ? Number(lastYear) : null,
    cash: rowsIn(answers.cash ?? {}).map(([id, cells]) => ({
      id,
      pence: wholeNumber(cells.pledged),
      term: cells.term === 'one-off' || cells.term === 'recurring' ? cells.term : null,
      payer: words(cells.payer),
      conditions: words(cells.conditions),
      expected: words(cells.expected),
    })),
    help: rowsIn(answers['in-kind'] ?? {}).map(([id, cells]) => ({
      id,
      category: words(cells.category) ?? 'other',
      what: words(cells.what),
      quantity: wholeNumber(cells.quantity),
      unit: words(cells.unit) ?? 'days',
      unitPence: wholeNumber(cells['unit-value']),
    })),
    lower: words(Object.values(answers.lower ?? {})[0]),
  };
}

/** Money pledged in all, or of one term alone. */
export const pledgedPence = ({ cash }: Pick<Pledge, 'cash'>, term?: CashLine['term']): number =>
  cash.filter((line) => term === undefined || line.term === term).reduce((sum, { pence }) => sum + pence, 0);

/** What help is worth in all: beside the money, never in it. */
export const helpPence = ({ help }: Pick<Pledge, 'help'>): number =>
  help.reduce((sum, { quantity, unitPence }) => sum + quantity * unitPence, 0);
