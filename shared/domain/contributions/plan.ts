import * as z from 'zod/mini';
import { Id, Name } from '../agency.ts';
import { Day } from '../day.ts';
import { ownValue } from '../own-value.ts';
import { type Formula, formulaWords, type Payer, requestBy } from './formulas.ts';
import { Pence } from './pence.ts';

export const FormulaName = z.literal(
  Object.keys(formulaWords) as Formula[],
  'Choose how the requests are reckoned',
);

/** What is counted to weigh need by, such as children in the area, with its weight in whole percent. */
export const Indicator = z.strictObject({
  id: Id,
  label: Name,
  weight: z.int().check(z.gte(0, 'A weight is 0 to 100'), z.lte(100, 'A weight is 0 to 100')),
});
export type Indicator = z.infer<typeof Indicator>;

const Count = z
  .int('Enter a whole number')
  .check(z.gte(0, 'Enter 0 or more'), z.lte(1_000_000_000, 'That is too many'));

/** What the formulas reckon with, of one agency. */
export const Basis = z.strictObject({
  /** Money of the year before, in pence; null where nobody knows. The agency’s own return says it else. */
  lastYear: z.nullable(Pence),
  /** How much of that was for one year only. */
  lastYearOnce: Pence,
  /** Its fixed share, in hundredths of a percent. */
  share: z.int().check(z.gte(0, 'A share is 0 to 100 %'), z.lte(10_000, 'A share is 0 to 100 %')),
  indicators: z.record(Id, Count),
});
export type Basis = z.infer<typeof Basis>;

export const unknownBasis: Basis = { lastYear: null, lastYearOnce: 0, share: 0, indicators: {} };

/** What the board means to spend on its core work, how much of it contributions shall bring, and what formulas reckon with. */
export const Plan = z.strictObject({
  core: Pence,
  target: Pence,
  indicators: z.array(Indicator).check(z.maxLength(10, 'Use 10 indicators at most')),
  basis: z.record(Id, Basis),
});
export type Plan = z.infer<typeof Plan>;

/** What agencies are asked for, by their ids, and how it was reckoned. */
export const Requests = z.strictObject({
  by: z.union([FormulaName, z.literal('typed')]),
  on: Day,
  amounts: z.record(Id, Pence),
});
export type Requests = z.infer<typeof Requests>;

/** The protocol on which the partners agreed. */
export const Agreement = z.strictObject({
  method: z.union([FormulaName, z.literal('negotiated')], 'Choose the method that was agreed'),
  on: Day,
  /** Where the minutes say so: “minute 7.2”. */
  minute: z.string(),
  nextReview: z.nullable(Day),
});
export type Agreement = z.infer<typeof Agreement>;

type Known = { readonly agencyId: string; readonly lastYear: number | null };

/** Agencies as formulas take them. */
export const payersOf = (agencies: readonly Known[], { basis }: Pick<Plan, 'basis'>): Payer[] =>
  agencies.map(({ agencyId, lastYear }) => {
    const { share, indicators } = ownValue(basis, agencyId) ?? unknownBasis;
    return { agencyId, lastYear: lastYear ?? 0, share, indicators };
  });

/** What a formula asks of each agency, to the penny. */
export function requestsBy(formula: Formula, plan: Plan, agencies: readonly Known[]): Record<string, number> {
  const weights = Object.fromEntries(plan.indicators.map(({ id, weight }) => [id, weight]));
  const asked = requestBy(formula, plan.target, payersOf(agencies, plan), weights);
  return Object.fromEntries(agencies.map(({ agencyId }, n) => [agencyId, asked[n] ?? 0]));
}
