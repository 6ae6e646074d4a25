import { beforeEach, expect, test, vi } from 'vitest';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { SignPage } from '../../../../web/src/pages/agency/sign/sign-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn } from '../../../builders/an-open-return.ts';
import { everyKindAnswers, everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const ready = anOpenReturn({
  state: { kind: 'ready', by: 'ola', at: '2026-11-09T10:00:00.000Z' },
  answers: everyKindAnswers,
  declared: ['about-you', 'practice', 'extra', 'figures'],
});

const show = (role: AgencyRole, server: Server = {}) =>
  showPage({
    Page: SignPage,
    path: '/agency/:agencyId/returns/:submissionId/sign',
    at: '/agency/thamesford-police/returns/submission-1/sign',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role }),
    server: { 'get-answers': { reply: ready }, 'get-edition': { reply: everyKindForm }, ...server },
  });

const receipt = {
  version: 1,
  receipt: 'T-1',
  at: '2026-11-10T10:00:00.000Z',
  late: false,
  documentId: 'document-1',
};

beforeEach(() => {
  vi.setSystemTime(new Date('2026-11-10T10:00:00Z'));
  return () => vi.useRealTimers();
});

test('a signatory reads every answer, agrees to the declaration and sends', async () => {
  const page = await show('signatory', { 'submit-submission': { reply: receipt } });
  expect(page.words()).toContain('We have no one to listen to');
  await page.press('Sign and send');
  expect(page.faults()).toEqual(['Confirm the declaration']);
  await page.tick('I agree');
  await page.press('Sign and send');
  expect(page.address.now).toBe('/agency/thamesford-police/returns/submission-1/versions/1');
  expect(page.sent.at(-1)?.body).toEqual({ digest: ready.digest, agree: true, outsideApproval: null });
});

test('the grades stand on top, with the way to sign and that it is late', async () => {
  vi.setSystemTime(new Date('2027-02-01T10:00:00Z'));
  const page = await show('signatory');
  expect(page.words()).toContain(
    'This return is 3 days overdue. It is accepted all the same, and marked late.',
  );
  expect(page.texts('tbody tr')).toContainEqual(expect.stringMatching(/^2\. .*(Met|Partly met|Not met)/));
  expect(page.all('a[href="#sign-and-send"]')).toHaveLength(1);
  expect(page.all('#sign-and-send')).toHaveLength(1);
});

test('what changed after it was read is read again before it is signed', async () => {
  const page = await show('signatory', { 'submit-submission': { refused: 'changed-since-read' } });
  await page.tick('I agree');
  await page.press('Sign and send');
  expect(page.words()).toContain('An answer changed after you opened this page');
  expect(page.all('#agree')[0]).toHaveProperty('checked', false);
  expect(page.sent.filter(({ key }) => key === 'get-answers')).toHaveLength(2);
});

test('a signatory declines with a reason only', async () => {
  const page = await show('signatory', { 'decline-sign-off': { reply: anOpenReturn().view } });
  await page.press('Decline, with this reason');
  expect(page.faults()).toEqual(['Say why you decline']);
  await page.fill('What has to change', 'Standard 1 is too rosy');
  await page.press('Decline, with this reason');
  expect(page.sent.at(-1)?.body).toEqual({ reason: 'Standard 1 is too rosy' });
});

test('a lead records the approval given elsewhere: role, day, proof', async () => {
  const page = await show('lead', { 'submit-submission': { reply: receipt } });
  await page.press('Send with this approval');
  expect(page.faults()).toHaveLength(4);
  await page.fill('Who approved it', 'Director of Nursing');
  await page.fill('Day', '5');
  await page.fill('Month', '11');
  await page.fill('Year', '2026');
  await page.fill('How the approval', 'Minute 12');
  await page.tick('The approver agreed');
  await page.press('Send with this approval');
  expect(page.sent.at(-1)?.body).toMatchObject({
    outsideApproval: { approverRole: 'Director of Nursing', on: '2026-11-05', proof: 'Minute 12' },
  });
});

test('a contributor is told who signs', async () => {
  const page = await show('contributor');
  expect(page.words()).toContain('This return is signed by a signatory of your agency');
  expect(page.texts('button')).not.toContain('Sign and send');
});
