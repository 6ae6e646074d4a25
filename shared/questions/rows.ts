import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { cellPart } from './cells.ts';
import { CellName, Column, isTyped } from './column.ts';

/** A row that the form sets; its cells are wanted unless it is optional and wholly blank. */
export const FixedRow = z.strictObject({
  id: CellName,
  label: z.string(),
  hint: z.optional(z.string()),
  optional: z.optional(z.boolean()),
});
export type FixedRow = z.infer<typeof FixedRow>;

/** Rows that whoever fills the form adds. */
export const Grow = z.strictObject({
  /** What one is called, with a capital: “Need”. Rows are called by it and their place: “Need 2”. */
  called: z.string(),
  /** The words of the button: “Add a need”. */
  add: z.string(),
  /** Fewest there must be; 1 when not stated, unless there are fixed rows or the question is optional. */
  least: z.optional(z.int().check(z.nonnegative())),
  /** Most there can be; `rowsMost` when not stated. */
  most: z.optional(z.int().check(z.positive())),
  /** What may be ticked instead of adding any: “We need no training”. */
  none: z.optional(z.string()),
});
export type Grow = z.infer<typeof Grow>;

/** Most rows that can be added where the form states nothing else. */
export const rowsMost = 100;

/** What tables and lists share. */
export const rowsShape = {
  columns: z.array(Column).check(z.minLength(1)),
  /** Columns that are summed beneath the table: counts, sums of money, and what is computed in either. */
  totals: z.optional(z.array(z.string()).check(z.minLength(1))),
};

/** A table or a list. */
export type RowsQuestion = {
  readonly shortLabel: string;
  readonly optional?: boolean | undefined;
  readonly columns: readonly Column[];
  readonly totals?: readonly string[] | undefined;
  /** The head of the column in which rows are named. */
  readonly rowHead?: string | undefined;
  readonly rows?: readonly FixedRow[] | undefined;
  readonly grow?: Grow | undefined;
};

/** A row as it stands: one of the form’s, or one that was added. */
export type Row = FixedRow & { readonly grown: boolean };

/** The part that says that there is nothing to add. */
export const nonePart = 'none';

const grownId = /^r[0-9a-z]{8,12}$/;

export const isGrownId = (row: string): boolean => grownId.test(row);

/**
 * The id of an added row, made where it is added: `r`, the time, two letters that nobody else draws in the same
 * millisecond. Rows stand in the order in which they were added. `at` in milliseconds; `draw` is from 0 to 675.
 */
export const grownRowId = (at: number, draw: number): string => {
  const letter = (of: number) => String.fromCharCode(97 + (of % 26));
  return `r${at.toString(36).padStart(9, '0')}${letter(Math.floor(draw / 26))}${letter(draw)}`;
};

const cellId = /^([a-z0-9][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)$/;

/** Row and column of a part, or undefined where it is no cell’s. */
export const cellAt = (partId: string): { readonly row: string; readonly column: string } | undefined => {
  const [, row, column] = cellId.exec(partId) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
};

/** Has any cell of the row that may be typed in a value? */
export const isFilledRow = (
  { columns }: Pick<RowsQuestion, 'columns'>,
  row: string,
  values: PartValues,
): boolean => columns.some((column) => isTyped(column) && !isBlank(values[cellPart(row, column.id)]));

/** The rows of an answer: the form’s own, then those added that still hold something, in the order of their adding. */
export const rowsOf = (question: RowsQuestion, values: PartValues): readonly Row[] => {
  const fixed = (question.rows ?? []).map((row) => ({ ...row, grown: false }));
  const { grow } = question;
  if (grow === undefined) return fixed;
  const ids = new Set(Object.keys(values).flatMap((part) => cellAt(part)?.row ?? []));
  const added = [...ids].filter((id) => isGrownId(id) && isFilledRow(question, id, values)).sort();
  return [...fixed, ...added.map((id, at) => ({ id, label: `${grow.called} ${at + 1}`, grown: true }))];
};
