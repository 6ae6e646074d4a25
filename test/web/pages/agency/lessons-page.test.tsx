import { expect, test } from 'vitest';
import type { Lessons } from '../../../../shared/domain/lessons.ts';
import { LessonsPage } from '../../../../web/src/pages/agency/lessons/lessons-page.tsx';
import { TimeItTakes } from '../../../../web/src/pages/agency/time-it-takes.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const lessons: Lessons = {
  submissionId: 'submission-1',
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  variantLabel: 'Full',
  hours: 6.5,
  hard: 'Standard 7',
  improve: null,
  by: { id: 'dee', name: 'Dee' },
  at: '2026-11-20T10:00:00.000Z',
  sequence: 1,
};
const blank = { title: 'Section 11 2026', sent: true, lessons: null };

const show = (server: Server) =>
  showPage({
    Page: LessonsPage,
    path: '/agency/:agencyId/returns/:submissionId/lessons',
    at: '/agency/thamesford-police/returns/submission-1/lessons',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' }),
    server,
  });

test('hours and what was hard are told; what was left blank is not sent', async () => {
  const page = await show({ 'get-lessons': { reply: blank }, 'put-lessons': { reply: lessons } });
  await page.fill('How many hours', '6½');
  await page.fill('What was hard?', ' Standard 7 ');
  await page.press('Tell the board');
  expect(page.sent.at(-1)?.body).toEqual({ hours: 6.5, hard: 'Standard 7', improve: null, sequence: 0 });
  expect(page.address.now).toBe('/agency/thamesford-police');
});

test('nothing at all, or hours that are no number, are told at the field', async () => {
  const page = await show({ 'get-lessons': { reply: blank } });
  await page.press('Tell the board');
  expect(page.faults()).toEqual(['Tell at least one thing, or leave this page']);
  await page.fill('How many hours', 'a week');
  await page.press('Tell the board');
  expect(page.faults()).toEqual(['Enter hours as a number, such as 6 or 2.5']);
  expect(page.sent.map(({ key }) => key)).toEqual(['get-lessons']);
});

test('what a colleague told is shown and can be changed', async () => {
  const page = await show({
    'get-lessons': { reply: { ...blank, lessons } },
    'put-lessons': { refused: 'changed-meanwhile' },
  });
  expect(page.words()).toContain('Told by Dee');
  await page.fill('What should be better', 'Fewer questions');
  await page.press('Save the change');
  expect(page.sent.at(-1)?.body).toEqual({
    hours: 6.5,
    hard: 'Standard 7',
    improve: 'Fewer questions',
    sequence: 1,
  });
  expect(page.faults()).toHaveLength(1);
});

test('before the return is sent there is nothing to tell', async () => {
  const page = await show({ 'get-lessons': { reply: { ...blank, sent: false } } });
  expect(page.words()).toContain('has not been sent yet');
  expect(page.texts('button')).not.toContain('Tell the board');
});

const variant = { id: 'full', label: 'Full', minutes: 180, onePage: false };
const takes = (server: Server) =>
  showPage({
    Page: () => <TimeItTakes agencyId="thamesford-police" form="section-11" variant={variant} />,
    path: '/',
    at: '/',
    server,
  });

test('the time that a form takes is the edition’s own, or as agencies told', async () => {
  const told = { reply: { taken: { minutes: 250, agencies: 5 } } };
  expect((await takes({ 'get-time-taken': { reply: { taken: null } } })).words()).toContain(
    'about 3 hours in all',
  );
  expect((await takes({ 'get-time-taken': told })).words()).toContain(
    'about 4 hours in all, as 5 agencies told',
  );
  expect((await takes({ 'get-time-taken': 'unreachable' })).words()).toContain('about 3 hours in all');
});
