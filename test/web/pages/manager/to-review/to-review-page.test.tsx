import { expect, test } from 'vitest';
import type { ToReview } from '../../../../../shared/contract/review-shapes.ts';
import type { RoleGrant } from '../../../../../shared/domain/role.ts';
import { ToReviewPage } from '../../../../../web/src/pages/manager/to-review/to-review-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { showPage } from '../../../shown-page.tsx';

const reviewer: RoleGrant = { at: 'board', boardId: 'thamesford', role: 'reviewer' };
const waiting: ToReview = {
  roundId: 'section-11-2026',
  roundTitle: 'Section 11 2026',
  feedbackDue: '2027-03-26',
  agencyId: 'thamesford-trust',
  agencyName: 'Thamesford Trust',
  state: 'received',
  version: 2,
  receivedOn: '2027-01-20',
  due: '2027-01-29',
  ownAgency: false,
  handedOver: null,
};
const show = (returns: ToReview[]) =>
  showPage({
    Page: ToReviewPage,
    path: '/board/:boardId/to-review',
    at: '/board/thamesford/to-review',
    me: aMe(reviewer),
    server: { 'list-to-review': { reply: { returns } } },
  });

const police = { agencyId: 'thamesford-police', agencyName: 'Thamesford Police' };

test('each return leads to its desk, but for one’s own agency’s that is handed over', async () => {
  const own: ToReview = { ...waiting, ...police, ownAgency: true, handedOver: 'to-somebody' };
  const page = await show([waiting, own, { ...waiting, agencyId: 'x', agencyName: 'X', state: 'sent-back' }]);
  expect(page.texts('tbody tr')).toEqual([
    expect.stringMatching(/^Thamesford Trust.*Not begun, version 2.*Feedback by Fri 26 Mar/),
    expect.stringContaining('You work here: its review is handed over.'),
    expect.stringContaining('Answers by Fri 29 Jan'),
  ]);
  expect(page.all('tbody a').map((link) => link.getAttribute('href'))).toEqual([
    '/board/thamesford/rounds/section-11-2026/agencies/thamesford-trust/review',
    '/board/thamesford/rounds/section-11-2026/agencies/x/review',
  ]);
});

test('one’s own agency’s leads to where it is handed over, and what came by hand says so', async () => {
  const page = await show([
    { ...waiting, ...police, ownAgency: true },
    { ...waiting, handedOver: 'to-you' },
  ]);
  expect(page.texts('tbody tr')).toEqual([
    expect.stringContaining('You work here: hand its review over.'),
    expect.stringContaining('Handed over to you'),
  ]);
  expect(page.all('tbody a')).toHaveLength(2);
});

test('nothing to review is said', async () => {
  expect((await show([])).words()).toContain('No return waits for review.');
});
