import * as z from 'zod/mini';

/**
 * A table or list as it reads, computed columns and totals included. A cell is the part `<row id>.<column id>` of its
 * question; blank cells are empty texts.
 */
export const FrozenTable = z.strictObject({
  /** The head of the column in which the rows are named. */
  rowHead: z.string(),
  columns: z.array(z.strictObject({ id: z.string(), label: z.string(), numeric: z.boolean() })),
  rows: z.array(z.strictObject({ id: z.string(), label: z.string(), cells: z.array(z.string()) })),
  /** One text to each column, empty where it is not summed. */
  totals: z.optional(z.array(z.string())),
  /** Each row is drawn as a card, not as a line. */
  asCards: z.optional(z.boolean()),
});
export type FrozenTable = z.infer<typeof FrozenTable>;
