import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { FixedRow, Grow, rowsShape } from './rows.ts';
import { rowsKind } from './rows-kind.ts';

export const Table = z.strictObject({
  ...questionShape,
  ...rowsShape,
  kind: z.literal('table'),
  /** The head of the column in which rows are named: “Staff group”. */
  rowHead: z.string(),
  /** The rows that the form sets. */
  rows: z.optional(z.array(FixedRow).check(z.minLength(1))),
  /** Rows that can be added, after those the form sets. A table has rows, or grows, or both. */
  grow: z.optional(Grow),
});
export type Table = z.infer<typeof Table>;

/** Rows and typed columns, drawn as a table. */
export const table = rowsKind<Table>({ kind: 'table', schema: Table, asCards: false });
