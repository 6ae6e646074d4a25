import type { AnswerValue } from '../domain/answer.ts';
import { cellPart, partOfCell } from './cells.ts';
import { isTyped, type TypedColumn } from './column.ts';
import { columnsFrom, copiedIn, isNamed } from './copied.ts';
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
  /** Cells that the column does not take, each with why: “In date, Group 2” must be a whole number, not “n/a”. */
  readonly unread: readonly string[];
  /** Names of rows and heads of columns that the table does not have; and what was taken for heads. */
  readonly strange: readonly string[];
  /** Rows and columns beyond the edge of the table. */
  readonly beyond: { readonly rows: number; readonly columns: number };
};

type Place = { readonly row: number; readonly column: string };
type NamedRow = { readonly id: string; readonly label: string };

/** In one line where the column takes no more. */
const tidied = (column: TypedColumn, text: string): string =>
  column.kind === 'long-text' ? text : text.replaceAll(/\s*\n\s*/g, ' ');

const copiedFrom = (question: RowsQuestion, from: string, copied: readonly (readonly string[])[]) =>
  copiedIn(question, copied, (width) => columnsFrom(question, from, width));

/** How many rows copied cells want, beneath their heads. */
export const rowsWanted = (
  question: RowsQuestion,
  from: string,
  copied: readonly (readonly string[])[],
): number => copiedFrom(question, from, copied).values.length;

/** Why a cell cannot be taken: “In date, Group 2” must be a whole number, not “n/a”. */
function unreadWords(column: TypedColumn, row: NamedRow, text: string, value: AnswerValue): string | null {
  const fault = faultIn(partOfCell(column, row), value);
  if (fault === undefined) return null;
  const called = `“${column.label}, ${row.label}”`;
  const words = fault.includes(called) ? fault : `${called}: ${fault}`;
  return text.length > 60 ? words : `${words}, not “${text}”`;
}

const isEmpty = (texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

/**
 * Copied cells put into a table from a cell on, to the right and down, over the rows given. Heads and names of rows that
 * were copied along say where the cells belong. What cannot be read is left as it was.
 */
export function pasted(
  question: RowsQuestion,
  rows: readonly NamedRow[],
  { row: first, column: from }: Place,
  copied: readonly (readonly string[])[],
): Pasted {
  const { values, columns, names, strange, guessed } = copiedFrom(question, from, copied);
  const width = Math.max(0, ...values.map((row) => row.length));
  const inPlace = columnsFrom(question, from, width);
  const columnAt = (at: number): TypedColumn | undefined => {
    if (columns === undefined) return inPlace[at];
    const column = columns[at];
    return column !== undefined && isTyped(column) ? column : undefined;
  };
  const rowAt = (down: number) =>
    names === undefined ? rows[first + down] : rows.find(({ label }) => isNamed(names[down] ?? '', label));
  const found = values.flatMap((texts, down) => {
    const row = rowAt(down);
    if (row === undefined) return [];
    return texts.flatMap((text, right) => {
      const column = columnAt(right);
      if (column === undefined) return [];
      const value = cellFromTyped(column, tidied(column, text));
      const unread = value === null ? null : unreadWords(column, row, text, value);
      return [{ part: cellPart(row.id, column.id), value, unread }];
    });
  });
  const lost = (names ?? []).filter(
    (name, at) => rowAt(at) === undefined && !isEmpty(values[at] ?? []) && !/^\s*(total|$)/i.test(name),
  );
  return {
    cells: found.filter(({ unread }) => unread === null).map(({ part, value }) => ({ part, value })),
    unread: found.flatMap(({ unread }) => unread ?? []),
    strange: [
      ...(guessed.length === 0 ? [] : [`The first line was taken for heads: ${guessed.join(', ')}`]),
      ...strange.map((head) => `The table has no column “${head}”`),
      ...lost.map((name) => `The table has no row “${name}”`),
    ],
    beyond: {
      rows: names === undefined ? Math.max(0, first + values.length - rows.length) : 0,
      columns: columns === undefined ? Math.max(0, width - inPlace.length) : 0,
    },
  };
}
