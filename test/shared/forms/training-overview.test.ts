import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/answer.ts';
import type { Obligation } from '../../../shared/domain/obligation.ts';
import { freeze } from '../../../shared/forms/freeze.ts';
import { labelsIn } from '../../../shared/forms/training-needs/labels.ts';
import { overviewOf } from '../../../shared/forms/training-needs/overview.ts';
import { trainingNeeds } from '../../../shared/forms/training-needs.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import { grownRowId } from '../../../shared/questions/rows.ts';

type Cells = Readonly<Record<string, AnswerValue>>;

const questions = trainingNeeds.sections.flatMap((section) => section.questions);
const columnsOf = (question: string) => {
  const found = questions.find(({ id }) => id === question);
  return found !== undefined && 'columns' in found ? found.columns.filter(isTyped) : [];
};
const optionsOf = (column: string): string[] => {
  const found = columnsOf('needs').find(({ id }) => id === column);
  return found !== undefined && 'options' in found ? found.options.map(({ id }) => id) : [];
};

const anyNeedRow: fc.Arbitrary<Cells> = fc.record({
  topic: fc.constantFrom(...optionsOf('topic')),
  'other-topic': fc.constantFrom('Sleep', 'Fire safety'),
  level: fc.constantFrom(...optionsOf('level')),
  group: fc.constantFrom(...optionsOf('group')),
  places: fc.integer({ min: 1, max: 300 }),
  priority: fc.constantFrom(...optionsOf('priority')),
});
const anyStaffRow: fc.Arbitrary<Cells> = fc.record({
  headcount: fc.nat(5000),
  required: fc.nat(5000),
  'in-date': fc.nat(5000),
});
const anyReturn = fc.record({
  vocabulary: fc.constantFrom('groups', 'levels'),
  needs: fc.array(anyNeedRow, { maxLength: 6 }),
  staff: fc.array(anyStaffRow, { minLength: 1, maxLength: 5 }),
});
type Return = typeof anyReturn extends fc.Arbitrary<infer R> ? R : never;

const cells = (rows: readonly Cells[], idOf: (n: number) => string): Record<string, AnswerValue> =>
  Object.fromEntries(
    rows.flatMap((row, n) =>
      Object.entries(row).map(([column, value]) => [`${idOf(n)}.${column}`, value] as const),
    ),
  );

/** As submitting a return writes its figures. */
function figuresOf({ vocabulary, needs, staff }: Return, n: number) {
  const row = vocabulary === 'groups' ? 'group' : 'level';
  const agency = { id: `agency-${n}`, name: `Agency ${n}` };
  const { sections } = freeze({
    edition: trainingNeeds,
    editionHash: 'e'.repeat(64),
    variant: 'full',
    agency,
    declaredComplete: [],
    answers: {
      vocabulary: { answer: vocabulary },
      [`staff-${vocabulary}`]: cells(staff, (at) => `${row}-${at + 1}`),
      needs: cells(needs, (at) => grownRowId(at, at)),
      offers: { none: true },
    },
  });
  const frozen = sections.flatMap((section) => section.questions);
  const answers = Object.fromEntries(
    frozen.filter(({ id }) => trainingNeeds.overview?.includes(id)).map(({ id, values }) => [id, values]),
  );
  return { agencyId: agency.id, agencyName: agency.name, version: 1, answers };
}

const sum = (numbers: readonly unknown[]): number =>
  numbers.reduce<number>((all, each) => all + Number(each), 0);

test('the sums are those of the returns, whatever agencies answer', () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { maxLength: 6 }), (returns) => {
      const figures = returns.map(figuresOf);
      const { demands, compliance, agencies } = overviewOf({ obligations: [], figures, before: [] });
      const needs = returns.flatMap((each) => each.needs);
      expect(sum(demands.map(({ places }) => places.all))).toBe(sum(needs.map(({ places }) => places)));
      for (const priority of ['high', 'medium', 'low'] as const)
        expect(sum(demands.map(({ places }) => places[priority]))).toBe(
          sum(needs.filter((need) => need.priority === priority).map(({ places }) => places)),
        );
      expect(demands.flatMap((demand) => demand.needs)).toHaveLength(needs.length);

      const staff = returns.flatMap((each) => each.staff);
      expect(sum(compliance.map(({ headcount }) => headcount))).toBe(sum(staff.map((row) => row.headcount)));
      expect(sum(compliance.map(({ required }) => required))).toBe(sum(staff.map((row) => row.required)));
      expect(sum(agencies.map(({ people }) => people))).toBe(sum(staff.map((row) => row.headcount)));
      for (const { share } of compliance) expect(share === null || (share >= 0 && share <= 100)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('every key that the form knows has its words', () => {
  const labels = labelsIn(trainingNeeds);
  for (const column of ['topic', 'level', 'group', 'priority', 'source', 'setting', 'method'] as const)
    for (const option of optionsOf(column)) expect(labels[column][option]).toMatch(/\w/);
  expect(labels.group['level-3']).toContain('Level 3');
  expect(labelsIn(undefined).topic).toEqual({});
});

test('who is asked and has not answered is missing, unless excused; what it had before is told where it counted anybody', () => {
  const asked = (
    agencyId: string,
    exemptOn: string | null = null,
    state: Obligation['state'] = { kind: 'waiting' },
  ) => ({ agencyId, agencyName: agencyId, exemptOn, state });
  const { missing, missingShare, excused } = overviewOf({
    obligations: [
      asked('police'),
      asked('church'),
      asked('school'),
      asked('court', '2026-11-02'),
      asked('trust', null, { kind: 'withdrawn', on: '2026-11-02' }),
    ],
    figures: [
      {
        agencyId: 'police',
        agencyName: 'Police',
        version: 1,
        answers: { 'staff-levels': { 'level-1.headcount': 300 } },
      },
    ],
    before: [
      {
        agencyId: 'church',
        answers: { 'staff-groups': { 'group-1.headcount': 60, 'group-2.headcount': 40 } },
      },
      { agencyId: 'school', answers: {} },
    ],
  });
  expect(missing).toEqual([
    { agencyId: 'church', agencyName: 'church', people: 100 },
    { agencyId: 'school', agencyName: 'school', people: null },
  ]);
  expect([missingShare, excused]).toEqual([25, 1]);
});
