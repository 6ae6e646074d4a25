import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  complianceIn,
  demandIn,
  missingShare,
  type StaffRow,
} from '../../../shared/domain/training/demand.ts';
import type { Need } from '../../../shared/domain/training/need.ts';
import { aNeed } from '../../builders/a-need.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const anyNeed: fc.Arbitrary<Need> = fc
  .record({
    agencyId: fc.constantFrom('police', 'council', 'hospital'),
    need: fc.uuid(),
    topic: fc.constantFrom('neglect', 'supervision', 'another-topic'),
    otherTopic: fc.constantFrom(null, 'Sleep', ' sleep '),
    level: fc.constantFrom('core', 'awareness'),
    group: fc.constantFrom('group-1', 'level-3'),
    places: fc.nat(200),
    priority: fc.constantFrom('high', 'medium', 'low'),
  })
  .map(aNeed);

test('every place that was asked for is in exactly one sum, whatever was asked', () => {
  fc.assert(
    fc.property(fc.array(anyNeed, { maxLength: 60 }), (needs) => {
      const demands = demandIn(needs);
      expect(sum(demands.map(({ places }) => places.all))).toBe(sum(needs.map(({ places }) => places)));
      expect(demands.flatMap((demand) => demand.needs.map(({ need }) => need)).sort()).toEqual(
        needs.map(({ need }) => need).sort(),
      );
      for (const { places, agencies, needs: these } of demands) {
        expect(places.high + places.medium + places.low).toBe(places.all);
        expect(agencies).toBe(new Set(these.map(({ agencyId }) => agencyId)).size);
      }
    }),
  );
});

test('the weightiest demand comes first, and the weight is the sum of its places by priority', () => {
  const [first, second] = demandIn([
    aNeed({ topic: 'supervision', places: 20 }),
    aNeed({ priority: 'high' }),
    aNeed({ agencyId: 'council', need: 'r2' }),
  ]);
  expect(first).toMatchObject({ topic: 'neglect', weight: 40, agencies: 2, places: { all: 20, high: 10 } });
  expect(second).toMatchObject({ topic: 'supervision', weight: 20 });
});

const row = (agencyId: string, headcount: number, required: number, inDate: number): StaffRow => ({
  agencyId,
  row: 'group-3',
  headcount,
  required,
  inDate,
});

test('the share in date is of those who must be; more than must be counts as all', () => {
  expect(complianceIn([row('police', 100, 80, 60), row('council', 50, 20, 30)])).toEqual([
    { row: 'group-3', headcount: 150, required: 100, inDate: 80, share: 80, agencies: 2 },
  ]);
  expect(complianceIn([row('police', 10, 0, 0)])).toMatchObject([{ share: null }]);
});

test('the missing agencies’ share of the workforce is told as far as it is known', () => {
  const answered = [row('police', 300, 0, 0)];
  expect(missingShare(answered, [{ agencyId: 'icb', agencyName: 'ICB', people: 100 }])).toBe(25);
  expect(missingShare(answered, [{ agencyId: 'icb', agencyName: 'ICB', people: null }])).toBeNull();
});
