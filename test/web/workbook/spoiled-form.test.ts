import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { WorkbookPlan } from '../../../web/src/workbook/form/form-workbook.ts';
import { readForm } from '../../../web/src/workbook/form/read-form.ts';
import { writeForm } from '../../../web/src/workbook/form/write-form.ts';
import { aWorkbookPlan, inPart, type Parts, spoiled, typed } from '../../builders/a-workbook.ts';

const plan = aWorkbookPlan({ values: { service: { answer: 'Swimmers' } } });
const written = writeForm(plan);
const refusedFor = (bytes: Uint8Array, of: WorkbookPlan = plan) => {
  const read = readForm(bytes, of);
  if (read.ok) throw new Error('It was taken');
  return [read.words, ...read.places.map(({ place, words }) => `${place}: ${words}`)].join(' | ');
};
const xl = (name: string) => `xl/${name}.xml`;
const aboutYou = xl('worksheets/sheet2');

describe('a file that is no workbook of the portal is refused in words', () => {
  test.each([
    ['nothing', new Uint8Array(), 'This is not an Excel workbook'],
    ['a text', strToU8('Service,Swimmers'), 'This is not an Excel workbook'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'an old or a password-protected workbook'],
    ['a file of more than 50 MB', new Uint8Array(50_000_001), 'larger than 50 MB'],
    ['half a zip', written.slice(0, 400), 'The file is damaged'],
    [
      'a zip that grows beyond measure',
      zipSync({ ...unzipSync(written), 'xl/big.xml': new Uint8Array(41_000_000) }, { level: 9 }),
      'too large when it is unpacked',
    ],
  ])('%s', (_, bytes, words) => {
    expect(refusedFor(bytes)).toContain(words);
  });

  test.each<[string, (parts: Parts) => Parts, string]>([
    ['macros', (parts) => ({ ...parts, 'xl/vbaProject.bin': 'x' }), 'holds macros'],
    [
      'the type of a workbook with macros',
      inPart('[Content_Types].xml', 'spreadsheetml.sheet.main', 'sheet.macroEnabled.main'),
      'holds macros',
    ],
    [
      'a sheet that somebody added',
      inPart(xl('workbook'), '</sheets>', '<sheet name="Notes" sheetId="9" r:id="rId2"/></sheets>'),
      'a sheet that the portal does not know: “Notes”',
    ],
    [
      'a sheet that is gone',
      inPart(xl('workbook'), /<sheet name="Part 1"[^>]*\/>/, ''),
      'A sheet is missing: “Part 1”',
    ],
    [
      'no hidden sheet',
      inPart(xl('workbook'), /<sheet name="Portal"[^>]*\/>/, ''),
      'was not made by the portal',
    ],
    [
      'merged cells',
      inPart(aboutYou, '</sheetData>', '</sheetData><mergeCells><mergeCell ref="C4:C5"/></mergeCells>'),
      'Some cells are merged. | Sheet ‘About you’, cells C4:C5: are merged',
    ],
    [
      'a formula where an answer belongs',
      inPart(aboutYou, /<c r="C6"[^>]*\/>/, '<c r="C6"><f>SUM(A1:A9)</f><v>12</v></c>'),
      'Some cells cannot be read. | Sheet ‘About you’, cell C6: holds a formula',
    ],
    [
      'an error where an answer belongs',
      inPart(aboutYou, /<c r="C6"[^>]*\/>/, '<c r="C6" t="e"><v>#REF!</v></c>'),
      'Sheet ‘About you’, cell C6: holds the error #REF!',
    ],
    [
      'a sheet that is cut off',
      (parts) => ({ ...parts, [aboutYou]: (parts[aboutYou] ?? '').slice(0, 900) }),
      'damaged',
    ],
    [
      'a document type of its own',
      (parts) => ({ ...parts, [aboutYou]: `<!DOCTYPE a [<!ENTITY b "c">]>${parts[aboutYou]}` }),
      'damaged',
    ],
    [
      'a row that is gone',
      inPart(aboutYou, /<row r="5".*?<\/row>/s, ''),
      'Rows or columns are not where the portal put them. | Sheet ‘About you’: a row is missing',
    ],
    [
      'a row that was copied',
      (parts) => {
        const [row = ''] = /<row r="5".*?<\/row>/s.exec(parts[aboutYou] ?? '') ?? [];
        const copy = row.replaceAll(/r="([A-Z]*)5"/g, 'r="$141"');
        return inPart(aboutYou, '</sheetData>', `${copy}</sheetData>`)(parts);
      },
      'was copied: take it out',
    ],
    [
      'a row that somebody added',
      inPart(
        aboutYou,
        '</sheetData>',
        '<row r="40"><c r="B40" t="inlineStr"><is><t>Notes</t></is></c></row></sheetData>',
      ),
      'Sheet ‘About you’, row 40: is not one of the portal’s',
    ],
    [
      'columns in another order',
      inPart(xl('worksheets/sheet5'), '>Required<', '>In date<'),
      'Sheet ‘Figures’, cell D5: “Required” should stand here',
    ],
  ])('one with %s', (_, edit, words) => {
    expect(refusedFor(spoiled(written, edit))).toContain(words);
  });

  test.each<[string, Partial<WorkbookPlan>, string]>([
    ['another agency', { agencyId: 'heron' }, 'made for another agency: Thamesford Police'],
    ['another return', { submissionId: 'other' }, 'made for another return: “Every kind 2026”'],
    ['another edition', { hash: 'b'.repeat(64) }, 'another edition of the questions'],
    ['another variant', { variant: 'short' }, 'the questions for another kind of agency'],
  ])('one for %s', (_, some, words) => {
    expect(refusedFor(written, { ...plan, ...some })).toContain(words);
  });

  test('one of a format to come', () => {
    const later = spoiled(written, inPart(xl('worksheets/sheet6'), '>1</t>', '>2</t>'));
    expect(refusedFor(later)).toContain('written in another way than the portal reads now');
  });
});

describe('what Excel makes of what people type is read as they meant it', () => {
  const valuesIn = (edit: (parts: Parts) => Parts) => {
    const read = readForm(spoiled(written, edit), plan);
    if (!read.ok) throw new Error(read.words);
    return read.answers
      .filter(({ value }) => value !== null)
      .map(({ part, question, value }) => [question.id, part, value]);
  };

  test('numbers, days and percentages in formats of their own', () => {
    const styles = inPart(xl('styles'), '</cellXfs>', '<xf numFmtId="10"/><xf numFmtId="14"/></cellXfs>');
    const count = /<cellXfs count="(\d+)"/.exec(
      new TextDecoder().decode(unzipSync(written)[xl('styles')]),
    )?.[1];
    const cells: readonly (readonly [string, RegExp, string])[] = [
      [aboutYou, /<c r="C8"[^>]*\/>/, `<c r="C8" s="${Number(count) + 1}"><v>46108</v></c>`],
      [aboutYou, /<c r="C6"[^>]*\/>/, '<c r="C6"><v>1240</v></c>'],
      [
        xl('worksheets/sheet5'),
        /(<c r="A\d+"[^>]*><is><t[^>]*>part satisfied answer<.*?)<c r="(C\d+)"[^>]*\/>/s,
        `$1<c r="$2" s="${count}"><v>0.07100000000000001</v></c>`,
      ],
      [
        xl('worksheets/sheet5'),
        /(<c r="A\d+"[^>]*><is><t[^>]*>part budget answer<.*?)<c r="(C\d+)"[^>]*\/>/s,
        '$1<c r="$2"><v>2500.5</v></c>',
      ],
    ];
    const found = valuesIn((parts) =>
      cells.reduce((edited, [part, from, to]) => inPart(part, from, to)(edited), styles(parts)),
    );
    expect(found).toEqual([
      ['service', 'answer', 'Swimmers'],
      ['staff', 'answer', 1240],
      ['reviewed', 'answer', '2026-03-27'],
      ['budget', 'answer', 250_050],
      ['satisfied', 'answer', 71],
    ]);
  });

  test('words of the lists in any case, and the mark of a pound', () => {
    const read = readForm(typed({ 'sheet2 C5': 'through their families', 'sheet2 C7': 'y' })(plan), plan);
    expect(read.ok && read.answers.filter(({ value }) => value !== null).map(({ value }) => value)).toEqual([
      'Swimmers',
      'indirect',
      true,
    ]);
  });
});
