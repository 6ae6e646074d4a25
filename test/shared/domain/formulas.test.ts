import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Formula,
  formulaWords,
  type Payer,
  requestBy,
} from '../../../shared/domain/contributions/formulas.ts';
import { splitExactly } from '../../../shared/domain/contributions/split.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const anyPence = fc.nat(5_000_000_000);
const anyWeights = fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 40 });

test('the pence left over go to the largest remainders', () => {
  expect(splitExactly(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(splitExactly(10_840_000, [2, 1])).toEqual([7_226_667, 3_613_333]);
  expect(splitExactly(5, [0, 0])).toEqual([0, 0]);
});

test('whatever is split adds up to the penny, and no part is below nothing or beyond its share by a penny', () => {
  fc.assert(
    fc.property(anyPence, anyWeights, (pence, weights) => {
      const parts = splitExactly(pence, weights);
      if (sum(weights) === 0) return expect(sum(parts)).toBe(0);
      expect(sum(parts)).toBe(pence);
      for (const [place, part] of parts.entries()) {
        expect(Number.isInteger(part)).toBe(true);
        const exact = (BigInt(pence) * BigInt(weights[place] ?? 0)) / BigInt(sum(weights));
        expect(part === Number(exact) || part === Number(exact) + 1).toBe(true);
      }
    }),
  );
});

test('more weight never means a smaller part', () => {
  fc.assert(
    fc.property(anyPence, anyWeights, (pence, weights) => {
      const parts = splitExactly(pence, weights);
      for (const [a, heavier] of weights.entries())
        for (const [b, lighter] of weights.entries())
          if (heavier > lighter) expect(parts[a]).toBeGreaterThanOrEqual(parts[b] ?? 0);
    }),
    { numRuns: 60 },
  );
});

test('raising one weight never lowers its own part', () => {
  fc.assert(
    fc.property(anyPence, anyWeights, fc.nat(39), fc.nat(1_000_000), (pence, weights, at, more) => {
      const place = at % weights.length;
      const raised = weights.map((weight, n) => (n === place ? weight + more : weight));
      expect(splitExactly(pence, raised)[place]).toBeGreaterThanOrEqual(
        splitExactly(pence, weights)[place] ?? 0,
      );
    }),
  );
});

const anyPayer: fc.Arbitrary<Payer> = fc.record({
  agencyId: fc.uuid(),
  lastYear: fc.nat(100_000_000),
  share: fc.nat(10_000),
  indicators: fc.record({ children: fc.nat(200_000), referrals: fc.nat(5_000) }),
});

test('every formula asks for the target to the penny, or for nothing where nothing is known', () => {
  const formulas = Object.keys(formulaWords) as Formula[];
  fc.assert(
    fc.property(
      fc.constantFrom(...formulas),
      anyPence,
      fc.array(anyPayer, { minLength: 1, maxLength: 30 }),
      fc.record({ children: fc.nat(100), referrals: fc.nat(100) }),
      (formula, target, payers, weights) => {
        const asked = requestBy(formula, target, payers, weights);
        expect([0, target]).toContain(sum(asked));
        for (const each of asked) expect(each).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('need counts each indicator by its weight and each agency by its part of it', () => {
  const payer = (agencyId: string, children: number, referrals: number): Payer => ({
    agencyId,
    lastYear: 0,
    share: 0,
    indicators: { children, referrals },
  });
  const payers = [payer('a', 30, 0), payer('b', 10, 5)];
  expect(requestBy('need-weighted', 10_000, payers, { children: 50, referrals: 50 })).toEqual([3_750, 6_250]);
  expect(requestBy('need-weighted', 10_000, payers, { children: 100 })).toEqual([7_500, 2_500]);
});

test('as last year: the fall of one is shared by all in the same proportion', () => {
  const payers = [1_000_000, 9_840_000].map((lastYear, n): Payer => {
    return { agencyId: `agency-${n}`, lastYear, share: 0, indicators: {} };
  });
  expect(requestBy('historic', 10_840_000, payers, {})).toEqual([1_000_000, 9_840_000]);
  expect(sum(requestBy('historic', 10_040_000, payers, {}))).toBe(10_040_000);
});
