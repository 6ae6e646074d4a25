import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../shared/domain/decision.ts';
import {
  acknowledgeFeedback,
  answerFeedback,
  closeObligation,
  decide,
  issueFeedback,
  reopenObligation,
  setFeedbackDay,
} from '../../../shared/domain/feedback-steps.ts';
import type { ObligationFacts } from '../../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../../shared/domain/obligation-event.ts';
import { applyToObligation } from '../../../shared/domain/obligation-fold.ts';
import { followsDraft, isLate, isOverdue } from '../../../shared/domain/standing.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const on = '2027-03-01';
const digest = 'a'.repeat(64);
const waiting = anObligation();
const reviewed = aReceivedObligation({ state: { kind: 'under-review', version: 2 } });
const issued = aReceivedObligation({ state: { kind: 'feedback-issued', version: 2, on: '2027-02-26' } });
const answered = aReceivedObligation({ state: { kind: 'answered', version: 2 } });
const closed = aReceivedObligation({ state: { kind: 'closed', version: 2 } });

const stands = (facts: ObligationFacts, step: Verdict<ObligationEvent>): ObligationFacts['state'] | string =>
  step.ok ? applyToObligation(facts, step.value).state : step.because;

describe('feedback', () => {
  test('is issued on the version under review, and once', () => {
    expect(stands(reviewed, issueFeedback(reviewed, digest, on))).toEqual({
      kind: 'feedback-issued',
      version: 2,
      on,
    });
    expect(stands(waiting, issueFeedback(waiting, digest, on))).toBe('not-under-review');
    expect(stands(answered, issueFeedback(answered, digest, on))).toBe('feedback-issued-already');
  });

  test('is acknowledged and answered once it is there', () => {
    expect(stands(issued, acknowledgeFeedback(issued, on))).toEqual(issued.state);
    expect(stands(reviewed, acknowledgeFeedback(reviewed, on))).toBe('no-feedback-yet');
    expect(stands(issued, answerFeedback(issued, on))).toEqual({ kind: 'answered', version: 2 });
    expect(stands(answered, answerFeedback(answered, on))).toBe('answers-sent-already');
    expect(stands(reviewed, answerFeedback(reviewed, on))).toBe('no-feedback-yet');
  });

  test('is promised by a day to come, while it is owed', () => {
    const promised = setFeedbackDay(reviewed, '2027-03-12', on);
    expect(promised.ok && applyToObligation(reviewed, promised.value).feedbackDue).toBe('2027-03-12');
    expect(stands(reviewed, setFeedbackDay(reviewed, '2027-02-12', on))).toBe('due-in-the-past');
    expect(stands(issued, setFeedbackDay(issued, '2027-03-12', on))).toBe('feedback-issued-already');
    const exempt = { ...waiting, exemptOn: on };
    expect(stands(exempt, setFeedbackDay(exempt, '2027-03-12', on))).toBe('already-exempt');
  });
});

describe('closing', () => {
  test('ends a return whose feedback was issued, answered or not, and can be taken back', () => {
    for (const facts of [issued, answered])
      expect(stands(facts, closeObligation(facts, on))).toEqual({ kind: 'closed', version: 2 });
    expect(stands(reviewed, closeObligation(reviewed, on))).toBe('no-feedback-yet');
    const stood = { issuedOn: '2027-02-26', answered: false };
    expect(stands(closed, reopenObligation(closed, stood, on))).toEqual(issued.state);
    expect(stands(closed, reopenObligation(closed, { ...stood, answered: true }, on))).toEqual(
      answered.state,
    );
    expect(stands(issued, reopenObligation(issued, stood, on))).toBe('not-closed');
  });

  test('a decision is on what was received, and moves nothing', () => {
    const decision = { id: 'd', by: 'board', met: on, supersedes: null } as Decision;
    expect(stands(closed, decide(closed, decision, on))).toEqual(closed.state);
    expect(stands(waiting, decide(waiting, decision, on))).toBe('not-received');
  });
});

describe('how a return stands', () => {
  test('a board that holds the last version follows the draft only until another is being written', () => {
    const signed = { open: null, versions: 2 };
    expect(followsDraft(waiting.state, signed)).toBe(true);
    expect(followsDraft({ kind: 'sent-back', version: 1 }, signed)).toBe(true);
    expect(followsDraft(closed.state, signed)).toBe(true);
    expect(followsDraft({ kind: 'closed', version: 1 }, signed)).toBe(false);
    expect(followsDraft(closed.state, { open: { '1.1': 'standard-1' }, versions: 2 })).toBe(false);
    expect(followsDraft({ kind: 'withdrawn', on }, signed)).toBe(false);
  });

  test('without a due day nothing is overdue or late; on the day itself neither', () => {
    expect(isOverdue(anObligation({ due: null }), on)).toBe(false);
    expect(isOverdue(anObligation({ due: on }), on)).toBe(false);
    expect(isOverdue(anObligation({ due: '2027-02-28' }), on)).toBe(true);
    expect(isLate(aReceivedObligation({ due: null }))).toBe(false);
    expect(isLate(aReceivedObligation({ receivedOn: '2027-01-29' }))).toBe(false);
    expect(isLate(aReceivedObligation({ receivedOn: '2027-01-30' }))).toBe(true);
    expect(isLate(waiting)).toBe(false);
  });
});
