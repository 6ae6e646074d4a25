import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

/** Most that a sum may be when its question states nothing else, in pence: a thousand million pounds. */
export const moneyMost = 100_000_000_000;

export const Money = z.strictObject({
  ...questionShape,
  kind: z.literal('money'),
  /** The highest it can be, in pence; `moneyMost` when not stated. */
  most: z.optional(z.int().check(z.nonnegative())),
});
export type Money = z.infer<typeof Money>;

const grouped = new Intl.NumberFormat('en-GB');

/** “£1,234.50”, “£1,234”, “−£20”, from whole pence; exact, since pounds and pence are never one fraction. */
export const moneyInWords = (pence: number): string => {
  const size = Math.abs(pence);
  const rest = size % 100;
  const pounds = grouped.format((size - rest) / 100);
  return `${pence < 0 ? '−' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};

/**
 * The whole pence of a sum as people type it: "£1,234.50", "1234.5", " 12 ". Read digit by digit, never as a fraction.
 * Anything else gives the text back, so that judging it says what is wrong.
 */
export const moneyFromTyped = (typed: string): number | string => {
  const plain = typed.trim().replace(/(?<=\d)[, ](?=\d{3}(?!\d))/g, '');
  const [, minus, pounds, pence] = /^(-?)\s?£?\s?(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (pounds === undefined) return typed;
  const whole = Number(pounds) * 100 + Number((pence ?? '').padEnd(2, '0'));
  return minus === '-' && whole !== 0 ? -whole : whole;
};

/** A sum as a box beside “£” shows it and people would type it: "1234.50"; read again, it is the same sum. */
export const moneyTyped = (pence: number): string => {
  const size = Math.abs(pence);
  const rest = size % 100;
  const sign = pence < 0 ? '-' : '';
  return `${sign}${(size - rest) / 100}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
};

const moneySchema = ({ shortLabel, most = moneyMost }: Money) => {
  const sum = `“${shortLabel}” must be a sum in pounds, such as 1,250 or 1,250.50`;
  return z.number(sum).check(
    z.refine((value) => Number.isInteger(value), { error: sum, abort: true }),
    z.gte(0, `“${shortLabel}” must be £0 or more`),
    z.lte(most, `“${shortLabel}” must be ${moneyInWords(most)} or less`),
  );
};

/** A sum of money. The value is a whole number of pence. */
export const money = singlePart<Money>({
  kind: 'money',
  schema: Money,
  valueSchema: moneySchema,
  missing: ({ shortLabel }) => `Enter a sum for “${shortLabel}”; if there is none, enter 0`,
  read: (_question, value) => (Number.isInteger(value) ? moneyInWords(Number(value)) : String(value)),
});
