import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellPart, partOfCell } from '../../../shared/questions/cells.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import { asCopied, cellsOf, pasted } from '../../../shared/questions/pasted.ts';
import { faultIn } from '../../../shared/questions/question.ts';
import { cellFromTyped, typedFromCell } from '../../../shared/questions/typed-cell.ts';
import { anyCell } from '../../builders/any-answers.ts';
import { figures } from '../../builders/figures-section.ts';

type Rows = Extract<(typeof figures.questions)[number], { kind: 'table' | 'list' }>;
const question = (id: string) => figures.questions.find((each) => each.id === id) as Rows;
const [groups, costs] = [question('groups'), question('costs')];
const rows = [
  { id: 'group-1', label: 'Group 1' },
  { id: 'group-2', label: 'Group 2' },
];

describe('copied cells', () => {
  test('are read with tabs, Windows line ends and quotes', () => {
    expect(cellsOf('1\t2\r\n"two\r\nlines"\t"a ""word"""\r\n')).toEqual([
      ['1', '2'],
      ['two\nlines', 'a "word"'],
    ]);
    expect(cellsOf('12')).toEqual([['12']]);
    expect(cellsOf('\t\r\n')).toEqual([['', '']]);
  });

  test('with a quote that is never closed are read as they stand', () => {
    expect(cellsOf('"open\t2\nsays "hi"\t"x" y')).toEqual([
      ['"open', '2'],
      ['says "hi"', '"x" y'],
    ]);
  });

  test('of any kind come back as they were', () => {
    const cell = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', '""', 'a\tb', 'a\nb', '"x"\ny'))
      .map((text) => text.replaceAll('\r', ''));
    const sheet = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(sheet, (cells) => {
        expect(cellsOf(asCopied(cells))).toEqual(cells);
      }),
    );
  });
});

describe('cells pasted into a table', () => {
  test('fill right and down, over what can be typed in', () => {
    const found = pasted(groups, rows, { row: 0, column: 'required' }, cellsOf('1,240\t12\tMost\r\n3\t\tx'));
    expect(found).toEqual({
      cells: [
        { part: 'group-1.required', value: 1240 },
        { part: 'group-1.in-date', value: 12 },
        { part: 'group-1.remark', value: 'Most' },
        { part: 'group-2.required', value: 3 },
        { part: 'group-2.in-date', value: null },
        { part: 'group-2.remark', value: 'x' },
      ],
      unread: [],
      beyond: { rows: 0, columns: 0 },
    });
  });

  test('leave worked-out columns alone, also where those were copied with the rest', () => {
    const whole = pasted(groups, rows, { row: 0, column: 'headcount' }, cellsOf('9\t8\t7\t87.5%\t1\tFew'));
    expect(whole.cells.map(({ part }) => part)).toEqual([
      'group-1.headcount',
      'group-1.required',
      'group-1.in-date',
      'group-1.remark',
    ]);
    expect(whole.cells.at(-1)?.value).toBe('Few');
  });

  test('that cannot be read are named, and what is beyond the edge is counted', () => {
    const found = pasted(groups, rows, { row: 1, column: 'in-date' }, cellsOf('n/a\tx\ty\n5'));
    expect(found.unread).toEqual(['In date, Group 2: “n/a”']);
    expect(found.beyond).toEqual({ rows: 1, columns: 1 });
  });
});

test('whatever a cell can hold reads back from what would be typed or pasted for it', () => {
  for (const of of [groups, costs])
    for (const column of of.columns.filter(isTyped))
      fc.assert(
        fc.property(anyCell(of, cellPart('row', column.id)), (value) => {
          const isGood = faultIn(partOfCell(column, { id: 'row', label: 'Row' }), value) === undefined;
          fc.pre(isGood && !(typeof value === 'string' && value.trim() === ''));
          expect(cellFromTyped(column, typedFromCell(column, value))).toBe(value);
        }),
        { numRuns: 50 },
      );
  expect(costs.columns.filter(isTyped)).toHaveLength(8);
});

test.for([
  ['27/3/2026', '2026-03-27'],
  ['27-Mar-2026', '2026-03-27'],
  ['2026-03-27', '2026-03-27'],
  ['27 March 2026', '2026-03-27'],
  ['soon', 'soon'],
] as const)('a day typed into one cell as %s is %s', ([typed, value]) => {
  const paid = costs.columns.filter(isTyped).find(({ kind }) => kind === 'date')!;
  expect(cellFromTyped(paid, typed)).toBe(value);
});
