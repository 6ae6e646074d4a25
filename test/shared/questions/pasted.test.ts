import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellPart, partOfCell } from '../../../shared/questions/cells.ts';
import { isTyped } from '../../../shared/questions/column.ts';
import { asCopied, cellsOf, pasted, rowsWanted } from '../../../shared/questions/pasted.ts';
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
      strange: [],
      beyond: { rows: 0, columns: 0 },
    });
  });

  test('go where their heads and the names of their rows say, wherever the caret is', () => {
    const sheet =
      'Staff group\tIn date\tHeadcount\tShoe size\r\nGroup 2: regular contact\t7\t9\t41\r\nGroup 9\t1\t1\t1\r\nTotal\t8\t10\t42\r\n';
    expect(pasted(groups, rows, { row: 0, column: 'required' }, cellsOf(sheet))).toEqual({
      cells: [
        { part: 'group-2.in-date', value: 7 },
        { part: 'group-2.headcount', value: 9 },
      ],
      unread: [],
      strange: ['The table has no column “Shoe size”', 'The table has no row “Group 9”'],
      beyond: { rows: 0, columns: 0 },
    });
  });

  test('go by their place beneath heads that only some columns have, where those stand in their place', () => {
    const sheet = 'Group\tHeadcount\tMust be\tIn date\r\nGroup 1\t9\t8\t7\r\n';
    const found = pasted(groups, rows, { row: 0, column: 'headcount' }, cellsOf(sheet));
    expect(found.cells).toEqual([
      { part: 'group-1.headcount', value: 9 },
      { part: 'group-1.required', value: 8 },
      { part: 'group-1.in-date', value: 7 },
    ]);
    expect(found.strange).toEqual([]);
  });

  test('leave out a line that can only be heads, and say so; a line with a wrong cell is no head', () => {
    const found = pasted(groups, rows, { row: 0, column: 'headcount' }, cellsOf('Staff\tMandatory\n9\t8'));
    expect(found.cells.map(({ part }) => part)).toEqual(['group-1.headcount', 'group-1.required']);
    expect(found.strange).toEqual(['The first line was taken for heads: Staff, Mandatory']);
    const wrong = pasted(groups, rows, { row: 0, column: 'headcount' }, cellsOf('n/a\tn/a\n9\t8'));
    expect(wrong.cells.map(({ part }) => part)).toEqual(['group-2.headcount', 'group-2.required']);
    expect(wrong.unread).toHaveLength(2);
  });

  test('of a list bring their names and heads along; those take no row', () => {
    const sheet = 'Cost\tPaid on\tAmount\r\nCost 1\t27/3/2026\t"£1,250.50"\r\nCost 2\t\t12\r\n';
    const called = costs.grow?.called ?? '';
    const [paid, amount] = ['date', 'money'].map((kind) => costs.columns.find((each) => each.kind === kind)!);
    const named = sheet
      .replaceAll('Cost', called)
      .replace('Paid on', paid!.label)
      .replace('Amount', amount!.label);
    expect(rowsWanted(costs, costs.columns[0]!.id, cellsOf(named))).toBe(2);
    expect(pasted(costs, rows, { row: 0, column: costs.columns[0]!.id }, cellsOf(named)).cells).toEqual([
      { part: `group-1.${paid!.id}`, value: '2026-03-27' },
      { part: `group-1.${amount!.id}`, value: 125_050 },
      { part: `group-2.${paid!.id}`, value: null },
      { part: `group-2.${amount!.id}`, value: 1200 },
    ]);
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
    expect(found.unread).toEqual(['“In date, Group 2” must be a whole number, such as 12, not “n/a”']);
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
