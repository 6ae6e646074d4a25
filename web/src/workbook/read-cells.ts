import { dayFromSerial } from './number-formats.ts';
import { all, textOf } from './xml.ts';

/** One cell with something in it, as text; `fault` where it holds what is not taken. */
export type ReadCell = {
  readonly ref: string;
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly fault?: string;
};

export type SheetFacts = {
  readonly shared: readonly string[];
  readonly days: ReadonlySet<number>;
  readonly percents: ReadonlySet<number>;
  readonly from1904: boolean;
};

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** “87.5%” for 0.875, without the dust that a fraction leaves. */
const asPercent = (number: number): string => `${Number((number * 100).toFixed(8))}%`;

function numberAsText(
  value: string,
  style: number,
  { days, percents, from1904 }: SheetFacts,
): string | undefined {
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return undefined;
  if (percents.has(style)) return asPercent(number);
  return days.has(style) ? dayFromSerial(number, from1904) : String(number);
}

function readValue(cell: Element, facts: SheetFacts): { text: string; fault?: string } {
  const [v] = all(cell, 'v');
  const value = v?.textContent ?? '';
  if (all(cell, 'f').length > 0)
    return { text: '', fault: 'holds a formula. Put its value there: copy the cell and paste it as a value' };
  switch (cell.getAttribute('t')) {
    case 's': {
      const text = facts.shared[Number(value)];
      return text === undefined ? { text: '', fault: 'cannot be read' } : { text };
    }
    case 'inlineStr':
      return { text: textOf(cell) };
    case 'str':
      return { text: value };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text: '', fault: `holds the error ${value}` };
    case 'd':
      return { text: value.slice(0, 10) };
    default: {
      if (value === '') return { text: '' };
      const text = numberAsText(value, Number(cell.getAttribute('s') ?? 0), facts);
      return text === undefined ? { text: '', fault: 'holds a number that cannot be read' } : { text };
    }
  }
}

/** Every cell of a sheet that holds something, in order. A row or cell without its name follows the one before it. */
export function readCells(sheet: Document, facts: SheetFacts): ReadCell[] {
  const cells: ReadCell[] = [];
  let row = 0;
  for (const line of all(sheet, 'row')) {
    row = Number(line.getAttribute('r') ?? row + 1);
    let column = -1;
    for (const cell of all(line, 'c')) {
      const [, letters] = /^([A-Z]{1,3})\d+$/.exec(cell.getAttribute('r') ?? '') ?? [];
      column = letters === undefined ? column + 1 : columnOf(letters);
      const read = readValue(cell, facts);
      const blank = read.text.trim() === '' && read.fault === undefined;
      if (!blank) cells.push({ ref: `${nameOf(column)}${row}`, row, column, ...read });
    }
  }
  return cells;
}

/** “D”: the letters of a column counted from 0. */
export const nameOf = (column: number): string =>
  (column >= 26 ? nameOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
