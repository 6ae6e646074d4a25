import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const Percentage = z.strictObject({ ...questionShape, kind: z.literal('percentage') });
export type Percentage = z.infer<typeof Percentage>;

/** “87.5%”, from tenths of a percent. */
export const percentageInWords = (tenths: number): string => {
  const size = Math.abs(tenths);
  const rest = size % 10;
  return `${tenths < 0 ? '−' : ''}${(size - rest) / 10}${rest === 0 ? '' : `.${rest}`}%`;
};

/** The tenths of a percent that people typed: "87.5", "87.5 %", "90%". Anything else gives the text back. */
export const percentageFromTyped = (typed: string): number | string => {
  const [, minus, whole, tenths] = /^(-?)(\d{1,6})(?:\.(\d)0*)?\s?%?$/.exec(typed.trim()) ?? [];
  if (whole === undefined) return typed;
  const value = Number(whole) * 10 + Number(tenths ?? 0);
  return minus === '-' && value !== 0 ? -value : value;
};

/** As it would be typed: "87.5". */
export const percentageTyped = (tenths: number): string =>
  percentageInWords(tenths).replace('−', '-').replace('%', '');

/** From 0 to 100 with at most one decimal. The value is a whole number of tenths of a percent: 87.5% is 875. */
export const percentage = singlePart<Percentage>({
  kind: 'percentage',
  schema: Percentage,
  valueSchema: ({ shortLabel }) => {
    const number = `“${shortLabel}” must be a percentage with at most one decimal, such as 87.5`;
    return z.number(number).check(
      z.refine((value) => Number.isInteger(value), { error: number, abort: true }),
      z.gte(0, `“${shortLabel}” must be 0% or more`),
      z.lte(1000, `“${shortLabel}” must be 100% or less`),
    );
  },
  missing: ({ shortLabel }) => `Enter a percentage for “${shortLabel}”`,
  read: (_question, value) => (Number.isInteger(value) ? percentageInWords(Number(value)) : String(value)),
});
