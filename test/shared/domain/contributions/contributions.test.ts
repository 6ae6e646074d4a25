import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beyondPence,
  type Contribution,
  coverOf,
  expectedOn,
  helpIn,
  receivedPence,
  totalsOf,
  unpaidPence,
} from '../../../../shared/domain/contributions/contribution.ts';
import { type ContributionEvent, isAbout } from '../../../../shared/domain/contributions/event.ts';
import { flagsOf } from '../../../../shared/domain/contributions/flags.ts';
import { duplicatesIn, type Payment } from '../../../../shared/domain/contributions/payment.ts';
import { Pence, sumOf } from '../../../../shared/domain/contributions/pence.ts';
import { requestsBy } from '../../../../shared/domain/contributions/plan.ts';
import {
  helpPence,
  type Pledge,
  pledgedPence,
  pledgeIn,
} from '../../../../shared/domain/contributions/pledge.ts';
import { funding } from '../../../../shared/forms/funding.ts';
import { aContribution, aPayment, aPlan, pledgeAnswers } from '../../../builders/a-contribution.ts';

const today = '2026-11-02';
const anyPence = fc.nat(10_000_000_000);
const payment = (pence: number, removed = false): Payment => ({
  ...aPayment({ pence }),
  id: String(pence),
  removed: removed ? { on: today, reason: 'Twice' } : null,
});
const pledgeOf = (recurring: number, once = 0, help: Pledge['help'] = []): Pledge => ({
  lastYear: null,
  cash: [
    ...(recurring > 0 ? [{ id: 'a', pence: recurring, term: 'recurring' as const }] : []),
    ...(once > 0 ? [{ id: 'b', pence: once, term: 'one-off' as const }] : []),
  ].map((line) => ({ ...line, payer: null, conditions: null, expected: null })),
  help,
  lower: null,
});
const day = { id: 'h', category: 'data-analysis', what: null, quantity: 3, unit: 'days', unitPence: 25_000 };
const names = (contribution: Partial<Contribution>) =>
  flagsOf(aContribution(contribution), today).map(({ flag }) => flag);

test('the columns that a pledge is read from are columns of the form', () => {
  const questions = funding.sections.flatMap((section) => section.questions);
  const columnsOf = (id: string) =>
    questions.flatMap((each) =>
      each.id === id && 'columns' in each ? each.columns.map((column) => column.id) : [],
    );
  expect(columnsOf('cash')).toEqual(
    expect.arrayContaining(['pledged', 'term', 'payer', 'conditions', 'expected']),
  );
  expect(columnsOf('in-kind')).toEqual(
    expect.arrayContaining(['category', 'what', 'quantity', 'unit', 'unit-value']),
  );
  expect(funding.overview).toEqual(expect.arrayContaining(['last-year', 'cash', 'in-kind', 'lower']));
});

test('a pledge is its lines; help in kind stands beside the money and never in it', () => {
  const pledge = pledgeIn(pledgeAnswers);
  expect([pledge.lastYear, pledgedPence(pledge), pledgedPence(pledge, 'one-off'), helpPence(pledge)]).toEqual(
    [1_000_000, 950_000, 50_000, 75_000],
  );
  expect(pledgeIn({ cash: { none: true }, 'in-kind': { none: true } })).toEqual({
    lastYear: null,
    cash: [],
    help: [],
    lower: null,
  });
});

test('sums equal the returns: whatever agencies pledge, agree and pay adds up, in whole pence', () => {
  const anyContribution = fc
    .record({
      cash: fc.array(fc.record({ pence: anyPence, term: fc.constantFrom('recurring', 'one-off') }), {
        maxLength: 5,
      }),
      agreed: fc.option(anyPence),
      paid: fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000_000_000 }), fc.boolean()), { maxLength: 6 }),
    })
    .map(({ cash, agreed, paid }): Contribution => {
      const answers = Object.fromEntries(
        cash.flatMap(({ pence, term }, n) => [
          [`rmgkq0000a${n}.pledged`, pence],
          [`rmgkq0000a${n}.term`, term],
        ]),
      );
      return aContribution({
        pledge: pledgeIn({ cash: answers }),
        agreed: agreed === null ? null : { pence: agreed, on: today, expected: null },
        payments: paid.map(([pence, removed]) => payment(pence, removed)),
      });
    });
  fc.assert(
    fc.property(fc.array(anyContribution, { maxLength: 20 }), (all) => {
      const totals = totalsOf(all);
      expect(totals.pledged).toBe(
        sumOf(all.flatMap(({ pledge }) => (pledge?.cash ?? []).map(({ pence }) => pence))),
      );
      expect(totals.agreed - totals.received).toBe(totals.unpaid - totals.beyond);
      for (const value of Object.values(totals)) expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      for (const each of all) {
        expect(Math.min(unpaidPence(each), beyondPence(each))).toBe(0);
        expect((each.agreed?.pence ?? 0) + beyondPence(each)).toBe(receivedPence(each) + unpaidPence(each));
      }
    }),
  );
});

test('money is never a fraction', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), (value) => {
      expect(Pence.safeParse(value).success).toBe(
        Number.isInteger(value) && value >= 0 && value <= 100_000_000_000,
      );
    }),
  );
});

test('requests by a formula of the plan meet its target to the penny', () => {
  const agencies = ['thamesford-police', 'thamesford-trust', 'county-probation'].map((agencyId) => ({
    agencyId,
    lastYear: agencyId === 'county-probation' ? null : 1_000_000,
  }));
  fc.assert(
    fc.property(
      anyPence,
      fc.constantFrom('historic' as const, 'equal-shares' as const),
      (target, formula) => {
        const asked = Object.values(requestsBy(formula, aPlan({ target }), agencies));
        expect(sumOf(asked)).toBe(target);
        for (const each of asked) expect(Number.isSafeInteger(each) && each >= 0).toBe(true);
      },
    ),
  );
});

test('a fall is more than a tenth below last year: by what is agreed, else by what is pledged', () => {
  expect(names({ lastYear: 1_000_000, pledge: pledgeOf(900_000) })).toEqual([]);
  expect(names({ lastYear: 1_000_000, pledge: pledgeOf(899_999) })).toContain('fall');
  expect(
    names({
      lastYear: 1_000_000,
      pledge: pledgeOf(200_000),
      agreed: { pence: 950_000, on: today, expected: null },
    }),
  ).not.toContain('fall');
  expect(names({ lastYear: null, pledge: pledgeOf(1) })).toEqual([]);
  const [police] = flagsOf(aContribution({ lastYear: 1_000_000, pledge: pledgeOf(200_000) }), today);
  expect(police).toEqual({ flag: 'fall', from: 1_000_000, to: 200_000, tenths: 800 });
});

test('money of one year in place of money of every year stands out', () => {
  expect(names({ lastYear: 1_000_000, pledge: pledgeOf(0, 1_000_000) })).toEqual(['one-off']);
  expect(names({ lastYear: 1_000_000, pledge: pledgeOf(1_000_000, 50_000) })).toEqual([]);
  // What was for one year only last year does not have to come again.
  expect(names({ lastYear: 1_000_000, lastYearOnce: 100_000, pledge: pledgeOf(900_000, 50_000) })).toEqual(
    [],
  );
});

test('what is agreed and not come stands out once its day has passed', () => {
  const agreed = { pence: 900_000, on: '2026-04-01', expected: '2026-11-01' };
  expect(names({ agreed, payments: [payment(450_000)] })).toEqual(['unpaid']);
  expect(names({ agreed, payments: [payment(450_000), payment(450_001)] })).toEqual([]);
  expect(names({ agreed: { ...agreed, expected: today }, payments: [] })).toEqual([]);
  expect(names({ agreed: { ...agreed, expected: null }, payments: [] })).toEqual([]);
  expect(names({ agreed, payments: [payment(900_000, true)] })).toEqual(['unpaid']);
});

test('neither money nor help stands out once the agency has told so; silence is another matter', () => {
  expect(names({ pledge: pledgeOf(0) })).toEqual(['nothing']);
  expect(names({ pledge: pledgeOf(0, 0, [day]) })).toEqual([]);
  expect(names({ pledge: null })).toEqual([]);
  expect(names({ pledge: pledgeOf(0), agreed: { pence: 5, on: today, expected: null } })).toEqual([]);
});

test('gap and coverage: planned core cost beside what is agreed', () => {
  expect(coverOf(12_000_000, 10_840_000)).toEqual({ gap: 1_160_000, coverage: 903 });
  expect(coverOf(10_000_000, 10_000_100)).toEqual({ gap: -100, coverage: 1000 });
  expect(coverOf(0, 5)).toEqual({ gap: -5, coverage: null });
});

test('help in kind is summed by category and unit, with what was given so far', () => {
  const both = [
    { pledge: pledgeOf(0, 0, [day, { ...day, id: 'i', quantity: 2 }]), delivered: { h: 1 } },
    { pledge: pledgeOf(0, 0, [{ ...day, unit: 'hours' }]), delivered: {} },
  ];
  expect(helpIn(both)).toEqual([
    { category: 'data-analysis', unit: 'days', pledged: 5, delivered: 1, pence: 125_000, agencies: 1 },
    { category: 'data-analysis', unit: 'hours', pledged: 3, delivered: 0, pence: 75_000, agencies: 1 },
  ]);
});

test('of the same payment twice, the later line is the duplicate; one taken out again is none', () => {
  const [one, two] = [aPayment(), aPayment({ reference: 'bacs 10442' })];
  expect(duplicatesIn([one, two], [])).toEqual([1]);
  expect(duplicatesIn([one, two], [{ ...one, id: 'a', removed: null }])).toEqual([0, 1]);
  expect(duplicatesIn([one], [{ ...one, id: 'a', removed: { on: today, reason: 'Wrong' } }])).toEqual([]);
});

test('money is expected by the agreed day, else by the last day that the agency named', () => {
  const named = pledgeIn(pledgeAnswers);
  expect(expectedOn({ agreed: null, pledge: named })).toBe('2026-06-30');
  const later = { cash: { 'ra.expected': '2026-09-30', 'rb.expected': '2026-06-30', 'rc.pledged': 5 } };
  expect(expectedOn({ agreed: null, pledge: pledgeIn(later) })).toBe('2026-09-30');
  const agreed = { pence: 5, on: today, expected: '2026-12-31' };
  expect(expectedOn({ agreed, pledge: named })).toBe('2026-12-31');
  expect(expectedOn({ agreed: null, pledge: null })).toBeNull();
});

test('an event is about the agencies that it names; the plan and the protocol are about none of them', () => {
  const room = { room: 'contributions', on: today } as const;
  const paid = { agencyId: 'police', payment: 'a', pence: 5, came: today };
  const about = (event: ContributionEvent) => ['police', 'trust'].map((agency) => isAbout(event, agency));
  expect(about({ ...room, kind: 'requested', by: 'typed', amounts: { trust: 5 } })).toEqual([false, true]);
  expect(about({ ...room, kind: 'paid', payments: [paid] })).toEqual([true, false]);
  expect(about({ ...room, kind: 'agreed', agencyId: 'trust', pence: 5, expected: null })).toEqual([
    false,
    true,
  ]);
  expect(about({ ...room, kind: 'plan-set', core: 5, target: 5 })).toEqual([false, false]);
});

test('cells that are left blank, or hold what they cannot, make no money and no help', () => {
  const answers = {
    'last-year': {},
    cash: { 'ra.payer': '  ', 'ra.pledged': 10.5, 'rb.pledged': '12', 'rb.term': 'for ever' },
    'in-kind': { 'ra.what': 'A room' },
  };
  expect(pledgeIn(answers)).toEqual({
    lastYear: null,
    cash: ['ra', 'rb'].map((id) => ({
      ...{ id, pence: 0, term: null, payer: null, conditions: null, expected: null },
    })),
    help: [{ id: 'ra', category: 'other', what: 'A room', quantity: 0, unit: 'days', unitPence: 0 }],
    lower: null,
  });
  expect(pledgeIn({ ...answers, lower: { answer: 'The grant ended' } }).lower).toBe('The grant ended');
});

test('of nothing there are sums too: no agencies, no pledges, no indicator that anybody has', () => {
  expect(totalsOf([aContribution()])).toEqual({
    ...{ requested: 0, pledged: 0, agreed: 0, received: 0, unpaid: 0, beyond: 0, help: 0 },
  });
  expect(helpIn([aContribution()])).toEqual([]);
  expect(
    helpIn([{ pledge: pledgeOf(0, 0, [{ ...day, category: 'website-design' }, day]), delivered: {} }]),
  ).toMatchObject([{ category: 'data-analysis' }, { category: 'website-design' }]);
  const indicators = [{ id: 'flats', label: 'Flats', weight: 100 }];
  const basis = { police: { lastYear: null, lastYearOnce: 0, share: 0, indicators: {} } };
  const agencies = [{ agencyId: 'police', lastYear: null }];
  expect(requestsBy('need-weighted', aPlan({ indicators, basis }), agencies)).toEqual({ police: 0 });
});

test('need of numbers too great for one denominator is still shared out to the penny', () => {
  const count = (n: number) => ({ a: 900_000_001 - n, b: 800_000_011 + n * 7, c: 700_000_001 + n * 13 });
  const ids = ['one', 'two', 'three'];
  const basis = Object.fromEntries(
    ids.map((id, n) => [id, { lastYear: null, lastYearOnce: 0, share: 0, indicators: count(n) }]),
  );
  const indicators = ['a', 'b', 'c'].map((id) => ({ id, label: id, weight: 33 }));
  const agencies = ids.map((agencyId) => ({ agencyId, lastYear: null }));
  const asked = requestsBy('need-weighted', aPlan({ target: 100_000_000_000, indicators, basis }), agencies);
  expect(sumOf(Object.values(asked))).toBe(100_000_000_000);
});
