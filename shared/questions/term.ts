import * as z from 'zod/mini';

/** What a comparison looks at, in the units in which values are kept: pence, tenths of a percent, a count. */
const plain = {
  /** In whole percent of it: 90 for nine tenths. */
  times: z.optional(z.int().check(z.positive())),
};

export const SimpleTerm = z.union([
  z.int(),
  /** A column of the row that is judged; only in a check `within` a table. */
  z.strictObject({ column: z.string(), ...plain }),
  /** A part of a question; the only one where none is named. A cell of a fixed row is the part `<row>.<column>`. */
  z.strictObject({ question: z.string(), part: z.optional(z.string()), ...plain }),
  /** The total of a column of a table: its question, then the column. */
  z.strictObject({ total: z.tuple([z.string(), z.string()]), ...plain }),
]);

export type SimpleTerm = z.infer<typeof SimpleTerm>;

export const Term = z.union([
  SimpleTerm,
  /** Several added up. */
  z.strictObject({ sum: z.array(SimpleTerm).check(z.minLength(2)), ...plain }),
]);
export type Term = z.infer<typeof Term>;

/** Two terms and how they should stand to one another. */
export const comparisonShape = {
  left: Term,
  is: z.literal(['<=', '>=', '=', '<', '>']),
  right: Term,
};
export const Comparison = z.strictObject(comparisonShape);
export type Comparison = z.infer<typeof Comparison>;

/** A term taken apart: a sum has several. */
export const termsIn = (term: Term): readonly SimpleTerm[] =>
  typeof term === 'object' && 'sum' in term ? term.sum : [term];

/** The questions that a comparison names. */
export const questionsIn = ({ left, right }: Comparison): string[] =>
  [left, right].flatMap(termsIn).flatMap((term) => {
    if (typeof term === 'number' || 'column' in term) return [];
    return 'total' in term ? term.total[0] : term.question;
  });

/**
 * What should hold between answers, as data. An error keeps the return from being signed; a warning is told beside the
 * answers and to whoever reads the return, and stops nobody. It is judged once everything it looks at is filled.
 */
export const Check = z.strictObject({
  id: z.string(),
  level: z.literal(['error', 'warning']),
  /** What to do, when it does not hold: “In date cannot be more than required”. */
  words: z.string(),
  /** The table or list whose every row is judged. */
  within: z.optional(z.string()),
  ...comparisonShape,
});
export type Check = z.infer<typeof Check>;
