import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const contributor: RoleGrant = { at: 'agency', agencyId: 'thamesford-police', role: 'contributor' };
const saved = { reply: { version: 2, at: '2026-11-10T10:32:00.000Z' } };

let count = 0;
/** Each test fills a return of its own: what is typed outlives the page. */
const nextId = () => {
  count += 1;
  return `submission-${count}`;
};

const show = (standing: Standing = {}, server: Server = {}, section = 'about-you') => {
  const id = nextId();
  return showPage({
    Page: SectionPage,
    path: '/agency/:agencyId/returns/:submissionId/sections/:section',
    at: `/agency/thamesford-police/returns/${id}/sections/${section}`,
    me: aMe(contributor),
    server: {
      'get-answers': { reply: anOpenReturn({ id, ...standing }) },
      'get-edition': { reply: everyKindForm },
      'save-answer': saved,
      ...server,
    },
  });
};

beforeEach(() => {
  // jsdom lays nothing out, so it has nowhere to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2026-11-10T10:00:00Z'));
  return () => vi.useRealTimers();
});

/** What is typed is sent after a pause: waits for what shows then. */
const soon = (check: () => void) =>
  act(async () => {
    await vi.waitFor(check, 5000);
  });

const saves = (page: Awaited<ReturnType<typeof show>>) =>
  page.sent
    .filter(({ key }) => key === 'save-answer')
    .map(({ url, body }) => [url.split('/').slice(-2).join('/'), (body as { value: unknown }).value]);

const status = (page: Awaited<ReturnType<typeof show>>) => page.texts('.save-status > span:first-child')[0];

test('what is typed saves by itself, and says when', async () => {
  const page = await show();
  await page.fill('What is your service called?', 'Swimming Club');
  await soon(() => expect(status(page)).toBe('Saved 10:32'));
  expect(saves(page)).toEqual([['service/answer', 'Swimming Club']]);
});

test('a question that depends on another appears once that is answered', async () => {
  const page = await show();
  expect(page.words()).not.toContain('How many people');
  await page.tick('We work with them');
  expect(page.words()).toContain('How many people');
  await soon(() => expect(status(page)).toBe('Saved 10:32'));
});

test('somebody else’s text stands beside mine, and I choose', async () => {
  const theirs = { value: 'Theirs', version: 3, by: { name: 'Dee' }, at: '2026-11-10T09:00:00.000Z' };
  const page = await show({}, { 'save-answer': [{ refused: 'answer-changed', extras: { theirs } }, saved] });
  await page.fill('What is your service called?', 'Mine');
  await soon(() => expect(status(page)).toBe('Two texts for one answer: choose'));
  expect(page.texts('.clash__text')).toEqual(['Mine', 'Theirs']);
  await page.press('Keep mine');
  await soon(() => expect(status(page)).toBe('Saved 10:32'));
  const [, again] = page.sent.filter(({ key }) => key === 'save-answer');
  expect(again?.body).toMatchObject({ value: 'Mine', version: 3 });
});

test('without a connection it says so aloud, and sends when it can', async () => {
  const page = await show({}, { 'save-answer': ['unreachable', saved] });
  await page.fill('What is your service called?', 'Typed on a train');
  await soon(() => expect(page.texts('[role=alert]').join()).toContain('Not sent yet'));
  await soon(() => expect(status(page)).toBe('Saved 10:32'));
  const ids = page.sent
    .filter(({ key }) => key === 'save-answer')
    .map(({ body }) => (body as { saveId: string }).saveId);
  expect(new Set(ids).size).toBe(1);
});

test('what the server will not take is told at its field, and kept in it', async () => {
  const page = await show(
    {},
    { 'save-answer': { refused: 'invalid-answer', fields: [{ field: 'value', words: 'Too long by far' }] } },
  );
  await page.fill('What is your service called?', 'x'.repeat(300));
  await soon(() => expect(page.texts('.govuk-error-message')).toEqual(['Error: Too long by far']));
  expect(page.all('#service-answer')[0]).toHaveProperty('value', 'x'.repeat(300));
});

test('a grade once chosen can be cleared again', async () => {
  const page = await show({ answers: { '1.1': { grade: 'met' } } }, {}, 'practice');
  await page.press('Clear this choice, 1.1');
  expect(page.all('input:checked')).toEqual([]);
  expect(document.activeElement?.id).toBe('1.1-grade');
  await soon(() =>
    expect(page.sent.find(({ key }) => key === 'save-answer')?.body).toMatchObject({ value: null }),
  );
});

test('an NHS number in a text is warned of', async () => {
  const page = await show({}, {}, 'practice');
  await page.fill('What is in place', 'About 943 476 5919');
  await soon(() => expect(page.texts('.text-warning')[0]).toContain('looks like an NHS number'));
  await soon(() => expect(status(page)).toBe('Saved 10:32'));
});

test('a section with gaps is not declared complete; each gap leads to its question', async () => {
  const page = await show({ answers: { service: { answer: 'Club' } } });
  await page.press('This section is complete');
  expect(page.faults()).toContain('Choose yes or no for “Policy”');
  expect(page.sent.some(({ key }) => key === 'declare-section')).toBe(false);
  await page.press('Choose yes or no');
  expect(document.activeElement?.id).toBe('policy-answer');
});

test('a return that was sent can only be read', async () => {
  const state = {
    kind: 'submitted',
    version: 1,
    receipt: 'T-1',
    digest: 'b'.repeat(64),
    at: '2026-11-09T10:00:00.000Z',
  } as const;
  const page = await show({ state });
  expect(page.all('#service-answer')[0]).toHaveProperty('readOnly', true);
  expect(page.words()).not.toContain('This section is complete');
});
