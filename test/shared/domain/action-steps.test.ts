import { describe, expect, test } from 'vitest';
import type { ActionDraft } from '../../../shared/domain/action-draft.ts';
import {
  addAction,
  changeAction,
  mayBeRemoved,
  reportProgress,
} from '../../../shared/domain/action-steps.ts';
import { anAction } from '../../builders/an-action.ts';

const today = '2027-01-11';
const draft: ActionDraft = {
  text: 'Report training',
  issue: null,
  form: 'section-11',
  sections: ['standard-5'],
  criteria: ['5.3'],
  ownerRole: null,
  deadline: '2027-04-30',
  measure: null,
};
const named = {
  id: 'action-9',
  agencyId: 'thamesford-police',
  number: 9,
  source: 'self-assessment',
  origin: null,
  today,
} as const;
const change = { ...draft, impact: null };
const lead = { today, roles: ['lead'] } as const;
const contributor = { today, roles: ['contributor'] } as const;
const nothing = { seen: 1, on: today, text: null, status: null, impact: null } as const;

describe('an action is added', () => {
  test('as not started, in its first version, with what is open left open', () => {
    expect(addAction(draft, named)).toMatchObject({
      ok: true,
      value: { number: 9, status: 'not-started', ownerRole: null, completedOn: null, version: 1 },
    });
  });
  test('for today or later, or for a day that is still to be agreed', () => {
    expect(addAction({ ...draft, deadline: '2027-01-10' }, named)).toEqual({
      ok: false,
      because: 'deadline-in-the-past',
    });
    expect(addAction({ ...draft, deadline: today }, named).ok).toBe(true);
    expect(addAction({ ...draft, deadline: null }, named).ok).toBe(true);
  });
});

describe('an action is changed', () => {
  test('by whoever saw its latest version; nobody overwrites a colleague', () => {
    expect(changeAction(anAction({ version: 3 }), change, { seen: 2, today })).toEqual({
      ok: false,
      because: 'action-changed',
    });
  });
  test('with a note of both days where the deadline moves, and with none where it stays', () => {
    const moved = changeAction(anAction({ deadline: '2027-02-01' }), change, { seen: 1, today });
    expect(moved).toMatchObject({
      value: { action: { version: 2 }, said: { moved: { from: '2027-02-01', to: '2027-04-30' } } },
    });
    expect(changeAction(anAction(), change, { seen: 1, today })).toMatchObject({ value: { said: null } });
  });
  test('though its deadline is past, as long as that stays; not to a day that is past', () => {
    const late = anAction({ deadline: '2027-01-01' });
    expect(changeAction(late, { ...change, deadline: '2027-01-01' }, { seen: 1, today }).ok).toBe(true);
    expect(changeAction(late, { ...change, deadline: '2027-01-02' }, { seen: 1, today })).toEqual({
      ok: false,
      because: 'deadline-in-the-past',
    });
  });
  test('a day that papers print stays until a real one is set', () => {
    const printed = anAction({ deadline: null, deadlineAsPrinted: '31 April 2016' });
    const open = changeAction(printed, { ...change, deadline: null }, { seen: 1, today });
    expect(open).toMatchObject({ value: { action: { deadlineAsPrinted: '31 April 2016' } } });
    const set = changeAction(printed, change, { seen: 1, today });
    expect(set).toMatchObject({ value: { action: { deadline: '2027-04-30', deadlineAsPrinted: null } } });
  });
});

describe('progress is noted', () => {
  test('by text alone without a clash, whatever version was seen', () => {
    const action = anAction({ version: 4 });
    expect(reportProgress(action, { ...nothing, text: 'Half way' }, contributor)).toMatchObject({
      value: { action, said: { text: 'Half way', status: null } },
    });
  });
  test('a status counts for the version that was seen', () => {
    const progress = { ...nothing, status: 'in-progress' } as const;
    expect(reportProgress(anAction({ version: 2 }), progress, lead)).toEqual({
      ok: false,
      because: 'action-changed',
    });
    expect(reportProgress(anAction(), progress, lead)).toMatchObject({
      value: { action: { status: 'in-progress', version: 2 }, said: { status: 'in-progress' } },
    });
  });
  test('it is complete on the day that the note tells of, and open again without it', () => {
    const done = reportProgress(anAction(), { ...nothing, on: '2027-01-08', status: 'complete' }, lead);
    expect(done).toMatchObject({ value: { action: { completedOn: '2027-01-08' } } });
    const again = reportProgress(
      anAction({ status: 'complete', completedOn: '2027-01-08' }),
      { ...nothing, status: 'in-progress' },
      lead,
    );
    expect(again).toMatchObject({ value: { action: { completedOn: null } } });
  });
  test.each([
    ['without anything to say', nothing, lead, 'nothing-to-note'],
    ['with the status that it has', { ...nothing, status: 'not-started' }, lead, 'nothing-to-note'],
    ['of a day ahead', { ...nothing, text: 'Done', on: '2027-01-12' }, lead, 'day-ahead'],
    [
      'as no longer needed without a reason',
      { ...nothing, status: 'no-longer-needed' },
      lead,
      'reason-needed',
    ],
    [
      'as no longer needed by a contributor',
      { ...nothing, text: 'Not ours', status: 'no-longer-needed' },
      contributor,
      'not-allowed',
    ],
    [
      'as kept under review by a contributor',
      { ...nothing, status: 'kept-under-review' },
      contributor,
      'not-allowed',
    ],
  ] as const)('not %s', (_, progress, who, because) => {
    expect(reportProgress(anAction(), progress, who)).toEqual({ ok: false, because });
  });
  test('as no longer needed with a reason, by a lead', () => {
    const progress = { ...nothing, text: 'The service has moved', status: 'no-longer-needed' } as const;
    expect(reportProgress(anAction(), progress, lead)).toMatchObject({
      value: { action: { status: 'no-longer-needed', completedOn: null } },
    });
  });
});

test('only what no board was sent, and of which nothing is told, is taken off', () => {
  expect(mayBeRemoved({ sent: false, noted: false }).ok).toBe(true);
  expect(mayBeRemoved({ sent: true, noted: false })).toEqual({ ok: false, because: 'action-kept' });
  expect(mayBeRemoved({ sent: false, noted: true })).toEqual({ ok: false, because: 'action-kept' });
});
