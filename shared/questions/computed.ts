import type { PartValues } from './answer.ts';
import { isBlank } from './answer.ts';
import { cellPart, isWanted } from './cells.ts';
import type { Column, ComputedColumn } from './column.ts';
import { isTyped } from './column.ts';
import { moneyInWords } from './money.ts';
import { percentageInWords } from './percentage.ts';
import { type RowsQuestion, rowsOf } from './rows.ts';

type Columns = Pick<RowsQuestion, 'columns'>;

/** What the numbers of a column are: whole numbers, pence, or tenths of a percent. Undefined where it holds none. */
export type Measure = 'count' | 'money' | 'percentage';

const inFull = new Intl.NumberFormat('en-GB');

const reads: Record<Measure, (value: number) => string> = {
  count: (value) => (value < 0 ? `−${inFull.format(-value)}` : inFull.format(value)),
  money: moneyInWords,
  percentage: percentageInWords,
};

export const measureInWords = (measure: Measure, value: number): string => reads[measure](value);

const columnCalled = ({ columns }: Columns, id: string): Column | undefined =>
  columns.find((column) => column.id === id);

/** The columns that a computed one looks at, in order. */
export const sourcesOf = ({ compute }: ComputedColumn): readonly string[] => Object.values(compute).flat();

export function measureOf({ columns }: Columns, id: string): Measure | undefined {
  const at = columns.findIndex((each) => each.id === id);
  const column = columns[at];
  if (column === undefined) return undefined;
  if (column.kind === 'count' || column.kind === 'money' || column.kind === 'percentage') return column.kind;
  if (isTyped(column)) return undefined;
  if ('share' in column.compute) return 'percentage';
  const before = { columns: columns.slice(0, at) };
  const measures = sourcesOf(column).map((source) => measureOf(before, source));
  return measures.includes('money') ? 'money' : measures[0];
}

/** A whole number that can still be counted exactly; beyond it there is no result. */
const exact = (value: bigint): number | undefined => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
};

/** `of` as tenths of a percent of `whole`, rounded to the nearest, halves up. */
const shareOf = (of: bigint, whole: bigint): number | undefined => {
  if (whole <= 0n) return undefined;
  const size = of < 0n ? -of : of;
  const tenths = (size * 2000n + whole) / (2n * whole);
  return exact(of < 0n ? -tenths : tenths);
};

const sumOf = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.filter((each) => each !== undefined);
  return known.length === 0 ? undefined : exact(known.reduce((sum, each) => sum + BigInt(each), 0n));
};

/** Is something still to be filled, or put right, before the cell has its number? What may stay blank is not waited for. */
export const waits = (question: Columns, row: string, id: string, values: PartValues): boolean => {
  const column = columnCalled(question, id);
  if (column === undefined) return true;
  if (!isTyped(column)) return sourcesOf(column).some((source) => waits(question, row, source, values));
  const value = values[cellPart(row, id)];
  return isBlank(value) ? isWanted(column, row, values) : !Number.isSafeInteger(value);
};

function computedIn(
  question: Columns,
  row: string,
  column: ComputedColumn,
  values: PartValues,
): number | undefined {
  const { compute } = column;
  if (waits(question, row, column.id, values)) return undefined;
  const at = (source: string) => numberIn(question, row, source, values);
  if ('sum' in compute) return sumOf(compute.sum.map(at));
  const [first, second] = sourcesOf(column).map(at);
  if ('difference' in compute) return sumOf([first, second === undefined ? undefined : -second]);
  if (first === undefined || second === undefined) return undefined;
  if ('product' in compute) return exact(BigInt(first) * BigInt(second));
  return shareOf(BigInt(first), BigInt(second));
}

/** The whole number in a cell, typed or computed; undefined where there is none. */
export function numberIn(question: Columns, row: string, id: string, values: PartValues): number | undefined {
  const column = columnCalled(question, id);
  if (column === undefined) return undefined;
  if (!isTyped(column)) return computedIn(question, row, column, values);
  const value = values[cellPart(row, id)];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

/** The total of a column over all rows; undefined while it has no number. */
export const totalOf = (question: RowsQuestion, column: string, values: PartValues): number | undefined =>
  sumOf(rowsOf(question, values).map(({ id }) => numberIn(question, id, column, values)));
