import { beforeEach, expect, test, vi } from 'vitest';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { ExcelPage } from '../../../../web/src/pages/agency/excel/excel-page.tsx';
import { TaskListPage } from '../../../../web/src/pages/agency/task-list/task-list-page.tsx';
import { WhatWeOwePage } from '../../../../web/src/pages/agency/what-we-owe/what-we-owe-page.tsx';
import { writeForm } from '../../../../web/src/workbook/form/write-form.ts';
import { aMe } from '../../../builders/a-me.ts';
import { aWorkbookPlan, typed } from '../../../builders/a-workbook.ts';
import { anObligation } from '../../../builders/an-obligation.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { choose, filesCanBeRead, soon } from '../../../builders/chosen-file.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const at = '2026-11-10T10:32:00.000Z';
const saved = { reply: { version: 2, at } };

let count = 0;
/** Each test fills a return of its own: what is typed outlives the page. */
const show = (standing: Standing = {}, server: Server = {}, role: AgencyRole = 'contributor') => {
  count += 1;
  const id = `excel-${count}`;
  const plan = aWorkbookPlan({ submissionId: id });
  const page = showPage({
    Page: ExcelPage,
    path: '/agency/:agencyId/returns/:submissionId/excel',
    at: `/agency/thamesford-police/returns/${id}/excel`,
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role }),
    server: {
      'get-answers': { reply: anOpenReturn({ id, ...standing }) },
      'get-edition': { reply: everyKindForm },
      'save-answer': saved,
      ...server,
    },
  });
  return { plan, page };
};

beforeEach(() => {
  vi.setSystemTime(new Date('2026-11-10T10:00:00Z'));
  filesCanBeRead();
  return () => vi.useRealTimers();
});

type Shown = Awaited<ReturnType<typeof show>['page']>;

const saves = (page: Shown) =>
  page.sent
    .filter(({ key }) => key === 'save-answer')
    .map(({ url, body }) => [url.split('/').slice(-2).join('/'), (body as { value: unknown }).value])
    .sort();

/** What a page says once a file was read. */
const says = /would change|Nothing was changed/;

test('what would change is shown, and saved only once that is confirmed', async () => {
  const { plan, page: showing } = show();
  const page = await showing;
  await choose(
    page,
    typed({ 'sheet2 C4': 'Swimming Club', 'sheet2 C6': 'about ten', 'sheet2 C7': 'Yes' })(plan),
    says,
  );
  expect(page.words()).toContain('filled.xlsx: 2 answers would change. Nothing is saved yet.');
  expect(page.words()).toContain('1 answer cannot be taken');
  expect(page.words()).toContain('Sheet ‘About you’, cell C6: “Staff” must be a whole number, such as 12.');
  expect(page.texts('td, tbody th')).toEqual([
    'Service',
    'nothing',
    'Swimming Club',
    'Policy',
    'nothing',
    'Yes',
  ]);
  expect(saves(page)).toEqual([]);
  await page.press('Save 2 answers');
  await soon(() => expect(page.words()).toContain('2 answers saved.'));
  expect(saves(page)).toEqual([
    ['policy/answer', true],
    ['service/answer', 'Swimming Club'],
  ]);
});

test('somebody else’s answer meanwhile is a clash: both texts are kept, and the page leads there', async () => {
  const theirs = { value: 'Theirs', version: 3, by: { name: 'Dee' }, at, saveId: 'save-theirs' };
  const { plan, page: showing } = show(
    {},
    { 'save-answer': { refused: 'answer-changed', extras: { theirs } } },
  );
  const page = await showing;
  await choose(page, typed({ 'sheet2 C4': 'Mine' })(plan), says);
  await page.press('Save 1 answer');
  await soon(() => expect(page.words()).toContain('1 answer changed by somebody else meanwhile'));
  expect(page.words()).toContain('0 answers saved.');
  const [link] = page.all('.notice--warning a');
  expect(link?.getAttribute('href')).toMatch(/\/sections\/about-you$/);
});

test('what the server will not take is told in its words', async () => {
  const { plan, page: showing } = show({}, { 'save-answer': { refused: 'section-closed' } });
  const page = await showing;
  await choose(page, typed({ 'sheet2 C4': 'Mine' })(plan), says);
  await page.press('Save 1 answer');
  await soon(() => expect(page.words()).toContain('1 answer could not be saved'));
  expect(page.words()).toContain('This part of the return is closed');
});

test('words that look like one child are pointed out before they are saved', async () => {
  const { plan, page: showing } = show();
  const page = await showing;
  await choose(page, typed({ 'sheet2 C4': 'NHS number 943 476 5919' })(plan), says);
  expect(page.words()).toContain('Look again: is this about one child or a named person?');
});

test('a workbook without news changes nothing', async () => {
  const { plan, page: showing } = show();
  const page = await showing;
  await choose(page, writeForm(plan), says);
  expect(page.words()).toContain('There is nothing to change');
});

test('a workbook of another return is refused in words; one of 51 MB is not even opened', async () => {
  const page = await show().page;
  await choose(page, writeForm(aWorkbookPlan({ submissionId: 'another' })), says);
  expect(page.words()).toContain('made for another return: “Every kind 2026”');
  await choose(page, new Uint8Array(), says, 51_000_000);
  expect(page.words()).toContain('The file is larger than 50 MB');
});

test('the workbook is saved with what is answered in it', async () => {
  const made: Blob[] = [];
  const createObjectURL = (blob: Blob) => {
    made.push(blob);
    return 'blob:1';
  };
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL: () => undefined }));
  const page = await show({ answers: { service: { answer: 'Swimmers' } } }).page;
  await page.press('Download the workbook');
  await soon(() => expect(made).toHaveLength(1));
  expect(made[0]?.size).toBeGreaterThan(5000);
});

test('a return that was sent can be downloaded; nothing is read into it', async () => {
  const page = await show({ state: { kind: 'submitted', version: 1, receipt: 'R', digest: 'd', at } }).page;
  expect(page.words()).toContain('Download the workbook');
  expect(page.words()).toContain('no workbook is read into it');
});

test('what came to the board as a file is shown to the lead, who takes it over', async () => {
  const file = {
    offer: 'file-1',
    boardName: 'Thamesford LSCB',
    roundId: 'round-1',
    fileName: 'return.xlsx',
    by: 'Priya Manager',
    at,
    answers: [
      { section: 'about-you', question: 'service', part: 'answer', value: 'Swimmers' },
      { section: 'about-you', question: 'policy', part: 'answer', value: true },
    ],
  };
  const open = anOpenReturn({ answers: { policy: { answer: true } } });
  const meets = open.view.meets.map((each) => ({ ...each, offered: '2026-11-09' }));
  const waiting = { ...open, view: { ...open.view, meets } };
  const server: Server = {
    'get-answers': { reply: waiting },
    'list-offered-files': { reply: { files: [file] } },
    'settle-file': { reply: anObligation() },
  };
  const page = await show({}, server, 'lead').page;
  expect(page.words()).toContain('Priya Manager put in return.xlsx');
  expect(page.texts('td, tbody th')).toEqual(['Service', 'nothing', 'Swimmers']);
  await page.press('Take over 1 answer');
  await soon(() => expect(page.words()).toContain('Taken over.'));
  expect(saves(page)).toEqual([['service/answer', 'Swimmers']]);
  expect(page.sent.find(({ key }) => key === 'settle-file')?.body).toEqual({ offer: 'file-1', how: 'taken' });

  const again = await show({}, server, 'lead').page;
  await again.press('Decline the file');
  expect(again.words()).toContain('Give a reason');
  await again.fill('Why not', 'It is last year’s');
  await again.press('Decline the file');
  await soon(() => expect(again.words()).toContain('Declined.'));
  const declined = { offer: 'file-1', how: 'declined', reason: 'It is last year’s' };
  expect(again.sent.find(({ key }) => key === 'settle-file')?.body).toEqual(declined);

  const contributor = await show({}, server).page;
  expect(contributor.words()).not.toContain('Priya Manager');
});

test('what is owed and the return itself say that a file waits; the lead is led to it', async () => {
  const agency = { id: 'thamesford-police', name: 'Thamesford Police' };
  const obligation = anObligation({ offered: { id: 'file-1', on: '2026-11-09', parts: 1 } });
  const owed = {
    obligation,
    boardName: 'Thamesford LSCB',
    roundTitle: 'R',
    opens: '2026-11-02',
    imported: false,
  };
  const me = aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' });
  const owing = await showPage({
    Page: WhatWeOwePage,
    path: '/agency/:agencyId',
    at: '/agency/thamesford-police',
    me,
    server: { 'list-returns': { reply: { agency, returns: [owed] } } },
  });
  expect(owing.words()).toContain('It came to the board as a file; your lead has to confirm it.');

  const open = anOpenReturn();
  const meets = open.view.meets.map((each) => ({ ...each, offered: '2026-11-09' }));
  const page = await showPage({
    Page: TaskListPage,
    path: '/agency/:agencyId/returns/:submissionId',
    at: '/agency/thamesford-police/returns/submission-1',
    me,
    server: {
      'get-answers': { reply: { ...open, view: { ...open.view, meets } } },
      'get-edition': { reply: everyKindForm },
      'list-assignments': { reply: { assigned: [], people: [] } },
      'get-time-taken': { reply: { taken: null } },
    },
  });
  expect(page.words()).toContain('This return came to Thamesford LSCB as a file on Monday 9 November 2026');
  const links = page.all('.notice a').map((link) => link.getAttribute('href'));
  expect(links).toContain('/agency/thamesford-police/returns/submission-1/excel');
});
