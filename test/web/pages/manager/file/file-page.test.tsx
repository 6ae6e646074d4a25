import { beforeEach, expect, test, vi } from 'vitest';
import type { ReplyOf } from '../../../../../web/src/api/route-shapes.ts';
import { FilePage } from '../../../../../web/src/pages/manager/file/file-page.tsx';
import { readForm } from '../../../../../web/src/workbook/form/read-form.ts';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { aWorkbookPlan, typed } from '../../../../builders/a-workbook.ts';
import { anObligation } from '../../../../builders/an-obligation.ts';
import { choose, filesCanBeRead, soon } from '../../../../builders/chosen-file.ts';
import { everyKindForm, everyKindHash } from '../../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

type Found = ReplyOf<'get-obligation'>;

const round = aRound({ edition: everyKindHash, form: 'every-kind', title: 'Every kind 2026' });
const found = (obligation: Partial<Found['obligation']> = {}): Found => ({
  round,
  obligation: anObligation({ variant: 'long', ...obligation }),
  variantLabel: 'Long',
  timeline: [],
  messages: [],
  contacts: [],
  versions: [],
  actions: [],
  ahead: [],
});
const plan = aWorkbookPlan({ isDraft: false });

const show = (server: Server, of: Found = found()) =>
  showPage({
    Page: FilePage,
    path: '/board/:boardId/rounds/:roundId/agencies/:agencyId/file',
    at: '/board/thamesford/rounds/section-11-2026/agencies/thamesford-police/file',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'manager' }),
    server: { 'get-obligation': { reply: of }, 'get-edition': { reply: everyKindForm }, ...server },
  });

beforeEach(filesCanBeRead);

test('the manager sees what the file says, and puts it in for the agency to confirm', async () => {
  const page = await show({ 'offer-file': { reply: anObligation() } });
  await choose(
    page,
    typed({ 'sheet2 C4': 'Swimmers', 'sheet2 C6': 'about ten', 'sheet2 C7': 'No' })(plan),
    /Put in/,
  );
  expect(page.words()).toContain('Sheet ‘About you’, cell C6: “Staff” must be a whole number');
  expect(page.sent.map(({ key }) => key)).not.toContain('offer-file');
  await page.press('Put in 2 answers for Thamesford Police to confirm');
  expect(page.sent.find(({ key }) => key === 'offer-file')?.body).toEqual({
    fileName: 'filled.xlsx',
    edition: everyKindHash,
    answers: [
      { section: 'about-you', question: 'service', part: 'answer', value: 'Swimmers' },
      { section: 'about-you', question: 'policy', part: 'answer', value: false },
    ],
  });
  await soon(() => expect(page.address.now).toMatch(/agencies\/thamesford-police$/));
});

test('a file of another agency, and a blank one, are not put in', async () => {
  const page = await show({});
  await choose(
    page,
    typed({})(aWorkbookPlan({ agencyId: 'heron', agencyName: 'Heron' })),
    /Nothing was put in/,
  );
  expect(page.words()).toContain('made for another agency: Heron');
  await choose(page, typed({})(plan), /The workbook is blank/);
  expect(page.all('button').some((button) => button.textContent?.startsWith('Put in'))).toBe(false);
});

test('the workbook holds what the agency sent last time, and nothing of a draft', async () => {
  const made: Blob[] = [];
  const createObjectURL = (blob: Blob) => {
    made.push(blob);
    return 'blob:1';
  };
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }));
  const before = aRound({ ...round, id: 'before', opens: '2024-11-02' });
  const snapshot = {
    sections: [{ id: 'about-you', questions: [{ id: 'service', values: { answer: 'Swimmers' } }] }],
  };
  const version = { version: 1, receipt: 'R', at: '2024-12-01T09:00:00.000Z', documentId: 'd' };
  const page = await show({
    'get-obligation': [{ reply: found() }, { reply: { ...found(), versions: [version] } }],
    'list-rounds': { reply: { rounds: [round, before] } },
    'read-version': {
      reply: {
        version: {},
        snapshot,
        agencyName: 'x',
        roundTitle: 'x',
      } as unknown as ReplyOf<'read-version'>,
    },
  });
  await page.press('Download the workbook');
  await soon(() => expect(made).toHaveLength(1));
  const [blob] = made;
  const read = readForm(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer()), plan);
  expect(read.ok && read.answers.filter(({ value }) => value !== null)).toMatchObject([
    { part: 'answer', value: 'Swimmers', given: undefined },
  ]);
  expect(page.sent.find(({ key }) => key === 'read-version')?.url).toContain('/rounds/before/');
});

test('a file that waits is told, and can be taken back', async () => {
  const offered = { id: 'file-1', on: '2026-11-09', parts: 1 };
  const page = await show({ 'withdraw-file': { reply: anObligation() } }, found({ offered }));
  expect(page.words()).toContain('Thamesford Police has not confirmed it yet');
  expect(page.all('input[type=file]')).toEqual([]);
  await page.press('Take the file back');
  expect(page.sent.find(({ key }) => key === 'withdraw-file')?.body).toEqual({ offer: 'file-1' });
});

test('nothing is put in for a return that is not owed', async () => {
  const page = await show({}, found({ state: { kind: 'received', version: 1 } }));
  expect(page.words()).toContain('Nothing is owed here now');
});
