import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../shared/questions/all-kinds.ts';
import type { PartValues } from '../../../shared/questions/answer.ts';
import { numberIn, totalOf } from '../../../shared/questions/computed.ts';
import { grownRowId, isGrownId, rowsOf } from '../../../shared/questions/rows.ts';
import { everyKindForm } from '../../builders/every-kind-form.ts';
import { added, figures, figuresAnswers } from '../../builders/figures-section.ts';

type Rows = Extract<(typeof figures.questions)[number], { kind: 'table' | 'list' }>;
const question = (id: string) => figures.questions.find((each) => each.id === id) as Rows;
const [groups, costs] = [question('groups'), question('costs')];

const wordsFor = (of: Rows, values: PartValues) =>
  kindOf(of)
    .gaps(of, values, everyKindForm)
    .map(({ part, words }) => `${part}: ${words}`);

describe('the rows of a table', () => {
  test('are the form’s own, then those added in the order of their adding', () => {
    const values = { [`${added[1]}.required`]: 1, [`${added[0]}.headcount`]: 2 };
    expect(rowsOf(groups, values).map(({ id, label }) => [id, label])).toEqual([
      ['group-1', 'Group 1'],
      ['group-2', 'Group 2'],
      [added[0], 'Other group 1'],
      [added[1], 'Other group 2'],
    ]);
  });

  test('are gone once nothing is left in them', () => {
    expect(rowsOf(costs, { [`${added[0]}.what`]: '  ' })).toEqual([]);
  });

  test('added by two people at one time keep apart, and sort by time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.nat(675)), { minLength: 2 }),
        (made) => {
          const ids = made.map(([at, draw]) => grownRowId(at, draw));
          expect(ids.every(isGrownId)).toBe(true);
          expect(new Set(ids).size).toBe(new Set(made.map(String)).size);
          const byTime = made.toSorted(([a], [b]) => a - b).map(([at, draw]) => grownRowId(at, draw));
          expect(ids.toSorted().map((id) => id.slice(0, -2))).toEqual(byTime.map((id) => id.slice(0, -2)));
        },
      ),
    );
  });
});

describe('every cell', () => {
  test('is a part found by its id, and called by its row and column', () => {
    const part = kindOf(groups).part(groups, 'group-2.in-date', everyKindForm);
    expect(part).toMatchObject({ id: 'group-2.in-date', label: 'Group 2: In date' });
    const grown = kindOf(costs).part(costs, `${added[0]}.each`, everyKindForm);
    expect(grown).toMatchObject({ label: 'Cost: A day' });
  });

  test.for(['group-3.in-date', 'group-1.share', 'group-1', 'group-1.in-date.x', 'answer', 'row.what'])(
    '“%s” is none',
    (id) => {
      expect(kindOf(groups).part(groups, id, everyKindForm)).toBeUndefined();
    },
  );
});

describe('a table', () => {
  test('wants the rows of the form, and an optional row once it is begun', () => {
    expect(wordsFor(groups, { 'group-2.required': 4 })).toEqual([
      'group-1.headcount: Enter a number for “Headcount, Group 1”; if there are none, enter 0',
      'group-1.required: Enter a number for “Required, Group 1”; if there are none, enter 0',
      'group-1.in-date: Enter a number for “In date, Group 1”; if there are none, enter 0',
      'group-2.headcount: Enter a number for “Headcount, Group 2”; if there are none, enter 0',
      'group-2.in-date: Enter a number for “In date, Group 2”; if there are none, enter 0',
    ]);
  });

  test('says what is wrong in a cell, and names it', () => {
    expect(wordsFor(groups, { ...figuresAnswers.groups, 'group-1.required': 'most' })).toEqual([
      'group-1.required: “Required, Group 1” must be a whole number, such as 12',
    ]);
    expect(wordsFor(costs, { ...figuresAnswers.costs, [`${added[2]}.paid`]: '2026-04-31' })).toEqual([
      `${added[2]}.paid: “Paid on, Cost 2”: There is no 31 April 2026: April 2026 has 30 days`,
    ]);
  });

  test('wants a cell because of another one', () => {
    const { [`${added[2]}.why`]: _, ...without } = figuresAnswers.costs!;
    expect(wordsFor(costs, without)).toEqual([
      `${added[2]}.why: Write your answer to “Why it is not certain, Cost 2”`,
    ]);
    expect(wordsFor(costs, { ...without, [`${added[2]}.certain`]: true })).toEqual([]);
  });

  test('without a row says how to add one, or that there are none', () => {
    expect(wordsFor(costs, {})).toEqual(['none: Add a cost to “Costs”, or tick “It costs nothing”']);
    expect(wordsFor(costs, { none: true })).toEqual([]);
    expect(kindOf(costs).isAnswered(costs, { none: true })).toBe(true);
    expect(kindOf(costs).inWords(costs, { none: true }, everyKindForm)).toEqual([
      { part: 'none', label: 'Answer', text: 'It costs nothing' },
    ]);
  });

  test('has no more rows than it can have', () => {
    const many = Object.fromEntries(
      Array.from({ length: 41 }, (_, at) =>
        Object.entries(figuresAnswers.costs!)
          .slice(0, 5)
          .map(([part, value]) => [`${grownRowId(at, at)}.${part.split('.')[1]}`, value]),
      ).flat(),
    );
    expect(wordsFor(costs, many)).toEqual([
      `${grownRowId(40, 40)}.what: “Costs” can have 40 rows; it has 41: take some out`,
    ]);
  });
});

describe('what is worked out', () => {
  test('is blank until every cell it needs is filled', () => {
    expect(numberIn(groups, 'group-1', 'share', { 'group-1.in-date': 3 })).toBeUndefined();
    expect(
      numberIn(groups, 'group-1', 'share', { 'group-1.in-date': 3, 'group-1.required': 0 }),
    ).toBeUndefined();
    expect(numberIn(groups, 'group-1', 'share', { 'group-1.in-date': 1, 'group-1.required': 3 })).toBe(333);
    expect(numberIn(groups, 'group-1', 'share', { 'group-1.in-date': 2, 'group-1.required': 3 })).toBe(667);
  });

  test('is exact in the penny, however large', () => {
    const amount = fc.integer({ min: 0, max: 100_000_000_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(366), amount), { minLength: 1, maxLength: 40 }), (lines) => {
        const ids = lines.map((_line, at) => grownRowId(at, at));
        const values = Object.fromEntries(
          lines.flatMap(([days, each], at) => [
            [`${ids[at]}.days`, days],
            [`${ids[at]}.each`, each],
          ]),
        );
        const wanted = lines.reduce((sum, [days, each]) => sum + BigInt(days) * BigInt(each), 0n);
        const total = totalOf(costs, 'cost', values);
        expect(total).toBe(wanted <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wanted) : undefined);
      }),
    );
  });

  test('is a whole number, or nothing, whatever is typed', () => {
    const cell = fc.oneof(fc.nat(), fc.constantFrom(-1, 2.5, 'x', true, 1e300));
    fc.assert(
      fc.property(cell, cell, cell, (headcount, required, inDate) => {
        const values = {
          'group-1.headcount': headcount,
          'group-1.required': required,
          'group-1.in-date': inDate,
        };
        for (const column of ['share', 'others']) {
          const number = numberIn(groups, 'group-1', column, values);
          expect(number === undefined || Number.isSafeInteger(number)).toBe(true);
        }
      }),
    );
  });

  test('is summed beneath, and read with the rest as a table', () => {
    expect(kindOf(groups).table?.(groups, figuresAnswers.groups!)).toEqual({
      rowHead: 'Staff group',
      columns: [
        { id: 'headcount', label: 'Headcount', numeric: true },
        { id: 'required', label: 'Required', numeric: true },
        { id: 'in-date', label: 'In date', numeric: true },
        { id: 'share', label: 'In date of required', numeric: true },
        { id: 'others', label: 'Not required', numeric: true },
        { id: 'remark', label: 'Remark', numeric: false },
      ],
      rows: [
        {
          id: 'group-1',
          label: 'Group 1: Occasional contact',
          cells: ['900', '800', '700', '87.5%', '100', ''],
        },
        { id: 'group-2', label: 'Group 2', cells: ['', '', '', '', '', ''] },
        { id: added[0], label: 'Other group 1', cells: ['12', '3', '1', '33.3%', '9', 'Volunteers'] },
      ],
      totals: ['912', '803', '701', '', '109', ''],
    });
    expect(kindOf(costs).table?.(costs, figuresAnswers.costs!)).toMatchObject({
      asCards: true,
      totals: ['', '', '', '', '£1,899.99', '', '', '', ''],
    });
    expect(kindOf(costs).table?.(costs, {})).toBeUndefined();
  });
});
