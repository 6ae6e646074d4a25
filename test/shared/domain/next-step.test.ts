import { describe, expect, test } from 'vitest';
import { hasNoContact, isDueSoon, isToReview, nextStep } from '../../../shared/domain/next-step.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const next = (differing: Parameters<typeof anObligation>[0], today = '2027-01-04') =>
  nextStep(anObligation(differing), allReminderRules, today);

describe('the next step about a return', () => {
  test('is to read it once it has arrived', () => {
    expect(nextStep(aReceivedObligation(), allReminderRules, '2027-01-25')).toEqual({ kind: 'read-return' });
    const answered = aReceivedObligation({ state: { kind: 'answered', version: 1 } });
    expect(nextStep(answered, allReminderRules, '2027-01-25')).toEqual({ kind: 'read-answers' });
  });

  test('is nothing for the exempt and after feedback', () => {
    expect(next({ exemptOn: '2026-12-01' })).toEqual({ kind: 'none' });
    expect(next({ state: { kind: 'closed', version: 1 } })).toEqual({ kind: 'none' });
  });

  test('is to answer a request for time before anything else', () => {
    expect(next({ askedForUntil: '2027-02-12', lastContact: null })).toEqual({
      kind: 'answer-request',
      until: '2027-02-12',
    });
  });

  test('is to repair the contact after a bounce or a complaint', () => {
    const at = '2026-11-02T09:00:00.000Z';
    expect(next({ lastContact: { at, how: 'reminder', outcome: 'bounced' } }).kind).toBe('repair-contact');
    expect(next({ lastContact: { at, how: 'reminder', outcome: 'complained' } }).kind).toBe('repair-contact');
  });

  test('is to find somebody where nobody was ever written to', () => {
    expect(next({ lastContact: null })).toEqual({ kind: 'find-contact' });
  });

  test('is to set the due day while there is none', () => {
    expect(next({ due: null })).toEqual({ kind: 'set-due-day' });
  });

  test('is the portal’s own next reminder while one is ahead', () => {
    expect(next({})).toEqual({ kind: 'reminder', on: '2027-01-22' });
  });

  test('is to phone once the reminders are used up', () => {
    expect(next({}, '2027-02-20')).toEqual({ kind: 'phone' });
  });

  test('is to phone as soon as the return is overdue where no rule reminds', () => {
    expect(nextStep(anObligation(), [], '2027-01-29')).toEqual({ kind: 'none' });
    expect(nextStep(anObligation(), [], '2027-01-30')).toEqual({ kind: 'phone' });
  });
});

test('no contact means never written to, bounced or complained of', () => {
  const at = '2026-11-02T09:00:00.000Z';
  expect(hasNoContact({ lastContact: null })).toBe(true);
  expect(hasNoContact({ lastContact: { at, how: 'invitation', outcome: 'bounced' } })).toBe(true);
  expect(hasNoContact({ lastContact: { at, how: 'invitation', outcome: 'sent' } })).toBe(false);
});

test('to review: received or under review, and not exempt', () => {
  expect(isToReview(aReceivedObligation())).toBe(true);
  expect(isToReview(aReceivedObligation({ state: { kind: 'under-review', version: 1 } }))).toBe(true);
  expect(isToReview(aReceivedObligation({ exemptOn: '2027-01-25' }))).toBe(false);
  expect(isToReview(anObligation())).toBe(false);
});

test.for([
  ['2027-01-22', false],
  ['2027-01-23', true],
  ['2027-01-29', true],
  ['2027-01-30', false],
] as const)('seen from %s, a return due on 29 January is due within seven days: %s', ([today, soon]) => {
  expect(isDueSoon(anObligation(), today)).toBe(soon);
});

test('what has arrived or has no due day is not due soon', () => {
  expect(isDueSoon(aReceivedObligation(), '2027-01-29')).toBe(false);
  expect(isDueSoon(anObligation({ due: null }), '2027-01-29')).toBe(false);
});
