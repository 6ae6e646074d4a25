import { expect, test } from 'vitest';
import { complianceOf, owing } from '../../../shared/domain/compliance.ts';
import { meets, rolesAtAgency, rolesAtBoard } from '../../../shared/domain/permission.ts';
import { refusals } from '../../../shared/domain/refusal.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';
import { checkDates, checkNewDates, close, hasOpened, Round, setDue } from '../../../shared/domain/round.ts';
import { daysLate, stateOfReturn } from '../../../shared/domain/state-of-return.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const round = Round.parse({
  id: 'section-11-2026',
  boardId: 'thamesford',
  form: 'section-11',
  edition: 'e',
  title: 'Section 11 2026',
  opens: '2026-11-02',
  due: null,
  feedbackDue: null,
  state: 'open',
  imported: false,
  openedBy: 'person',
  openedAt: '2026-11-02T09:00:00.000Z',
  sequence: 1,
});

test('a due day comes after the opening day and is not past; “to be confirmed” is allowed', () => {
  const opens = '2026-11-02';
  expect(checkDates({ opens, due: null }, '2026-11-20').ok).toBe(true);
  expect(checkDates({ opens, due: opens }, '2026-11-20')).toMatchObject({ because: 'due-before-opens' });
  expect(checkDates({ opens, due: '2026-11-10' }, '2026-11-20')).toMatchObject({
    because: 'due-in-the-past',
  });
  expect(hasOpened(round, '2026-11-01')).toBe(false);
});

test('days that lie years away are a year mistyped', () => {
  const today = '2026-11-20';
  const at = (opens: string, due: string | null, feedbackDue: string | null = null) =>
    checkNewDates({ opens, due, feedbackDue }, today);
  expect(at('2025-11-25', '2029-11-15')).toMatchObject({ ok: true });
  expect(at('2020-11-02', '2027-01-29')).toMatchObject({ because: 'opens-long-ago' });
  expect(at('2062-11-02', null)).toMatchObject({ because: 'opens-far-ahead' });
  expect(at('2026-11-02', '2062-01-29')).toMatchObject({ because: 'due-far-ahead' });
  expect(at('2026-11-02', '2027-01-29', '2072-03-01')).toMatchObject({ because: 'feedback-far-ahead' });
  // A round that has run for years can still be given a day.
  const old: Round = { ...round, opens: '2023-01-01' };
  expect(setDue(old, '2027-01-29', today)).toMatchObject({ ok: true });
  expect(setDue(old, '2062-01-29', today)).toMatchObject({ because: 'due-far-ahead' });
});

test('a closed round keeps its due day and is not closed twice', () => {
  const closed = close(round);
  expect(closed.ok && setDue(closed.value, '2027-01-29', '2026-11-20')).toMatchObject({
    because: 'round-closed',
  });
  expect(closed.ok && close(closed.value)).toMatchObject({ because: 'round-closed' });
  expect(setDue(round, '2027-01-29', '2026-11-20')).toMatchObject({ ok: true, value: { due: '2027-01-29' } });
  expect(setDue(round, '2026-11-01', '2026-11-20')).toMatchObject({ because: 'due-before-opens' });
});

test('what people call the state follows from both sides', () => {
  expect(stateOfReturn(anObligation())).toBe('not-started');
  expect(stateOfReturn(anObligation({ stage: 'ready' }))).toBe('ready');
  expect(stateOfReturn(aReceivedObligation())).toBe('submitted');
  expect(stateOfReturn(aReceivedObligation({ state: { kind: 'under-review', version: 1 } }))).toBe(
    'under-review',
  );
  expect(stateOfReturn(anObligation({ exemptOn: '2026-12-01' }))).toBe('exempt');
});

test('days late: of what is owed until today, of what came until the day it came', () => {
  expect(daysLate(anObligation({ due: '2027-01-29' }), '2027-01-29')).toBe(0);
  expect(daysLate(anObligation({ due: '2027-01-29' }), '2027-02-10')).toBe(12);
  expect(daysLate(aReceivedObligation({ due: '2027-01-29', receivedOn: '2027-02-01' }), '2027-03-01')).toBe(
    3,
  );
  expect(daysLate(aReceivedObligation({ due: '2027-01-29', receivedOn: '2027-01-29' }), '2027-03-01')).toBe(
    0,
  );
  expect(daysLate(anObligation({ due: null }), '2027-03-01')).toBe(0);
});

test('rates come with their counts, leave the exempt out, and tell on time from complete', () => {
  const obligations = [
    aReceivedObligation({ due: '2027-01-29', receivedOn: '2027-01-20' }),
    aReceivedObligation({ due: '2027-01-29', receivedOn: '2027-02-20' }),
    anObligation({ stage: 'in-progress' }),
    anObligation({ exemptOn: '2026-12-01' }),
  ];
  expect(complianceOf(obligations)).toMatchObject({
    asked: 4,
    expected: 3,
    received: { count: 2, of: 3, rate: 67 },
    onTime: { count: 1, of: 3, rate: 33 },
    late: { count: 1, of: 3, rate: 33 },
    inProgress: 1,
    exempt: 1,
  });
  expect(complianceOf([]).received.rate).toBeNull();
  expect(owing(obligations)).toHaveLength(1);
});

test('nobody may do what is not granted at that very place', () => {
  const roles: RoleGrant[] = [
    { at: 'agency', agencyId: 'police', role: 'lead' },
    { at: 'board', boardId: 'thamesford', role: 'member' },
  ];
  expect(meets(roles, { at: 'agency', roles: ['lead'] }, { agencyId: 'police' })).toBe(true);
  expect(meets(roles, { at: 'agency', roles: ['lead'] }, { agencyId: 'health' })).toBe(false);
  expect(meets(roles, { at: 'agency', roles: ['signatory'] }, { agencyId: 'police' })).toBe(false);
  expect(meets(roles, { at: 'board', roles: ['manager'] }, { boardId: 'thamesford' })).toBe(false);
  expect(meets(roles, { at: 'board', roles: ['member'] }, { boardId: 'slough' })).toBe(false);
  expect(meets(roles, { at: 'board', roles: ['member'] }, { boardId: 'thamesford' })).toBe(true);
  expect(meets(roles, { at: 'installation' }, {})).toBe(false);
  expect(meets([{ at: 'installation', role: 'administrator' }], { at: 'installation' }, {})).toBe(true);
  expect(meets([], { at: 'anyone' }, {}) && meets([], { at: 'signed-in' }, {})).toBe(true);
  expect(rolesAtAgency(roles, 'police')).toEqual(['lead']);
  expect(rolesAtBoard(roles, 'thamesford')).toEqual(['member']);
});

test('every refusal says something a person can act on, and has a status of its kind', () => {
  for (const { status, words } of Object.values(refusals)) {
    expect(words).toMatch(/[.?]$/);
    expect(status >= 400 && status < 600).toBe(true);
  }
});
