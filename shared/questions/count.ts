import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

/** Most that a count may be when its question states nothing else; more is a slip of the finger. */
export const countMost = 1_000_000_000;

export const Count = z.strictObject({
  ...questionShape,
  kind: z.literal('count'),
  /** What is counted, in the plural: "members of staff". */
  unit: z.optional(z.string()),
  /** The highest it can be; `countMost` when not stated. */
  most: z.optional(z.int().check(z.nonnegative())),
});
export type Count = z.infer<typeof Count>;

const inFull = new Intl.NumberFormat('en-GB');

const countSchema = (question: Count) => {
  const whole = `“${question.shortLabel}” must be a whole number, such as 12`;
  const most = question.most ?? countMost;
  return z.number(whole).check(
    z.refine((value) => Number.isInteger(value), { error: whole, abort: true }),
    z.gte(0, `“${question.shortLabel}” must be 0 or more`),
    z.lte(most, `“${question.shortLabel}” must be ${inFull.format(most)} or less`),
  );
};

/**
 * The number that people typed: "1,240" and " 12 " are numbers. Anything else gives the text back,
 * so that judging it says what is wrong.
 */
export const countFromTyped = (typed: string): number | string => {
  const plain = typed.trim().replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
};

/** A whole number from 0 up. The value is a number. */
export const count = singlePart<Count>({
  kind: 'count',
  schema: Count,
  valueSchema: countSchema,
  missing: (question) => `Enter a number for “${question.shortLabel}”; if there are none, enter 0`,
  read: (question, value) => {
    const number = typeof value === 'number' ? inFull.format(value) : String(value);
    return question.unit === undefined ? number : `${number} ${question.unit}`;
  },
});
