import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ActionPlanView } from '../../../../shared/contract/action-shapes.ts';
import { actionInBrief } from '../../../../shared/domain/action.ts';
import { freeze } from '../../../../shared/forms/freeze.ts';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anAction } from '../../../builders/an-action.ts';
import { anOpenReturn } from '../../../builders/an-open-return.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2026-11-10T10:00:00Z'));
  return () => vi.useRealTimers();
});

const agencyId = 'thamesford-police';
const graded = everyKindForm.sections.find(({ questions }) => questions.some(({ id }) => id === '1.1'));
const plan: ActionPlanView = {
  agency: { id: agencyId, name: 'Thamesford Police' },
  actions: [
    { action: anAction(), notes: [], sent: false },
    { action: anAction({ id: 'done', number: 2, status: 'complete' }), notes: [], sent: false },
  ],
  rounds: [],
  places: [{ form: 'section-11', section: 'standard-5', number: '5', title: 'Training', criteria: [] }],
};

let count = 0;
/** Each test fills a return of its own, by a person of its own: what is typed, and the plan, outlive the page. */
async function show(parts: Record<string, string | true>, server: Server = {}) {
  count += 1;
  const id = `submission-of-actions-${count}`;
  const me = aMe({ at: 'agency', agencyId, role: 'contributor' });
  const page = await showPage({
    Page: SectionPage,
    path: '/agency/:agencyId/returns/:submissionId/sections/:section',
    at: `/agency/${agencyId}/returns/${id}/sections/${graded?.id}`,
    me: { ...me, person: { ...me.person, id: `person-${count}` } },
    server: {
      'get-answers': { reply: anOpenReturn({ id, answers: { '1.1': { grade: 'not-met', ...parts } } }) },
      'get-edition': { reply: everyKindForm },
      'list-actions': { reply: plan },
      'save-answer': { reply: { version: 2, at: '2026-11-10T10:32:00.000Z' } },
      ...server,
    },
  });
  const until = async (words: string) => {
    for (let turn = 0; turn < 150 && !page.words().includes(words); turn += 1)
      await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(page.words()).toContain(words);
  };
  const saved = async (part: string, value: unknown) => {
    const saves = () =>
      page.sent
        .filter(({ key, url }) => key === 'save-answer' && url.endsWith(`/1.1/${part}`))
        .map(({ body }) => (body as { value: unknown }).value);
    for (let turn = 0; turn < 150 && !saves().includes(value); turn += 1)
      await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(saves()).toContain(value);
  };
  return { page, until, saved };
}

test('a grade that is not met asks what is done about it; each choice asks for its own', async () => {
  const { page, saved } = await show({});
  await page.tick('It is already in our plan');
  expect(page.words()).toContain('Where it stands in your plan');
  await page.tick('We accept the risk');
  expect(page.words()).toContain('Why you accept the risk');
  expect(page.words()).not.toContain('Where it stands in your plan');
  await saved('response', 'risk-accepted');
});

test('an open action of the plan is attached by a part of its own, and taken off again', async () => {
  const { page, until, saved } = await show({ response: 'action' });
  await until('Use an action of your plan');
  expect(page.texts('option').filter((each) => each.startsWith('2.'))).toEqual([]);
  await page.fillBox('1.1-pick-action', 'action-1');
  await page.press('Use it');
  await saved('action.action-1', true);
  expect(page.words()).toContain('Head of Learning, by Fri 30 Apr 2027. Not started.');
  await page.press('Take off');
  await saved('action.action-1', null);
});

test('a new action is written in place and attached at once', async () => {
  const fresh = anAction({ id: 'fresh', number: 3, text: 'Write a policy', ownerRole: null, deadline: null });
  const { page, until, saved } = await show(
    { response: 'action' },
    { 'add-action': { reply: { action: fresh, notes: [], sent: false } } },
  );
  await until('Write a new action');
  await page.press('Write a new action');
  await page.press('Add this action');
  expect(page.words()).toContain('Write what will be done');
  await page.fillBox('1.1-new-action-text', 'Write a policy');
  await page.press('Add this action');
  const [added] = page.sent.filter(({ key }) => key === 'add-action');
  expect(added?.body).toMatchObject({
    text: 'Write a policy',
    criteria: ['1.1'],
    sections: [graded?.id],
    ownerRole: null,
    deadline: null,
    submissionId: `submission-of-actions-${count}`,
  });
  await saved('action.fresh', true);
  expect(page.words()).toContain('3. Write a policy');
});

test('an action that the plan no longer has is said to be gone', async () => {
  const { until } = await show({ response: 'action', 'action.gone': true });
  await until('This action is no longer in your plan.');
});

test('what was promised last time stands beside the question, as it stands today', async () => {
  const filled = {
    edition: everyKindForm,
    variant: 'long',
    answers: { '1.1': { grade: 'partly-met', response: 'action', 'action.action-1': true as const } },
    beside: { evidence: {}, actions: { 'action-1': actionInBrief(anAction()) } },
  };
  const snapshot = freeze({
    ...filled,
    editionHash: 'e'.repeat(64),
    agency: { id: agencyId, name: 'Thamesford Police' },
    declaredComplete: [],
  });
  const last = { roundTitle: 'Section 11 2024', version: 1, at: '2024-11-10T10:00:00.000Z', snapshot };
  const { page, until } = await show({}, { 'get-last-round': { reply: { last } } });
  await until('Promised last time: Report level 2 training each quarter');
  expect(page.words()).toContain('Not started, by Fri 30 Apr 2027');
});
