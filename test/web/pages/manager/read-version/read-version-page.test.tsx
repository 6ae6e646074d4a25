import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import type { Snapshot } from '../../../../../shared/forms/freeze.ts';
import type { ReplyOf } from '../../../../../web/src/api/route-shapes.ts';
import { ReadVersionPage } from '../../../../../web/src/pages/manager/read-version/read-version-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { showPage } from '../../../shown-page.tsx';

const snapshot: Snapshot = {
  shape: 1,
  edition: 'e'.repeat(64),
  form: 'section-11',
  title: 'Section 11 self-assessment',
  shortTitle: 'Section 11',
  askedBy: 'A board',
  sectionWord: 'Standard',
  variant: { id: 'full', label: 'Full' },
  agency: { id: 'council', name: 'Thamesford Council' },
  declaration: 'This is a fair account.',
  scale: [
    { grade: 'met', label: 'Met', means: 'It is in place.', shape: 'full-circle', symbol: '●' },
    {
      grade: 'partly-met',
      label: 'Partly met',
      means: 'It is partly in place.',
      shape: 'half-circle',
      symbol: '◐',
    },
  ],
  rollUpRule: 'Met if every criterion that applies is met.',
  sections: [
    {
      id: 'training',
      number: '5',
      title: 'Training',
      shortTitle: 'Training',
      declaredComplete: true,
      rolledUp: { grade: 'partly-met', because: '4 of 5 criteria that apply: met; 0 not met' },
      questions: [
        {
          id: '5.1',
          kind: 'grade',
          label: 'Staff are trained.',
          shortLabel: '5.1',
          critical: true,
          words: [
            { part: 'grade', label: 'Grade', text: 'Partly met' },
            { part: 'note', label: 'What is in place', text: 'Level 1 for all.' },
          ],
          values: { grade: 'partly-met', note: 'Level 1 for all.' },
        },
        {
          id: '5.2',
          kind: 'long-text',
          label: 'Impact',
          shortLabel: 'Impact',
          critical: false,
          words: [],
          values: {},
        },
      ],
    },
    { id: 'sharing', title: 'Sharing', shortTitle: 'Sharing', declaredComplete: true, questions: [] },
  ],
};

type Version = ReplyOf<'read-version'>;
const version = (outsideApproval: Version['version']['outsideApproval']): Version => ({
  version: {
    version: 1,
    receipt: 'TH-1',
    digest: 'd'.repeat(64),
    signedBy: { id: 'dee', name: 'Dee Example', role: 'Director' },
    outsideApproval,
    at: '2027-01-20T10:32:00.000Z',
    documentId: 'doc',
  },
  snapshot,
  agencyName: 'Thamesford Council',
  roundTitle: 'Section 11 2026',
});
const pdf = (state: 'being-prepared' | 'ready' | 'failed'): ReplyOf<'get-board-document'> => ({
  documentId: 'doc',
  state,
  fileName: 'council-v1.pdf',
  sha256: null,
  url: state === 'ready' ? '/files/council-v1.pdf' : null,
});

const show = (outside: Version['version']['outsideApproval'], document = pdf('ready')) =>
  showPage({
    Page: ReadVersionPage,
    path: '/board/:boardId/rounds/:roundId/agencies/:agencyId/versions/:version',
    at: '/board/thamesford/rounds/r/agencies/council/versions/1#training',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'chair' }),
    server: { 'read-version': { reply: version(outside) }, 'get-board-document': { reply: document } },
  });

/** jsdom has no layout to scroll in. */
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test('a submitted return reads in words, with grades, notes and what was left blank or not asked', async () => {
  const page = await show(null);
  expect(page.heading()).toBe('Section 11 2026 Thamesford Council, version 1');
  expect(page.words()).toContain(
    '5.1 Staff are trained. (critical)Grade Partly metWhat is in placeLevel 1 for all.',
  );
  expect(page.texts('h2')).toEqual(['Standard 5: Training', 'Sharing']);
  expect(page.words()).toContain('ImpactLeft blank');
  expect(page.words()).toContain('Nothing in this section is asked of this agency.');
  expect(page.words()).toContain(
    'Partly met as the agency assesses itself. 4 of 5 criteria that apply: met; 0 not met.',
  );
});

test('the receipt, the digest and who signed stand above it', async () => {
  const page = await show(null);
  expect(page.words()).toContain('SubmittedWednesday 20 January 2027 at 10:32');
  expect(page.words()).toContain('Signed off byDee Example, Director');
  expect(page.words()).toContain(`ReceiptTH-1SHA-256 of what was signed${'d'.repeat(64)}`);
});

test('an approval given elsewhere is shown as such, with its proof', async () => {
  const page = await show({ approverRole: 'Chief executive', on: '2027-01-18', proof: 'Minute 12' });
  expect(page.words()).toContain(
    'Approved outside the portalChief executive, Monday 18 January 2027. Minute 12',
  );
  expect(page.words()).toContain('Sent byDee Example, Director');
});

test('the PDF is being prepared, ready or failed', async () => {
  expect((await show(null, pdf('being-prepared'))).words()).toContain('Being prepared');
  expect((await show(null)).all('a[download]')[0]?.getAttribute('href')).toBe('/files/council-v1.pdf');
  expect((await show(null, pdf('failed'))).words()).toContain('The PDF could not be made.');
});

test('the PDF is fetched by an address asked for at the click: one given before may have ended', async () => {
  const page = await show(null);
  const asked = () => page.sent.filter(({ key }) => key === 'get-board-document').length;
  const before = asked();
  await act(async () => page.all('a[download]')[0]?.click());
  expect(asked()).toBe(before + 1);
});

test('coming from a cell of the summary, the section takes the focus', async () => {
  await show(null);
  expect(document.activeElement?.id).toBe('training');
});
