import { describe, expect, test } from 'vitest';
import type { About, MessageContent } from '../../../shared/domain/message.ts';
import type { Obligation } from '../../../shared/domain/obligation.ts';
import { allReminderRules } from '../../../shared/domain/reminder-rules/all-rules.ts';
import type { RoleGrant } from '../../../shared/domain/role.ts';
import type { Round } from '../../../shared/domain/round.ts';
import { isSuperseded, stillToSay } from '../../../shared/domain/still-to-say.ts';
import { anObligation } from '../../builders/an-obligation.ts';

const about: About = { boardId: 'thamesford', roundId: 'section-11-2026', agencyId: 'thamesford-police' };
const lead: RoleGrant = { at: 'agency', agencyId: 'thamesford-police', role: 'lead' };
const manager: RoleGrant = { at: 'board', boardId: 'thamesford', role: 'manager' };
const item = { ...about, rule: 'seven-days-before', due: '2027-01-29' };
const received = { state: { kind: 'received', version: 1 } } as const;

const says = (
  content: MessageContent,
  how: Partial<Obligation> = {},
  { roles = [lead], state = 'open' }: { roles?: RoleGrant[]; state?: Round['state'] } = {},
): boolean =>
  stillToSay(content, { roles, standing: () => ({ obligation: anObligation(how), round: { state } }) }) !==
  undefined;

const invitation: MessageContent = { kind: 'invitation', about };
const digest: MessageContent = { kind: 'reminder-digest', day: '2027-01-22', items: [item] };
const ready: MessageContent = { kind: 'ready-for-sign-off', about, submissionId: 's' };
const declined: MessageContent = { kind: 'sign-off-declined', about, submissionId: 's', reason: 'r' };
const added: MessageContent = { kind: 'colleague-added', about, submissionId: 's', addedBy: 'Alex' };
const given: MessageContent = {
  kind: 'section-assigned',
  about,
  submissionId: 's',
  sections: ['Standard 5'],
  assignedBy: 'Alex',
};
const unit: MessageContent = {
  kind: 'unit-asked',
  about,
  submissionId: 's-housing',
  unit: 'Housing',
  askedBy: 'Alex',
  givenBack: false,
};
const moved: MessageContent = { kind: 'due-changed', about, due: '2027-01-29' };
const exempted: MessageContent = { kind: 'exempted', about };
const asked: MessageContent = { kind: 'time-asked-for', about, until: '2027-02-12' };
const no: MessageContent = { kind: 'time-refused', about, until: '2027-02-12' };
const shared: MessageContent = { kind: 'version-shared', about, version: 2 };
const handed: MessageContent = { kind: 'review-handed-over', about, handedBy: 'Mo' };
const unasked: MessageContent = {
  kind: 'send-back-withdrawn',
  about,
  submissionId: 's',
  version: 1,
  reason: null,
};
const offered: MessageContent = { kind: 'file-offered', about, offer: 'offer-1' };
const feedback: MessageContent = { kind: 'feedback-issued', about, answerBy: null, challenges: 0 };
const answers: MessageContent = { kind: 'feedback-answered', about };
const withdrawn: MessageContent = { kind: 'round-withdrawn', about, reason: 'Asked twice' };
const sentBack: MessageContent = {
  kind: 'returned',
  about,
  submissionId: 's',
  questions: ['1.1'],
  reason: 'r',
};
const needs: MessageContent = { kind: 'needs-answered', about, met: 1, partly: 0, not: 0, undecided: 0 };
const issuedState = { state: { kind: 'feedback-issued' as const, version: 1, on: '2027-02-26' } };
const withVersion = (version: number) => ({ state: { kind: 'received' as const, version } });
const receipt: MessageContent = { kind: 'receipt', about, submissionId: 's', version: 1 };

describe('what is still true when it is to be sent', () => {
  test.each([
    ['an invitation while the return is owed', invitation, {}, {}],
    ['a reminder while the return is owed by the same day', digest, {}, {}],
    ['ready for sign-off while it is', ready, { stage: 'ready' as const }, {}],
    ['sign-off declined while the return is owed', declined, {}, {}],
    ['a colleague added while something is owed', added, {}, {}],
    ['sections given while the return is owed', given, {}, {}],
    ['a unit asked for its part while the return is owed', unit, {}, {}],
    ['a colleague added while nothing is owed', added, received, {}],
    ['the due day, while it is that one', moved, {}, {}],
    ['an exemption that stands', exempted, { exemptOn: '2027-01-02' }, {}],
    [
      'a request for time that is not answered, to the manager',
      asked,
      { askedForUntil: '2027-02-12' },
      { roles: [manager] },
    ],
    [
      'a no to more time, while it stands',
      no,
      { timeRefused: { until: '2027-02-12', on: '2027-01-02', reason: 'text-1' } },
      {},
    ],
    ['a receipt, always', receipt, received, {}],
    ['a file that waits', offered, { offered: { id: 'offer-1', on: '2027-01-02', parts: 1 } }, {}],
    ['feedback that was issued', feedback, issuedState, {}],
    [
      'answers to feedback, to the manager',
      answers,
      { state: { kind: 'answered' as const, version: 1 } },
      { roles: [manager] },
    ],
    ['a withdrawn round', withdrawn, { state: { kind: 'withdrawn' as const, on: '2027-01-02' } }, {}],
    ['what was sent back, while it is', sentBack, { state: { kind: 'sent-back' as const, version: 1 } }, {}],
    ['what the board answers to needs', needs, received, {}],
    [
      'a version that was shared, while the board has it before it',
      shared,
      withVersion(2),
      { roles: [manager] },
    ],
    ['a review that was handed over', handed, { ...received, substitute: 'ruth' }, { roles: [manager] }],
    ['that questions were withdrawn', unasked, received, {}],
  ])('%s is said', (_, content, how, rest) => {
    expect(says(content, how, rest)).toBe(true);
  });

  test.each([
    ['an invitation once the return came', invitation, received, {}],
    ['an invitation to a closed round', invitation, {}, { state: 'closed' as const }],
    ['a reminder once the return came', digest, received, {}],
    ['a reminder of a day that was moved', digest, { due: '2027-02-12' }, {}],
    ['a reminder in a closed round', digest, {}, { state: 'closed' as const }],
    ['a reminder to somebody who has left', digest, {}, { roles: [] }],
    ['ready for sign-off once it was taken back', ready, { stage: 'in-progress' as const }, {}],
    ['ready for sign-off once it was signed', ready, { stage: 'ready' as const, ...received }, {}],
    ['sign-off declined once the return came', declined, received, {}],
    ['a due day that was moved again', moved, { due: '2027-02-12' }, {}],
    ['a due day of an exempt agency', moved, { exemptOn: '2027-01-02' }, {}],
    ['an exemption that was lifted', exempted, {}, {}],
    ['a request for time that was answered', asked, {}, { roles: [manager] }],
    ['a request for time to somebody of the agency', asked, { askedForUntil: '2027-02-12' }, {}],
    ['a no to more time once it was given after all', no, {}, {}],
    ['a version that was replaced meanwhile', shared, withVersion(3), { roles: [manager] }],
    ['a version that was shared, to the agency itself', shared, withVersion(2), {}],
    [
      'that questions were withdrawn once some were sent back again',
      unasked,
      { state: { kind: 'sent-back' as const, version: 1 } },
      {},
    ],
    ['a file that was taken over meanwhile', offered, {}, {}],
    ['answers to feedback that is still to be answered', answers, issuedState, { roles: [manager] }],
    ['a round that is asked after all', withdrawn, {}, {}],
    ['what was sent back once it came again', sentBack, received, {}],
    ['a receipt to somebody of another agency', receipt, received, { roles: [manager] }],
  ])('%s is not', (_, content, how, rest) => {
    expect(says(content, how, rest)).toBe(false);
  });

  test('what is no longer there is not spoken of, and the rest of a digest stays', () => {
    const gone = { ...item, roundId: 'gone' };
    const standing = ({ roundId }: About) =>
      roundId === 'gone' ? undefined : { obligation: anObligation(), round: { state: 'open' as const } };
    expect(stillToSay({ ...digest, items: [gone, item] }, { roles: [lead], standing })).toEqual({
      ...digest,
      items: [item],
    });
    expect(stillToSay({ ...invitation, about: gone }, { roles: [lead], standing })).toBeUndefined();
  });
});

test('an earlier step is superseded by a later rule for the same day, not by itself or an unknown one', () => {
  expect(isSuperseded(item, ['seven-days-before', 'due-day'], allReminderRules)).toBe(true);
  expect(isSuperseded(item, ['seven-days-before'], allReminderRules)).toBe(false);
  expect(isSuperseded({ ...item, rule: 'due-day' }, ['seven-days-before', 'no-rule'], allReminderRules)).toBe(
    false,
  );
});

describe('the board’s own feedback', () => {
  const reminder: MessageContent = {
    kind: 'reminder-digest',
    day: '2027-03-05',
    items: [{ ...about, rule: 'feedback-seven-days-before', due: '2027-03-12' }],
  };
  const waits = { ...received, receivedOn: '2027-01-20', feedbackDue: '2027-03-12' };
  const issued = { ...waits, state: { kind: 'feedback-issued', version: 1, on: '2027-03-01' } } as const;
  const toManager = { roles: [manager] };

  test('is reminded of while it is owed by that day, in a closed round too, and to the board alone', () => {
    expect(says(reminder, waits, toManager)).toBe(true);
    expect(says(reminder, waits, { ...toManager, state: 'closed' })).toBe(true);
    expect(says(reminder, waits, { roles: [lead] })).toBe(false);
    expect(says(reminder, issued, toManager)).toBe(false);
    expect(says(reminder, { ...waits, feedbackDue: '2027-03-19' }, toManager)).toBe(false);
    expect(says(reminder, { due: '2027-03-12' }, toManager)).toBe(false);
  });

  test('is told to the agency once it is issued, and its answer to the board', () => {
    const tells: MessageContent = { kind: 'feedback-issued', about, answerBy: null, challenges: 0 };
    const answered: MessageContent = { kind: 'feedback-answered', about };
    expect(says(tells, issued)).toBe(true);
    expect(says(tells, waits)).toBe(false);
    expect(says(answered, { ...waits, state: { kind: 'answered', version: 1 } }, toManager)).toBe(true);
    expect(says(answered, issued, toManager)).toBe(false);
  });

  test('has challenges that are told whatever became of the return, to whom they concern', () => {
    const raised: MessageContent = { kind: 'challenge-raised', about, number: 7, answerBy: null };
    const answered: MessageContent = { kind: 'challenge-answered', about, number: 7 };
    expect([says(raised), says(raised, {}, toManager)]).toEqual([true, false]);
    expect([says(answered, {}, toManager), says(answered)]).toEqual([true, false]);
  });
});
