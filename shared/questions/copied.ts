import { type Column, isTyped, type TypedColumn } from './column.ts';
import type { RowsQuestion } from './rows.ts';
import { cellFromTyped } from './typed-cell.ts';

/** Copied cells apart from what a sheet has around them: a line of heads, and the names of the rows before them. */
export type Copied = {
  readonly values: readonly (readonly string[])[];
  /** The column that each of the values is for; undefined where they go by their place. */
  readonly columns: readonly (Column | undefined)[] | undefined;
  /** The rows’ names; undefined where they go by their place. */
  readonly names: readonly string[] | undefined;
  /** Heads that no column has, where the others say which columns are meant. */
  readonly strange: readonly string[];
  /** A first line that reads as heads, though none is one of the table’s. */
  readonly guessed: readonly string[];
};

type Sheet = readonly (readonly string[])[];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** Does a text in a sheet name something called so? “Group 1” and “Group 1: occasional contact” both name Group 1. */
export const isNamed = (text: string, label: string): boolean =>
  `${plain(text)} `.startsWith(`${plain(label)} `);

const isBlank = (text: string): boolean => text.trim() === '';

const isHalf = (count: number, of: number): boolean => count > 0 && count * 2 >= of;

/** Are the first cells of the lines names of rows? One of the form’s; or “Need 1”, “Need 2”, beneath a head or none. */
function hasNames({ rows = [], grow }: RowsQuestion, sheet: Sheet): boolean {
  const first = sheet.map(([text = '']) => plain(text)).filter((text) => text !== '');
  if (first.some((text) => rows.some(({ label }) => isNamed(text, label)))) return true;
  if (grow === undefined) return false;
  const counted = first.filter(
    (text) => text.replace(/ \d+$/, '') === plain(grow.called) && /\d$/.test(text),
  );
  return isHalf(counted.length, first.length);
}

/** Could the cell be of the column? Of a text everything could, which says nothing: then undefined. */
function fits(column: TypedColumn | undefined, text: string): boolean | undefined {
  if (column === undefined || isBlank(text) || column.kind.endsWith('-text')) return undefined;
  const value = cellFromTyped(column, text);
  if (column.kind === 'choice') return column.options.some(({ id }) => id === value);
  return column.kind === 'date' ? /^\d{4}-/.test(String(value)) : typeof value !== 'string';
}

/** Words, no two the same, none of which fits its column, over a line in which one does. */
function readsAsHeads(
  [first = [], second = []]: Sheet,
  places: readonly (TypedColumn | undefined)[],
): boolean {
  const judged = (line: readonly string[]) => line.map((text, at) => fits(places[at], text));
  const words = first.filter((text) => !isBlank(text)).map(plain);
  const areWords = words.every((word) => /[a-z]{3}/.test(word)) && new Set(words).size === words.length;
  const misfits = judged(first).filter((each) => each === false).length;
  return areWords && misfits > 1 && !judged(first).includes(true) && judged(second).includes(true);
}

/** What copied cells are. `places` are the columns that they would fill by their place, from the caret on. */
export function copiedIn(
  question: RowsQuestion,
  copied: Sheet,
  places: (width: number) => readonly (TypedColumn | undefined)[],
): Copied {
  const named = hasNames(question, copied);
  const sheet = named ? copied.map((line) => line.slice(1)) : copied;
  const [first = []] = sheet;
  const heads = first.map((head) => question.columns.find(({ label }) => plain(label) === plain(head)));
  const told = first.filter((head) => !isBlank(head));
  const inPlace = places(Math.max(0, ...sheet.map((line) => line.length)));
  const known = heads.filter((head) => head !== undefined);
  const areHeads = isHalf(known.length, told.length) && (copied.length > 1 || known.length > 1);
  const guessed = !areHeads && readsAsHeads(sheet, inPlace) ? told : [];
  const begins = areHeads || guessed.length > 0 ? 1 : 0;
  const byPlace = heads.every((head, at) => head === undefined || head === inPlace[at]) || !areHeads;
  return {
    values: sheet.slice(begins),
    columns: byPlace ? undefined : heads,
    names: named && question.rows !== undefined ? copied.slice(begins).map(([text = '']) => text) : undefined,
    strange: byPlace ? [] : told.filter((head) => !known.some(({ label }) => plain(label) === plain(head))),
    guessed,
  };
}

/** The columns from one on that so many copied cells fill: those that can be typed in; all, where only so as many fit. */
export function columnsFrom(
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
