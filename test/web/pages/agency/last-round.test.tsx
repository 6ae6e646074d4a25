import { beforeEach, expect, test, vi } from 'vitest';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { freeze } from '../../../../shared/forms/freeze.ts';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindForm, everyKindHash } from '../../../builders/every-kind-form.ts';
import { showPage } from '../../shown-page.tsx';

const lead: RoleGrant = { at: 'agency', agencyId: 'thamesford-police', role: 'lead' };

const snapshot = freeze({
  edition: everyKindForm,
  editionHash: everyKindHash,
  variant: 'long',
  answers: { '1.1': { grade: 'partly-met', note: 'Two teams are catching up' } },
  agency: { id: 'thamesford-police', name: 'Thamesford Police' },
  declaredComplete: [],
});

let count = 0;
const show = (standing: Standing = {}) => {
  count += 1;
  const id = `with-last-round-${count}`;
  const reply = anOpenReturn({ id, ...standing });
  return showPage({
    Page: SectionPage,
    path: '/agency/:agencyId/returns/:submissionId/sections/:section',
    at: `/agency/thamesford-police/returns/${id}/sections/practice`,
    me: aMe(lead),
    server: {
      'get-answers': { reply },
      'get-edition': { reply: everyKindForm },
      'get-last-round': {
        reply: {
          last: { roundTitle: 'Every kind 2024', version: 1, at: '2024-11-01T10:00:00.000Z', snapshot },
        },
      },
      'carry-section': { reply: { view: reply.view, answers: [] } },
      'confirm-carried': { reply: { view: reply.view, answers: [] } },
    },
  });
};

const sentTo = ({ sent }: Awaited<ReturnType<typeof show>>, key: string) =>
  sent.filter((each) => each.key === key);

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2026-11-10T10:00:00Z'));
  return () => vi.useRealTimers();
});

test('last round stands beside its question, and can be carried forward with one click', async () => {
  const page = await show();
  expect(page.words()).toContain('Last time (2024)');
  expect(page.words()).toContain('Two teams are catching up');
  expect(page.words()).toContain('Last time you gave one answer here that nobody has touched yet');
  await page.press('Carry forward');
  expect(sentTo(page, 'carry-section')).toHaveLength(1);
});

test('a carried answer waits to be confirmed, alone or with its whole section', async () => {
  const page = await show({
    answers: { '1.1': { grade: 'partly-met', note: 'Two teams are catching up' } },
    carried: ['1.1'],
  });
  expect(page.words()).toContain('Carried forward.');
  expect(page.words()).toContain('One answer carried forward to confirm or change');
  await page.press('Still true');
  expect(sentTo(page, 'confirm-carried')).toMatchObject([{ body: { question: '1.1' } }]);
  await page.press('It still holds');
  expect(sentTo(page, 'confirm-carried')).toMatchObject([{}, { body: { question: null } }]);
});

test('an answer that is changed on the screen waits no longer', async () => {
  const page = await show({ answers: { '1.1': { note: 'As then' } }, carried: ['1.1'] });
  expect(page.words()).toContain('Carried forward.');
  await page.fill('What is in place', 'All teams have caught up');
  expect(page.words()).not.toContain('Carried forward.');
});

test('what units say stands beside the grade; another grade than the lowest wants a reason', async () => {
  const units = [
    {
      unit: 'adults',
      name: 'Adults',
      answers: { '1.1': { grade: 'partly-met' as const, note: 'One team' } },
    },
    { unit: 'housing', name: 'Housing', answers: { '1.1': { grade: 'met' as const, note: null } } },
  ];
  const same = await show({ answers: { '1.1': { grade: 'partly-met' } }, units });
  expect(same.words()).toMatch(/Adults:.*Partly met.*One team.*Housing:.*Met/s);
  expect(same.words()).not.toContain('Why you grade it other');
  const other = await show({ answers: { '1.1': { grade: 'met' } }, units });
  expect(other.words()).toContain('Why you grade it other than the lowest of your units');
});
