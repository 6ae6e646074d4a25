import { describe, expect, test } from 'vitest';
import { type Challenge, challengeStanding, pinInWords } from '../../../shared/domain/challenge.ts';
import * as steps from '../../../shared/domain/challenge-steps.ts';
import {
  type Decision,
  deciderInWords,
  mayCorrect,
  outcomeInWords,
  standingDecisions,
} from '../../../shared/domain/decision.ts';
import { aReceivedObligation } from '../../builders/an-obligation.ts';

const today = '2027-03-01';
const owed = {
  obligation: aReceivedObligation(),
  boardName: 'Thamesford LSCB',
  roundTitle: 'Section 11 2026',
};
const draft = { asks: 'Which of the five?', ownerRole: null, answerBy: '2027-03-12', withFeedback: false };
const about = {
  owed,
  number: 7,
  pin: null,
  by: { id: 'p', name: 'Priya', role: 'Board manager' },
  at: '2027-03-01T10:00:00.000Z',
  today,
};
const must = <T>(verdict: { ok: true; value: T } | { ok: false; because: string }): T => {
  if (!verdict.ok) throw new Error(verdict.because);
  return verdict.value;
};
const raised = (how: Partial<typeof draft> = {}): Challenge =>
  must(steps.newChallenge({ ...draft, ...how }, about));

describe('a challenge', () => {
  test('goes out at once, or waits for the feedback where that is still to come', () => {
    expect(raised()).toMatchObject({ sentOn: today, state: 'open', sequence: 1 });
    expect(raised({ withFeedback: true }).sentOn).toBeNull();
    const issued = aReceivedObligation({ state: { kind: 'feedback-issued', version: 1, on: today } });
    expect(
      steps.newChallenge(
        { ...draft, withFeedback: true },
        { ...about, owed: { ...owed, obligation: issued } },
      ),
    ).toEqual({ ok: false, because: 'feedback-issued-already' });
  });

  test('is overdue by the calendar, and only while the agency has been asked and has not answered', () => {
    expect(challengeStanding(raised(), '2027-03-12')).toBe('open');
    expect(challengeStanding(raised(), '2027-03-13')).toBe('overdue');
    expect(challengeStanding(raised({ answerBy: null as never }), '2030-01-01')).toBe('open');
    expect(challengeStanding(raised({ withFeedback: true }), '2027-03-13')).toBe('waiting');
    expect(challengeStanding(must(steps.sayInChallenge(raised(), 'agency')), '2027-03-13')).toBe('answered');
  });

  test('goes to and fro, ends with what changed, and can begin again', () => {
    const answered = must(steps.sayInChallenge(raised(), 'agency'));
    const askedOn = must(steps.sayInChallenge(answered, 'board'));
    const closed = must(steps.closeChallenge(askedOn, 'All five have a day.', '2027-03-20'));
    expect([answered, askedOn, closed].map(({ state, sequence }) => [state, sequence])).toEqual([
      ['answered', 2],
      ['open', 3],
      ['closed', 4],
    ]);
    expect(steps.sayInChallenge(closed, 'agency')).toEqual({ ok: false, because: 'challenge-closed' });
    expect(steps.closeChallenge(closed, 'x', today)).toEqual({ ok: false, because: 'challenge-closed' });
    expect(must(steps.reopenChallenge(closed))).toMatchObject({
      state: 'open',
      outcome: null,
      closedOn: null,
    });
    expect(steps.reopenChallenge(answered)).toEqual({ ok: false, because: 'challenge-open' });
  });

  test('is put otherwise or withdrawn only before it has gone out', () => {
    const waiting = raised({ withFeedback: true });
    const other = { asks: 'And who?', ownerRole: null, answerBy: null, pin: null };
    expect(must(steps.changeChallenge(waiting, other)).asks).toBe('And who?');
    const withdrawn = must(steps.withdrawChallenge(waiting));
    expect(withdrawn.state).toBe('withdrawn');
    const refused = { ok: false, because: 'challenge-sent' };
    expect(steps.changeChallenge(raised(), other)).toEqual(refused);
    expect(steps.withdrawChallenge(raised())).toEqual(refused);
    expect(steps.sendChallenge(raised(), today)).toEqual(refused);
    expect(steps.sendChallenge(withdrawn, today)).toEqual(refused);
    expect(must(steps.sendChallenge(waiting, today)).sentOn).toBe(today);
    for (const early of [steps.sayInChallenge(waiting, 'board'), steps.closeChallenge(waiting, 'x', today)])
      expect(early).toEqual({ ok: false, because: 'not-found' });
  });

  test('says what it is pinned to', () => {
    const pin = { section: 's', sectionTitle: 'Standard 3: Policies', question: null, questionLabel: null };
    expect(pinInWords(null)).toBeNull();
    expect(pinInWords(pin)).toBe('Standard 3: Policies');
    expect(pinInWords({ ...pin, question: '3.2', questionLabel: '3.2' })).toBe('Standard 3: Policies: 3.2');
  });
});

describe('a decision', () => {
  const aDecision = (how: Partial<Decision>): Decision => ({
    id: 'd-1',
    by: 'board',
    outcome: 'noted',
    met: '2027-03-01',
    minute: '',
    comment: '',
    supersedes: null,
    recordedBy: { id: 'p', name: 'Priya' },
    recordedAt: '2027-03-02T10:00:00.000Z',
    ...how,
  });
  const first = aDecision({});
  const corrected = aDecision({ id: 'd-2', outcome: 'accepted', supersedes: 'd-1' });
  const panel = aDecision({ id: 'd-3', by: 'panel', outcome: 'Two points', met: '2027-03-09' });

  test('stands until another supersedes it; the latest meeting comes first', () => {
    expect(standingDecisions([first, corrected, panel])).toEqual([panel, corrected]);
  });

  test('is corrected once, by one of the same body', () => {
    const all = [first, corrected, panel];
    expect(mayCorrect(all, { supersedes: null, by: 'board' })).toBe(true);
    expect(mayCorrect(all, { supersedes: 'd-2', by: 'board' })).toBe(true);
    expect(mayCorrect(all, { supersedes: 'd-1', by: 'board' })).toBe(false);
    expect(mayCorrect(all, { supersedes: 'd-3', by: 'board' })).toBe(false);
  });

  test('reads in the words of whoever decided', () => {
    expect([first, panel].map((each) => `${deciderInWords(each)}: ${outcomeInWords(each)}`)).toEqual([
      'The board: Noted',
      'The joint panel: Two points',
    ]);
  });
});
