import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { returnPdf } from '../../../functions/documents/return-pdf.ts';
import { asked } from '../../../shared/forms/asked.ts';
import { freeze } from '../../../shared/forms/freeze.ts';
import { section11 } from '../../../shared/forms/section-11.ts';
import { aPrintedDraft, aPrintedReturn } from '../../builders/a-printed-return.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const readable = (pdf: Buffer): string => pdf.toString('latin1');
const pagesOf = (pdf: Buffer): number => times(readable(pdf), /\/Type \/Page\n/g);

/** What is drawn on each page. */
function drawings(pdf: Buffer): string[] {
  const found: string[] = [];
  for (let start = pdf.indexOf('stream\n'); start >= 0; start = pdf.indexOf('stream\n', start + 7)) {
    if (pdf.subarray(start - 3, start).toString() === 'end') continue;
    try {
      found.push(inflateSync(pdf.subarray(start + 7, pdf.indexOf('endstream', start))).toString('latin1'));
    } catch {
      // A stream that is not deflated: metadata.
    }
  }
  return found.filter((each) => each.includes(' BDC') || each.includes(' BMC'));
}

const turned = /0\.615661 0\.788011 -0\.788011 0\.615661|0\.615661 -0\.788011 0\.788011 0\.615661/;

describe('a printed return', () => {
  test('can be read by assistive technology: language, title, structure, headed tables', async () => {
    const text = readable(await returnPdf(aPrintedReturn()));
    for (const wanted of [
      '/Lang (en-GB)',
      '/Marked true',
      '/DisplayDocTitle true',
      '<pdfuaid:part>1</pdfuaid:part>',
      '/S /Document',
      '/S /Table',
      '/Scope /Row',
      '/Scope /Column',
    ])
      expect(text).toContain(wanted);
    expect(times(text, /\/S \/H1\n/g)).toBe(1);
    expect(times(text, /\/S \/H2\n/g)).toBe(6);
    expect(times(text, /\/S \/H3\n/g)).toBe(16);
  });

  test('has a table of the form as a table, and a list row by row', async () => {
    const rowsIn = async (answers: typeof everyKindAnswers) =>
      times(readable(await returnPdf(aPrintedReturn({}, answers))), /\/S \/TR\n/g);
    const { groups: _, ...without } = everyKindAnswers;
    expect((await rowsIn(everyKindAnswers)) - (await rowsIn(without))).toBe(5);
  });

  test('gives the same bytes whenever it is printed', async () => {
    const [first, second] = await Promise.all([returnPdf(aPrintedReturn()), returnPdf(aPrintedReturn())]);
    expect(first.equals(second)).toBe(true);
  });

  test('carries what it cannot print as text to be read and copied', async () => {
    const answers = { ...everyKindAnswers, service: { answer: 'שלום 👩‍👩‍👧' } };
    expect(readable(await returnPdf(aPrintedReturn({}, answers)))).toContain('/ActualText');
    expect(readable(await returnPdf(aPrintedReturn()))).not.toContain('/ActualText');
  });

  test('shows an approval given elsewhere, a later version, and several boards', async () => {
    const plain = aPrintedReturn();
    const outsideApproval = { approverRole: 'Chief Officer', on: '2026-10-30', proof: 'Minute 4' };
    const [meets] = plain.meets;
    const richer = aPrintedReturn({
      signed: { ...plain.signed!, version: 2, outsideApproval },
      meets: [meets!, { ...meets!, boardName: 'Eastshire LSCB', due: null }],
    });
    const rows = async (printed: typeof plain) => times(readable(await returnPdf(printed)), /\/S \/TR\n/g);
    expect(await rows(richer)).toBe((await rows(plain)) + 4);
  });

  test('of 40 criteria with the longest texts is made in one go', async () => {
    const answers = Object.fromEntries(
      asked({ edition: section11, variant: 'full', answers: {} })
        .flatMap(({ questions }) => questions)
        .map(({ id, kind }) => [
          id,
          kind === 'grade'
            ? { grade: 'met', note: 'Some words. '.repeat(833) }
            : { answer: 'y'.repeat(10_000) },
        ]),
    );
    const agency = { id: 'thamesford-police', name: 'Thamesford Police' };
    const snapshot = freeze({
      edition: section11,
      editionHash: 'a'.repeat(64),
      variant: 'full',
      answers,
      agency,
      declaredComplete: [],
    });
    expect(pagesOf(await returnPdf(aPrintedReturn({ snapshot })))).toBeGreaterThan(100);
  });
});

describe('a draft', () => {
  test('says on every page that it is not submitted', async () => {
    const long = { ...everyKindAnswers, remarks: { answer: 'Line after line\n'.repeat(200) } };
    const draft = await returnPdf(aPrintedDraft(long));
    expect(pagesOf(draft)).toBeGreaterThan(3);
    expect(drawings(draft).filter((each) => turned.test(each))).toHaveLength(pagesOf(draft));
    expect(drawings(await returnPdf(aPrintedReturn({}, long))).filter((each) => turned.test(each))).toEqual(
      [],
    );
  });

  test('can be printed before anything is answered', async () => {
    expect(pagesOf(await returnPdf(aPrintedDraft({})))).toBeGreaterThan(1);
  });
});
