import { ownValue } from '../own-value.ts';
import { splitExactly } from './split.ts';

/** How a request for contributions can be reckoned (the board’s protocol names one). */
export const formulaWords = {
  historic: {
    words: 'As last year',
    rule: 'Last year’s contribution of each agency, all raised or lowered alike so that they meet the target.',
  },
  'fixed-share': {
    words: 'Fixed shares',
    rule: 'Each agency pays the share that was agreed, in hundredths of a percent of the target.',
  },
  'need-weighted': {
    words: 'Weighted by need',
    rule: 'Each indicator, such as children in the area or referrals, counts with its weight; an agency’s part is its part of each indicator.',
  },
  'equal-shares': { words: 'Equal shares', rule: 'Every agency that is asked pays the same.' },
} as const;
export type Formula = keyof typeof formulaWords;

/** What is known of one agency for reckoning. Money in pence; a fixed share in hundredths of a percent. */
export type Payer = {
  readonly agencyId: string;
  readonly lastYear: number;
  readonly share: number;
  /** By the id of the indicator; whole numbers, such as children or referrals. */
  readonly indicators: Readonly<Record<string, number>>;
};

/** Each indicator with its weight, in whole percent. */
export type Weights = Readonly<Record<string, number>>;

const leastCommonMultiple = (a: bigint, b: bigint): bigint => {
  const divide = (x: bigint, y: bigint): bigint => (y === 0n ? x : divide(y, x % y));
  return (a / divide(a, b)) * b;
};

/**
 * An agency’s weight over all indicators: the sum of weight × its part of each. Brought over one denominator, so that it is
 * exact. An indicator that nobody has counts for nobody.
 */
function needOf(payers: readonly Payer[], weights: Weights): bigint[] {
  const totals = Object.entries(weights).map(([id, weight]) => ({
    id,
    weight: BigInt(weight),
    total: payers.reduce((sum, { indicators }) => sum + BigInt(ownValue(indicators, id) ?? 0), 0n),
  }));
  const counted = totals.filter(({ total, weight }) => total > 0n && weight > 0n);
  const common = counted.reduce((all, { total }) => leastCommonMultiple(all, total), 1n);
  return payers.map(({ indicators }) =>
    counted.reduce(
      (sum, { id, weight, total }) => sum + weight * BigInt(ownValue(indicators, id) ?? 0) * (common / total),
      0n,
    ),
  );
}

/** Weights of any size, brought down until each fits a number; the parts stay as they were to far below a penny. */
function asNumbers(weights: readonly bigint[]): number[] {
  const most = weights.reduce((max, weight) => (weight > max ? weight : max), 0n);
  const scale = most > BigInt(Number.MAX_SAFE_INTEGER) ? most / BigInt(Number.MAX_SAFE_INTEGER) + 1n : 1n;
  return weights.map((weight) => Number(weight / scale));
}

function weightsBy(formula: Formula, payers: readonly Payer[], weights: Weights): number[] {
  switch (formula) {
    case 'historic':
      return payers.map(({ lastYear }) => lastYear);
    case 'fixed-share':
      return payers.map(({ share }) => share);
    case 'need-weighted':
      return asNumbers(needOf(payers, weights));
    case 'equal-shares':
      return payers.map(() => 1);
  }
}

/**
 * What each agency would be asked for so that the target is met to the penny, in pence and in the order of the payers. A
 * formula of which nothing is known (no shares, no indicators, nothing last year) asks nobody for anything.
 */
export const requestBy = (
  formula: Formula,
  target: number,
  payers: readonly Payer[],
  weights: Weights,
): number[] => splitExactly(target, weightsBy(formula, payers, weights));
