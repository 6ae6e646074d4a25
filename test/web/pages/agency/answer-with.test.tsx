import { expect, test } from 'vitest';
import type { ReturnToMeet } from '../../../../shared/contract/meeting-routes.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { AnswerWithPage } from '../../../../web/src/pages/agency/answer-with/answer-with-page.tsx';
import { TaskListPage } from '../../../../web/src/pages/agency/task-list/task-list-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const sent: ReturnToMeet = {
  submissionId: 'return-for-thamesford',
  writtenFor: [{ boardName: 'Thamesford LSCB', roundTitle: 'Section 11 2026' }],
  signed: { version: 1, receipt: 'TH-2026-4K7P', at: '2026-11-02T12:00:00.000Z' },
  whyNot: null,
};
const draft: ReturnToMeet = { ...sent, submissionId: 'draft', signed: null };

const choices = (returns: ReturnToMeet[], whyNot: string | null = null) => ({
  reply: {
    ...{ boardName: 'Downs LSCB', roundTitle: 'Audit of Downs', due: '2026-11-13', submissionId: 'empty' },
    ...{ returns, whyNot },
  },
});

type Differing = { readonly whyNot?: string; readonly more?: Server };
const show = (returns: ReturnToMeet[], { whyNot, more = {} }: Differing = {}) =>
  showPage({
    Page: AnswerWithPage,
    path: '/agency/:agencyId/rounds/:roundId/answer-with',
    at: '/agency/thamesford-police/rounds/downs-audit/answer-with',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' }),
    server: { 'list-returns-to-meet': choices(returns, whyNot ?? null), ...more },
  });

test('the page says what it means before anything is chosen', async () => {
  const page = await show([sent]);
  for (const words of [
    'What one board finds or asks is not told to the other',
    'only if you share it',
    'stays its own: Friday 13 November 2026',
    'Sent to Thamesford LSCB on',
    'Version 1, receipt TH-2026-4K7P',
  ])
    expect(page.words()).toContain(words);
});

test('a lead answers with what was sent, asked once more, and is led to that return', async () => {
  const reply = { submissionId: sent.submissionId, version: 1, late: true };
  const page = await show([sent], { more: { 'meet-with-return': { reply } } });
  await page.press('Answer with this return to Thamesford LSCB');
  expect(page.words()).toContain(
    'Downs LSCB receives version 1 now, exactly as you sent it to Thamesford LSCB.',
  );
  await page.press('Answer with it');
  expect(page.sent.at(-1)).toMatchObject({
    key: 'meet-with-return',
    body: { submissionId: 'return-for-thamesford', version: 1 },
  });
  expect(page.address.now).toBe('/agency/thamesford-police/returns/return-for-thamesford');
});

test('a draft goes to both once it is signed', async () => {
  const reply = { submissionId: 'draft', version: null, late: false };
  const page = await show([draft], { more: { 'meet-with-return': { reply } } });
  await page.press('Answer with this return to Thamesford LSCB');
  expect(page.words()).toContain('goes to Downs LSCB as well when it is signed');
  await page.press('Answer with it');
  expect(page.sent.at(-1)).toMatchObject({ body: { submissionId: 'draft', version: null } });
});

test('what cannot be chosen says why; where nothing fits, that is said', async () => {
  const old = 'That return was signed more than twelve months ago.';
  const page = await show([{ ...sent, whyNot: old }]);
  expect(page.words()).toContain(old);
  expect(page.words()).not.toContain('Answer with this return');
  const begun = await show([sent], { whyNot: 'Something is saved in this return already.' });
  expect(begun.words()).toContain('Something is saved in this return already.');
  expect(begun.words()).not.toContain('Answer with this return');
  expect((await show([])).words()).toContain('no return to the same form for another board');
});

test('a refusal is shown, and nothing is lost', async () => {
  const page = await show([draft], { more: { 'meet-with-return': { refused: 'signed-meanwhile' } } });
  await page.press('Answer with this return to Thamesford LSCB');
  await page.press('Answer with it');
  expect(page.words()).toContain('That return was signed after you chose it.');
});

const taskList = (standing: Standing = {}, role: AgencyRole = 'lead', returns = [sent]) =>
  showPage({
    Page: TaskListPage,
    path: '/agency/:agencyId/returns/:submissionId',
    at: '/agency/thamesford-police/returns/submission-1',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role }),
    server: {
      'get-answers': { reply: anOpenReturn(standing) },
      'get-edition': { reply: everyKindForm },
      'list-assignments': { reply: { assigned: [], people: [] } },
      'list-returns-to-meet': choices(returns),
    },
  });
const offer = 'You have answered the same questions for Thamesford LSCB';

test('the empty return leads there, for those who may choose, and only while nothing is written', async () => {
  expect((await taskList()).words()).toContain(offer);
  expect((await taskList({}, 'signatory')).words()).toContain(offer);
  const filling = await taskList({}, 'lead', [draft]);
  expect(filling.words()).toContain('You are answering the same questions for Thamesford LSCB');
  expect((await taskList({}, 'contributor')).words()).not.toContain(offer);
  expect((await taskList({ answers: { '1.1': { grade: 'met' } } })).words()).not.toContain(offer);
});

test('a return that was let go leads to the one in its place', async () => {
  const state = { kind: 'withdrawn', at: '2026-11-16T09:00:00.000Z', instead: 'return-2' } as const;
  const page = await taskList({ state });
  expect(page.words()).toContain('You answered with another return');
  expect(page.words()).not.toContain('Due Fri');
});
