import { cellPart } from '../../../shared/questions/cells.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import { cellsOf, pasted, rowsWanted } from '../../../shared/questions/pasted.ts';
import { grownRowId, type Row, rowsMost } from '../../../shared/questions/rows.ts';
import type { Value } from '../api/drafts/part-state.ts';
import { type RowsAt, rowsCalled, typeAt, valueAt } from './rows-values.ts';

/** What was done to many cells at once, and how it is undone. */
export type RowsChange = {
  readonly title: string;
  /** What was left out, each with why. */
  readonly left: readonly string[];
  readonly before: readonly { readonly part: string; readonly value: Value }[];
  /** Rows that came or went with it. */
  readonly rows: readonly string[];
  readonly kind: 'pasted' | 'removed';
};

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** Ids for so many new rows, in order. */
export const newRowIds = (count: number): readonly string[] => {
  const now = Date.now();
  return Array.from({ length: count }, (_, at) => grownRowId(now + at, Math.floor(Math.random() * 676)));
};

function write(at: RowsAt, changes: readonly { readonly part: string; readonly value: Value }[]) {
  const before = changes.map(({ part }) => ({ part, value: valueAt(at, part) }));
  for (const { part, value } of changes) typeAt(at, part, value);
  return before;
}

/** Clears every cell of an added row. */
export function removeRow(at: RowsAt, { id, label }: Row): RowsChange {
  const filled = at.question.columns
    .filter(isTyped)
    .map((column) => ({ part: cellPart(id, column.id), value: null }))
    .filter(({ part }) => valueAt(at, part) !== null);
  return { title: `${label} is taken out`, left: [], before: write(at, filled), rows: [id], kind: 'removed' };
}

const beyondInWords = (rows: number, columns: number): string[] => [
  ...(rows === 0 ? [] : [`${rows === 1 ? '1 row is' : `${rows} rows are`} beyond the end of the table`]),
  ...(columns === 0
    ? []
    : [`${columns === 1 ? '1 column is' : `${columns} columns are`} beyond the edge of the table`]),
];

/** Puts copied cells in from a cell on; a table that grows gets the rows it needs. */
export function pasteInto(
  at: RowsAt,
  added: readonly string[],
  from: { readonly row: string; readonly column: string },
  text: string,
): RowsChange {
  const { question } = at;
  const copied = cellsOf(text);
  const rows = rowsCalled(question, added);
  const first = rows.findIndex(({ id }) => id === from.row);
  const wanted = Math.max(0, first + rowsWanted(question, from.column, copied) - rows.length);
  const room = question.grow === undefined ? 0 : (question.grow.most ?? rowsMost) - added.length;
  const more = newRowIds(Math.min(wanted, Math.max(0, room)));
  const found = pasted(
    question,
    rowsCalled(question, [...added, ...more]),
    { row: first, column: from.column },
    copied,
  );
  const { unread, strange, beyond } = found;
  return {
    title:
      unread.length === 0
        ? `${cells(found.cells.length)} pasted`
        : `${cells(found.cells.length)} pasted; ${cells(unread.length)} could not be read and ${unread.length === 1 ? 'stays as it was' : 'stay as they were'}`,
    left: [...unread, ...strange, ...beyondInWords(beyond.rows, beyond.columns)],
    before: write(at, found.cells),
    rows: more,
    kind: 'pasted',
  };
}

/** Puts every cell back as it was before. */
export const undo = (at: RowsAt, { before }: RowsChange): void => {
  write(at, before);
};
