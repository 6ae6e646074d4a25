import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { actionColumns, cellsOf } from '../../../shared/domain/action-columns.ts';
import { planSheet } from '../../../web/src/workbook/plan-sheet.ts';
import { readPlan } from '../../../web/src/workbook/read-plan.ts';
import { writeWorkbook } from '../../../web/src/workbook/write-workbook.ts';
import { aNote, anAction } from '../../builders/an-action.ts';

const bytesOf = (blob: Blob): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('The blob could not be read'));
    reader.readAsArrayBuffer(blob);
  });

const views = [
  {
    action: anAction({ text: '=SUM(A1) is no formula here\nnor “this”, é, <b> & 1.10' }),
    notes: [aNote({ text: ' two\n  lines' })],
    sent: true,
  },
  {
    action: anAction({ id: 'action-2', number: 2, deadline: null, deadlineAsPrinted: '31 April 2016' }),
    notes: [],
    sent: false,
  },
  {
    action: anAction({
      id: 'action-3',
      number: 3,
      issue: null,
      ownerRole: null,
      deadline: '2028-02-29',
      criteria: ['5.1'],
      status: 'kept-under-review',
      source: 'imported',
    }),
    notes: [],
    sent: false,
  },
];

const written = async (): Promise<Uint8Array> => bytesOf(await writeWorkbook(planSheet({ actions: views })));

type Parts = Record<string, string>;
/** The same workbook with its parts edited, as somebody, or another program, might have left it. */
async function spoiled(edit: (parts: Parts) => Parts): Promise<Uint8Array> {
  const files = unzipSync(await written());
  const parts = edit(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])),
  );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}
const sheet = 'xl/worksheets/sheet1.xml';
const inSheet = (from: RegExp | string, to: string) =>
  spoiled((parts) => {
    const before = parts[sheet] ?? '';
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to spoil in ${before.slice(0, 2000)}`);
    return { ...parts, [sheet]: after };
  });
const cell = (ref: string): RegExp => new RegExp(`<c r="${ref}"[^>]*?(/>|>.*?</c>)`, 's');

describe('a plan as a workbook', () => {
  test('goes out and comes in again cell by cell', async () => {
    const read = readPlan(await written());
    expect(read).toEqual({
      ok: true,
      rows: views.map(({ action, notes }, n) => ({
        row: n + 2,
        cells: Object.fromEntries(
          Object.entries(cellsOf(action, notes)).map(([key, text]) => [key, text.trim()]),
        ),
      })),
    });
  });

  test('what somebody edits in Excel is what is read: text, a number, a day in another style', async () => {
    const read = readPlan(
      await inSheet(
        cell('F2'),
        '<c r="F2" t="inlineStr"><is><r><t>Head of </t></r><r><t>Practice</t></r></is></c>',
      ),
    );
    expect(read).toMatchObject({ rows: [{ cells: { ownerRole: 'Head of Practice' } }, {}, {}] });
    const number = readPlan(await inSheet(cell('C2'), '<c r="C2"><v>5.0999999999999996</v></c>'));
    expect(number).toMatchObject({ rows: [{ cells: { criteria: '5.1' } }, {}, {}] });
    const day = readPlan(await inSheet(/(<c r="G2"[^>]*>)<v>[^<]*<\/v>/, '$1<v>46507.75</v>'));
    expect(day).toMatchObject({ rows: [{ cells: { deadline: '2027-04-30' } }, {}, {}] });
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '_x0041_', 'plain'])(
    'a cell that reads %s stays as it is, in a plan and wherever else texts are written',
    async (text) => {
      const action = anAction({ text, measure: text });
      const plan = planSheet({ actions: [{ action, notes: [], sent: false }] });
      const read = readPlan(await bytesOf(await writeWorkbook(plan)));
      expect(read).toMatchObject({ ok: true, rows: [{ cells: { text, measure: text } }] });
    },
  );

  test('a row that was emptied is passed over; the others keep their numbers', async () => {
    const read = readPlan(await inSheet(/<row r="2".*?<\/row>/s, ''));
    expect(read).toMatchObject({ ok: true, rows: [{ row: 3 }, { row: 4 }] });
  });
});

describe('a spoiled workbook is refused in words', () => {
  test.each([
    ['nothing', new Uint8Array(), 'This is not an Excel workbook'],
    ['a text', strToU8('Number,Standard'), 'This is not an Excel workbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'an old or a password-protected workbook'],
    ['a file of 5 MB', new Uint8Array(5_000_001), 'larger than 5 MB'],
    ['another zip', zipSync({ 'a.xml': strToU8('<a/>') }), 'This is not an Excel workbook'],
    ['half a zip', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'The file is damaged'],
  ])('%s', (_, bytes, words) => {
    const read = readPlan(bytes);
    expect(read).toMatchObject({ ok: false, cells: [] });
    expect(!read.ok && read.words).toContain(words);
  });

  test.each([
    ['with macros', (parts: Parts) => ({ ...parts, 'xl/vbaProject.bin': 'x' }), 'holds macros'],
    [
      'that says it has macros',
      (parts: Parts) => ({
        ...parts,
        '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(
          'spreadsheetml.sheet.main',
          'sheet.macroEnabled.main',
        ),
      }),
      'holds macros',
    ],
    [
      'of many sheets, none of them called Actions',
      (parts: Parts) => ({
        ...parts,
        'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
          /<sheet [^>]*\/>/,
          '<sheet name="Summary" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" r:id="rId2"/>',
        ),
      }),
      'no sheet called “Actions”. It has: “Summary”, “Old”',
    ],
    [
      'with a document type of its own',
      (parts: Parts) => ({ ...parts, [sheet]: `<!DOCTYPE a [<!ENTITY b "c">]>${parts[sheet]}` }),
      'The file is damaged',
    ],
    [
      'that is cut off',
      (parts: Parts) => ({ ...parts, [sheet]: (parts[sheet] ?? '').slice(0, 400) }),
      'damaged',
    ],
    [
      'with merged cells',
      (parts: Parts) => ({
        ...parts,
        [sheet]: (parts[sheet] ?? '').replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
        ),
      }),
      'Cells A2:A3 are merged',
    ],
    [
      'with headings alone',
      (parts: Parts) => ({
        ...parts,
        [sheet]: (parts[sheet] ?? '').replace(/<row r="[234]".*?<\/row>/gs, ''),
      }),
      'no rows beneath its headings',
    ],
  ])('one %s', async (_, edit, words) => {
    const read = readPlan(await spoiled(edit));
    expect(!read.ok && read.words).toContain(words);
  });

  test('one that grows beyond measure when it is unpacked', async () => {
    const files = unzipSync(await written());
    const read = readPlan(zipSync({ ...files, 'xl/big.xml': new Uint8Array(41_000_000) }, { level: 9 }));
    expect(!read.ok && read.words).toContain('too large when it is unpacked');
  });

  test.each([
    ['E2', '<c r="E2"><f>1+1</f><v>2</v></c>', 'holds a formula'],
    ['E2', '<c r="E2" t="e"><v>#REF!</v></c>', 'holds the error #REF!'],
    ['E2', '<c r="E2" t="s"><v>99999</v></c>', 'cannot be read'],
    ['E2', '<c r="E2"><v>many</v></c>', 'holds a number that cannot be read'],
  ])('one with a bad cell, which is named: %s %s', async (ref, xml, words) => {
    const read = readPlan(await inSheet(cell(ref), xml));
    expect(read).toMatchObject({ ok: false, words: 'Some cells cannot be read.' });
    expect(!read.ok && read.cells[0]?.cell).toBe(ref);
    expect(!read.ok && read.cells[0]?.words).toContain(words);
  });

  test('one with other columns: each heading is named', async () => {
    const text = '<c r="B1" t="inlineStr"><is><t>Section</t></is></c>';
    const read = readPlan(await inSheet(cell('B1'), text));
    expect(!read.ok && read.cells).toEqual([
      { cell: 'B1', words: '“Standard” should stand here, not “Section”' },
    ]);
    const more = readPlan(await inSheet('</row>', '<c r="M1" t="inlineStr"><is><t>RAG</t></is></c></row>'));
    expect(!more.ok && more.cells).toEqual([
      { cell: 'M1', words: '“RAG” is a column that the portal does not know' },
    ]);
  });

  test('one with something beside the columns', async () => {
    const read = readPlan(
      await inSheet(/(<row r="3".*?)<\/row>/s, '$1<c r="N3" t="inlineStr"><is><t>ask Jo</t></is></c></row>'),
    );
    expect(!read.ok && read.cells).toEqual([
      { cell: 'N3', words: 'stands in a column without a heading. Empty the cell' },
    ]);
  });
});

test('the columns are those that people know', () => {
  expect(actionColumns.map(({ head }) => head).join(', ')).toBe(
    'Number, Standard, Criteria, Issue, Action, Owner role, Deadline, Status, Progress, Impact measure, Impact achieved, Source',
  );
});
