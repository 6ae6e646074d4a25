import { grownRowId } from '../../shared/questions/rows.ts';

/** Sums in pounds; help as category, how much, unit, and what one is worth. */
type Pledged = {
  readonly lastYear: number;
  readonly cash?: readonly {
    readonly pounds: number;
    readonly term: 'recurring' | 'one-off';
    readonly payer?: string;
  }[];
  readonly help?: readonly (readonly [category: string, quantity: number, unit: string, worth: number])[];
  readonly lower?: string;
};

/** Who pledged what. The others have not answered yet. */
export const pledges: Readonly<Record<string, Pledged>> = {
  'thamesford-council': { lastYear: 38_000, cash: [{ pounds: 38_500, term: 'recurring' }] },
  'thamesford-children': {
    lastYear: 20_000,
    cash: [{ pounds: 20_000, term: 'recurring' }],
    help: [['delivery-of-training', 6, 'days', 400]],
  },
  'riverside-police': {
    lastYear: 10_000,
    cash: [{ pounds: 6_000, term: 'recurring', payer: 'The police and crime commissioner' }],
    lower:
      'The force serves seven boards and shares out one sum evenly. It asks to be reckoned by local need.',
  },
  'downs-hospitals': {
    lastYear: 12_000,
    cash: [
      { pounds: 2_000, term: 'recurring' },
      { pounds: 10_000, term: 'one-off' },
    ],
  },
  'thamesford-community-health': { lastYear: 0 },
  'thamesford-yot': {
    lastYear: 0,
    help: [
      ['data-analysis', 5, 'days', 250],
      ['administration-of-training', 12, 'hours', 30],
    ],
  },
};

type DemoPart = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly value: string | number | boolean;
};

const at =
  (section: string, question: string) =>
  (part: string, value: string | number | boolean): DemoPart => ({ section, question, part, value });

/** The pledge as answers of the form, part by part; pounds become whole pence. `from` in milliseconds: when the rows were added. */
export function pledgeParts(
  { lastYear, cash = [], help = [], lower }: Pledged,
  from: number,
  expected: string,
): DemoPart[] {
  const [money, given, outlook] = [at('cash', 'cash'), at('in-kind', 'in-kind'), at('outlook', 'outlook')];
  return [
    at('cash', 'last-year')('answer', lastYear * 100),
    ...(cash.length === 0 ? [money('none', true)] : []),
    ...cash.flatMap(({ pounds, term, payer }, place) => {
      const row = grownRowId(from + place, place);
      return [
        money(`${row}.pledged`, pounds * 100),
        money(`${row}.term`, term),
        money(`${row}.expected`, expected),
        ...(payer === undefined ? [] : [money(`${row}.payer`, payer)]),
      ];
    }),
    ...(lower === undefined ? [] : [at('cash', 'lower')('answer', lower)]),
    ...(help.length === 0 ? [given('none', true)] : []),
    ...help.flatMap(([category, quantity, unit, worth], place) => {
      const row = grownRowId(from + place, place);
      return [
        given(`${row}.category`, category),
        given(`${row}.quantity`, quantity),
        given(`${row}.unit`, unit),
        given(`${row}.unit-value`, worth * 100),
      ];
    }),
    ...['next', 'after-next'].map((row) => outlook(`${row}.expected`, 'unknown')),
  ];
}
