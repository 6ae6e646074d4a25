import * as z from 'zod/mini';
import { AnswerValue } from '../domain/answer.ts';
import { Option } from './choice.ts';

/** Part of the id of a cell, `<row>.<column>`: small letters, digits and hyphens, no dot. */
export const CellName = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'An id of a row or column has small letters, digits, hyphens'));

const columnShape = {
  id: CellName,
  /** The head of the column. */
  label: z.string(),
  /** Stands under the head. */
  hint: z.optional(z.string()),
};

const typedShape = {
  ...columnShape,
  /** May be left blank. */
  optional: z.optional(z.boolean()),
  /** May be left blank unless another column of the row has one of the values: “priority high needs a reason”. */
  wantedWhen: z.optional(
    z.strictObject({ column: z.string(), in: z.array(AnswerValue).check(z.minLength(1)) }),
  ),
  /**
   * What the last return of the form said in a column of a table: rows of the same id are put in as carried forward.
   * A question in which anything is prefilled carries nothing else.
   */
  prefill: z.optional(z.strictObject({ question: z.string(), column: z.string() })),
};

const most = z.optional(z.int().check(z.nonnegative()));

/** A column whose cells are filled; its kind is that of the question which one cell would be. */
export const TypedColumn = z.union([
  z.strictObject({ ...typedShape, kind: z.literal('short-text'), most }),
  z.strictObject({ ...typedShape, kind: z.literal('long-text'), most }),
  z.strictObject({ ...typedShape, kind: z.literal('count'), unit: z.optional(z.string()), most }),
  z.strictObject({ ...typedShape, kind: z.literal('money'), most }),
  z.strictObject({ ...typedShape, kind: z.literal('percentage') }),
  z.strictObject({
    ...typedShape,
    kind: z.literal('choice'),
    options: z.array(Option).check(z.minLength(2)),
  }),
  z.strictObject({ ...typedShape, kind: z.literal('date') }),
  z.strictObject({ ...typedShape, kind: z.literal('yes-no') }),
]);
export type TypedColumn = z.infer<typeof TypedColumn>;

/**
 * A column that is worked out from others of its row, in whole numbers: the sum of several; the first less the second; a
 * count times a count or a sum of money; the first as a percentage of the second, to the nearest tenth. Blank while any of
 * them is. It may look at computed columns before it.
 */
export const ComputedColumn = z.strictObject({
  ...columnShape,
  kind: z.literal('computed'),
  compute: z.union([
    z.strictObject({ sum: z.array(z.string()).check(z.minLength(2)) }),
    z.strictObject({ difference: z.tuple([z.string(), z.string()]) }),
    z.strictObject({ product: z.tuple([z.string(), z.string()]) }),
    z.strictObject({ share: z.tuple([z.string(), z.string()]) }),
  ]),
});
export type ComputedColumn = z.infer<typeof ComputedColumn>;

export const Column = z.union([TypedColumn, ComputedColumn]);
export type Column = z.infer<typeof Column>;

export const isTyped = (column: Column): column is TypedColumn => column.kind !== 'computed';
