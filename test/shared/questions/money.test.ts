import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyFromTyped, moneyInWords, moneyTyped } from '../../../shared/questions/money.ts';
import {
  percentageFromTyped,
  percentageInWords,
  percentageTyped,
} from '../../../shared/questions/percentage.ts';

describe('a sum of money', () => {
  test.for([
    ['£1,234.50', 123_450],
    ['1234.5', 123_450],
    [' 12 ', 1_200],
    ['£ 0', 0],
    ['0.07', 7],
    ['1.10', 110],
    ['£10,000', 1_000_000],
    ['-3.20', -320],
    ['999999999.99', 99_999_999_999],
  ] as const)('typed as “%s” is %i pence', ([typed, pence]) => {
    expect(moneyFromTyped(typed)).toBe(pence);
  });

  test.for(['', 'lots', '1.234', '1,23', '£', '1e3', '12 pounds', '0x10', '1.2.3', '½'])(
    'typed as “%s” stays as it was typed',
    (typed) => {
      expect(moneyFromTyped(typed)).toBe(typed);
    },
  );

  test('reads with its pence only where there are some', () => {
    expect(moneyInWords(108_400_00)).toBe('£108,400');
    expect(moneyInWords(5)).toBe('£0.05');
    expect(moneyInWords(-123_450)).toBe('−£1,234.50');
  });

  test('of any size is typed, kept and read as the same whole pence, never as a fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (pence) => {
        expect(moneyFromTyped(moneyTyped(pence))).toBe(pence);
        expect(moneyFromTyped(moneyInWords(pence))).toBe(pence);
      }),
    );
  });

  test('is whole pence or nothing, whatever is typed', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^-?£?\d{0,14}[.,]?\d{0,4} ?$/),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const read = moneyFromTyped(typed);
        expect(typeof read === 'string' ? read === typed : Number.isSafeInteger(read)).toBe(true);
      }),
    );
  });
});

describe('a percentage', () => {
  test.for([
    ['87.5', 875],
    ['87.5%', 875],
    ['90 %', 900],
    ['100', 1000],
    ['0.1', 1],
    ['12.50', 125],
    ['101', 1010],
  ] as const)('typed as “%s” is %i tenths', ([typed, tenths]) => {
    expect(percentageFromTyped(typed)).toBe(tenths);
  });

  test.for(['', 'half', '87.55', '%', '1,5'])('typed as “%s” stays as it was typed', (typed) => {
    expect(percentageFromTyped(typed)).toBe(typed);
  });

  test('is typed, kept and read as the same tenths', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        expect(percentageFromTyped(percentageTyped(tenths))).toBe(tenths);
        expect(percentageFromTyped(percentageInWords(tenths))).toBe(tenths);
      }),
    );
  });
});
