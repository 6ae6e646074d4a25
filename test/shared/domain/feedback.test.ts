import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feedback, PointAnswer } from '../../../shared/domain/feedback.ts';
import { savedDraft } from '../../../shared/domain/feedback-draft.ts';
import { feedbackDaysLate, feedbackInWords, feedbackOwedBy } from '../../../shared/domain/feedback-due.ts';
import { checkPoint, maySendAnswers, pointsOf, savedPoint } from '../../../shared/domain/feedback-points.ts';
import { acknowledgeFeedback, setFeedbackDay } from '../../../shared/domain/feedback-steps.ts';
import { noReview } from '../../../shared/domain/review.ts';
import { feedbackSections } from '../../../shared/forms/feedback-sections.ts';
import { aFrozenFeedback } from '../../builders/a-feedback.ts';
import { aPrintedReturn } from '../../builders/a-printed-return.ts';
import { anObligation, aReceivedObligation } from '../../builders/an-obligation.ts';

const waits = (how = {}) => aReceivedObligation({ feedbackDue: '2027-03-12', ...how });
const by = { id: 'p', name: 'Priya' };
const at = '2027-03-01T10:00:00.000Z';

describe('the board’s own day', () => {
  test.each([
    ['2027-03-07', 'Feedback due in 5 days'],
    ['2027-03-11', 'Feedback due in 1 day'],
    ['2027-03-12', 'Feedback due today'],
    ['2027-03-13', 'Feedback 1 day late'],
    ['2027-03-24', 'Feedback 12 days late'],
  ])('on %s: %s', (today, words) => {
    expect(feedbackInWords(waits(), today)).toBe(words);
    expect(feedbackDaysLate(waits(), today) > 0).toBe(words.endsWith('late'));
  });

  test('nothing is owed before the return came, after the feedback, or where no day holds', () => {
    for (const none of [
      anObligation({ feedbackDue: '2027-03-12' }),
      waits({ state: { kind: 'feedback-issued', version: 1, on: '2027-03-01' } }),
      waits({ state: { kind: 'sent-back', version: 1 } }),
      waits({ exemptOn: '2027-02-01' }),
      waits({ feedbackDue: null }),
      waits({ receivedOn: '2027-03-13' }),
    ]) {
      expect([feedbackOwedBy(none), feedbackInWords(none, '2027-03-24')]).toEqual([null, undefined]);
      expect(feedbackDaysLate(none, '2027-03-24')).toBe(0);
    }
  });

  test('can be set from today on, until the feedback is issued', () => {
    const set = (how: object, due = '2027-03-20') => setFeedbackDay(waits(how), due, '2027-03-15');
    expect(set({})).toMatchObject({ ok: true, value: { kind: 'feedback-due-set', due: '2027-03-20' } });
    expect(set({}, '2027-03-14')).toEqual({ ok: false, because: 'due-in-the-past' });
    expect(set({ exemptOn: '2027-01-02' })).toEqual({ ok: false, because: 'already-exempt' });
    expect(set({ state: { kind: 'closed', version: 1 } })).toEqual({
      ok: false,
      because: 'feedback-issued-already',
    });
    expect(acknowledgeFeedback(waits(), '2027-03-15')).toEqual({ ok: false, because: 'no-feedback-yet' });
  });
});

describe('the draft', () => {
  const words = { opening: 'Thank you.', closing: 'Call us.', answerBy: null };
  const first = (): Feedback => {
    const saved = savedDraft(waits(), undefined, { ...words, version: 1, saved: 0 }, { by, at });
    if (!saved.ok) throw new Error(saved.because);
    return saved.value.feedback;
  };

  test('counts its saves, and the same words again change nothing', () => {
    expect(first()).toMatchObject({ ...words, version: 1, saved: 1, issued: null });
    expect(savedDraft(waits(), first(), { ...words, version: 1, saved: 0 }, { by, at })).toMatchObject({
      ok: true,
      value: { changed: false },
    });
  });

  test('is refused to whoever has not seen the last save, or has another version before them', () => {
    const other = { ...words, opening: 'Hello.', version: 1, saved: 0 };
    expect(savedDraft(waits(), first(), other, { by, at })).toEqual({
      ok: false,
      because: 'changed-meanwhile',
    });
    expect(savedDraft(waits(), undefined, { ...other, version: 2 }, { by, at })).toEqual({
      ok: false,
      because: 'newer-version',
    });
    expect(savedDraft(anObligation(), undefined, other, { by, at })).toEqual({
      ok: false,
      because: 'not-under-review',
    });
  });
});

describe('the points of a letter', () => {
  const letter = aFrozenFeedback();
  const answer = (how: Partial<PointAnswer>): PointAnswer => ({
    point: 'challenge-7',
    text: 'All five, by March.',
    declined: false,
    version: 1,
    saveId: 'save-one-1',
    by,
    at,
    ...how,
  });

  test('are what is remarked on, and every challenge; not what is agreed without a word', () => {
    expect(pointsOf(letter).map(({ id }) => id)).toEqual([
      'section-standard-1',
      'section-standard-3',
      'challenge-7',
    ]);
  });

  test('may be sent once every challenge is answered, declined with a reason, or settled in its thread', () => {
    expect(maySendAnswers(letter, [], [])).toEqual({ ok: false, because: 'challenges-unanswered' });
    expect(maySendAnswers(letter, [answer({ text: '' })], [])).toMatchObject({ ok: false });
    expect(maySendAnswers(letter, [answer({})], [])).toMatchObject({ ok: true });
    expect(maySendAnswers(letter, [], [7])).toMatchObject({ ok: true });
    expect(maySendAnswers(aFrozenFeedback({ challenges: [] }), [], [])).toMatchObject({ ok: true });
  });

  test('only a challenge can be declined, and only with a reason', () => {
    expect(checkPoint(letter, answer({ declined: true }))).toMatchObject({ ok: true });
    expect(checkPoint(letter, answer({ declined: true, text: '' }))).toMatchObject({
      because: 'reason-needed',
    });
    expect(checkPoint(letter, answer({ point: 'section-standard-1', declined: true }))).toMatchObject({
      because: 'reason-needed',
    });
    expect(checkPoint(letter, answer({ point: 'section-standard-2' }))).toMatchObject({
      because: 'not-found',
    });
  });

  test('of two who write, neither overwrites what they have not seen, in whatever order', () => {
    const save = fc.record({ writer: fc.nat(1), text: fc.string({ maxLength: 4 }), looks: fc.boolean() });
    fc.assert(
      fc.property(fc.array(save, { maxLength: 20 }), (saves) => {
        let stored: PointAnswer | undefined;
        const seen: (PointAnswer | undefined)[] = [undefined, undefined];
        for (const [n, { writer, text, looks }] of saves.entries()) {
          if (looks) seen[writer] = stored;
          const version = seen[writer]?.version ?? 0;
          const saved = savedPoint(
            stored,
            { point: 'challenge-7', text, declined: false, version, saveId: `save-${n}` },
            { by, at },
          );
          expect(saved.ok).toBe(version === (stored?.version ?? 0));
          if (!saved.ok) continue;
          stored = saved.value;
          seen[writer] = stored;
        }
      }),
    );
  });
});

test('what goes into the letter is what the board judged of this version, in the words of the form', () => {
  const { snapshot } = aPrintedReturn();
  const review = {
    ...noReview('practice', 1),
    judged: {
      judgement: 'moderated' as const,
      grade: 'not-met',
      reason: ' Two teams have none. ',
      questions: { safe: { grade: 'partly-met', reason: 'One team only.' } },
      by,
      at,
    },
    strengths: '\nGood talks.\n',
  };
  const graded = snapshot.sections.find(({ id }) => id === 'practice')!;
  const [question] = graded.questions;
  const sections = feedbackSections(snapshot, [
    { ...review, judged: { ...review.judged, questions: { [question!.id]: review.judged.questions.safe } } },
  ]);
  expect(sections.find(({ id }) => id === 'practice')).toMatchObject({
    boardGrade: 'Not met',
    reason: 'Two teams have none.',
    strengths: 'Good talks.',
    moderated: [{ question: question!.shortLabel, boardGrade: 'Partly met', reason: 'One team only.' }],
  });
  expect(sections.filter(({ id }) => id !== 'practice').every(({ boardGrade }) => boardGrade === null)).toBe(
    true,
  );
});
