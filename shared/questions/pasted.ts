import type { AnswerValue } from '../domain/answer.ts';
import { cellPart, partOfCell } from './cells.ts';
import { isTyped, type TypedColumn } from './column.ts';
import { faultIn } from './question.ts';
import type { RowsQuestion } from './rows.ts';
import { cellFromTyped } from './typed-cell.ts';

/** The cell that begins at `from`: its text, and where the next thing begins. Only a quote that is closed is one. */
function cellAt(text: string, from: number): { readonly cell: string; readonly end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  quoted.lastIndex = from;
  const found = quoted.exec(text);
  if (found !== null) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\n]*/y;
  plain.lastIndex = from;
  const cell = plain.exec(text)?.[0] ?? '';
  return { cell, end: from + cell.length };
}

/** The cells of a sheet as it was copied: tabs between columns, line ends between rows, quotes around what holds either. */
export function cellsOf(copied: string): readonly (readonly string[])[] {
  const text = copied.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  for (let at = 0; ; ) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) return rows;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
}

/** Cells as a sheet copies them; `cellsOf` reads them back. */
export const asCopied = (cells: readonly (readonly string[])[]): string =>
  cells
    .map((row) =>
      row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .map((row) => `${row}\r\n`)
    .join('');

export type PastedCell = { readonly part: string; readonly value: AnswerValue | null };

export type Pasted = {
  /** What to put where. */
  readonly cells: readonly PastedCell[];
  /** Cells that the column does not take, each with why: “Headcount, Group 2: “n/a””. */
  readonly unread: readonly string[];
  /** Rows and columns beyond the edge of the table. */
  readonly beyond: { readonly rows: number; readonly columns: number };
};

type Place = { readonly row: number; readonly column: string };
type NamedRow = { readonly id: string; readonly label: string };

/** The columns that the copied ones fill: those that can be typed in; all, where only so as many fit as were copied. */
function columnsFrom(
  { columns }: RowsQuestion,
  from: string,
  width: number,
): readonly (TypedColumn | undefined)[] {
  const rest = columns.slice(columns.findIndex(({ id }) => id === from));
  const typed = rest.filter(isTyped);
  return width > typed.length && width === rest.length
    ? rest.map((column) => (isTyped(column) ? column : undefined))
    : typed;
}

/** In one line where the column takes no more. */
const tidied = (column: TypedColumn, text: string): string =>
  column.kind === 'long-text' ? text : text.replaceAll(/\s*\n\s*/g, ' ');

/** Copied cells put into a table from a cell on, to the right and down, over the rows given. What cannot be read is left as it was. */
export function pasted(
  question: RowsQuestion,
  rows: readonly NamedRow[],
  { row: first, column: from }: Place,
  copied: readonly (readonly string[])[],
): Pasted {
  const width = Math.max(...copied.map((row) => row.length));
  const columns = columnsFrom(question, from, width);
  const found = copied.flatMap((texts, down) => {
    const row = rows[first + down];
    if (row === undefined) return [];
    return texts.flatMap((text, right) => {
      const column = columns[right];
      if (column === undefined) return [];
      const value = cellFromTyped(column, tidied(column, text));
      const isRead = value === null || faultIn(partOfCell(column, row), value) === undefined;
      const called = `${column.label}, ${row.label}`;
      return [{ part: cellPart(row.id, column.id), value, unread: isRead ? null : `${called}: “${text}”` }];
    });
  });
  return {
    cells: found.filter(({ unread }) => unread === null).map(({ part, value }) => ({ part, value })),
    unread: found.flatMap(({ unread }) => unread ?? []),
    beyond: {
      rows: Math.max(0, first + copied.length - rows.length),
      columns: Math.max(0, width - columns.length),
    },
  };
}
