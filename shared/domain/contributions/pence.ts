import * as z from 'zod/mini';

const most = 100_000_000_000;

/** A sum of money in whole pence, from nothing to a thousand million pounds. Never a fraction. */
export const Pence = /* @__PURE__ */ z
  .int('Enter a sum in pounds, such as 1,250 or 1,250.50')
  .check(z.gte(0, 'A sum is £0 or more'), z.lte(most, 'That is more than any board receives'));

export const sumOf = (pence: readonly number[]): number => pence.reduce((sum, each) => sum + each, 0);
