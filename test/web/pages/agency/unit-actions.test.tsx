import { beforeEach, expect, test, vi } from 'vitest';
import type { ActionPlanView } from '../../../../shared/contract/action-shapes.ts';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { ActionPage } from '../../../../web/src/pages/agency/actions/one/action-page.tsx';
import { ActionsPage } from '../../../../web/src/pages/agency/actions/plan/actions-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anAction } from '../../../builders/an-action.ts';
import { showPage } from '../../shown-page.tsx';

const agencyId = 'thamesford-police';
const at = `/agency/${agencyId}/actions`;
const lead: RoleGrant = { at: 'agency', agencyId, role: 'lead' };
const ofCustody: RoleGrant = { at: 'agency', agencyId, role: 'contributor', unit: 'custody' };

/** One action of custody, as the server tells it to whoever sees it. */
const plan: ActionPlanView = {
  agency: { id: agencyId, name: 'Thamesford Police' },
  actions: [{ action: anAction({ unit: 'custody', text: 'Train the night shift' }), notes: [], sent: false }],
  rounds: [],
  places: [],
  units: [{ id: 'custody', name: 'Custody and detention' }],
};

beforeEach(() => {
  vi.setSystemTime(new Date('2027-01-11T10:00:00Z'));
  return () => vi.useRealTimers();
});

const showPlan = (role: RoleGrant, reply = plan) =>
  showPage({
    Page: ActionsPage,
    path: '/agency/:agencyId/actions',
    at,
    me: aMe(role),
    server: { 'list-actions': { reply } },
  });
const showOne = (role: RoleGrant) =>
  showPage({
    Page: ActionPage,
    path: '/agency/:agencyId/actions/:actionId',
    at: `${at}/action-1`,
    me: aMe(role),
    server: { 'list-actions': { reply: plan } },
  });

test('somebody of a unit is told that they see what is theirs, and may add to it', async () => {
  const page = await showPlan(ofCustody);
  expect(page.words()).toContain(
    'You see the actions of your unit, and those that its part of a return names.',
  );
  expect(page.texts('a.govuk-button')).toEqual(['Add an action']);
  expect(page.texts('button')).not.toContain('Progress report as PDF');
});

test('the lead reads whose action it is, and is not told of a part', async () => {
  const page = await showPlan(lead);
  expect(page.texts('.card').join()).toContain('Unit: Custody and detention.');
  expect(page.words()).not.toContain('You see the actions of your unit');
  expect(page.texts('button')).toContain('Progress report as PDF');
  const one = await showOne(lead);
  expect(one.words()).toContain('UnitCustody and detention');
  expect(one.words()).toContain('evidence');
});

test('an action of the agency itself names no unit', async () => {
  const { units: _, ...own } = plan;
  const page = await showPlan(lead, { ...own, actions: [{ action: anAction(), notes: [], sent: false }] });
  expect(page.texts('.card').join()).not.toContain('Custody');
});

test('somebody of a unit notes how it goes; the agency’s library is not theirs to choose from', async () => {
  const one = await showOne(ofCustody);
  expect(one.words()).toContain('Note progress');
  expect(one.words()).not.toContain('evidence');
  expect(one.texts('button')).not.toContain('Change the action');
});
