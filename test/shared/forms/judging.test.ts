import { expect, test } from 'vitest';
import { gradesWith, noReview, type SectionReview } from '../../../shared/domain/review.ts';
import { type FrozenSection, freeze, type Snapshot } from '../../../shared/forms/freeze.ts';
import { agree, moderateQuestion, moderateSection, reviewsOfNext } from '../../../shared/forms/judging.ts';
import { openedBy, questionsIn } from '../../../shared/forms/opened-by.ts';
import type { AnswersByQuestion } from '../../../shared/questions/answer.ts';
import { everyKindAnswers, everyKindForm, everyKindHash } from '../../builders/every-kind-form.ts';

const frozen = (answers: AnswersByQuestion = {}): Snapshot =>
  freeze({
    edition: everyKindForm,
    editionHash: everyKindHash,
    variant: 'long',
    agency: { id: 'swimming', name: 'Thamesford Swimming Club' },
    answers: { ...everyKindAnswers, ...answers },
    declaredComplete: [],
  });
const { scale } = everyKindForm;
const sectionIn = (snapshot: Snapshot, id: string): FrozenSection =>
  snapshot.sections.find((section) => section.id === id)!;
// 1.1 met, 1.2 (critical) partly met, 1.3 not applicable: partly met.
const practice = sectionIn(frozen(), 'practice');

test('the rule is to agree with the self-assessment', () => {
  expect(agree(practice)).toEqual({ judgement: 'agreed', grade: 'partly-met', reason: null, questions: {} });
  expect(agree(sectionIn(frozen(), 'about-you')).grade).toBeNull();
});

test('a section is moderated with a reason, to another grade of the scale', () => {
  const reason = 'The inspection found otherwise.';
  expect(moderateSection(practice, null, { grade: 'not-met', reason }, scale)).toEqual({
    ok: true,
    value: { judgement: 'moderated', grade: 'not-met', reason, questions: {} },
  });
  const refusedTo = (grade: string, section = practice) =>
    moderateSection(section, null, { grade, reason }, scale);
  expect(refusedTo('partly-met')).toEqual({ ok: false, because: 'same-grade' });
  expect(refusedTo('not-asked')).toEqual({ ok: false, because: 'not-graded' });
  expect(refusedTo('met', sectionIn(frozen(), 'about-you'))).toEqual({ ok: false, because: 'not-graded' });
});

test('a moderated question moves the grade of its section by the roll-up', () => {
  const moderation = { grade: 'not-met', reason: 'No check since March.' };
  const found = moderateQuestion(practice, null, { question: '1.2', moderation }, scale);
  expect(found).toMatchObject({
    value: { judgement: 'moderated', grade: 'not-met', reason: null, questions: { '1.2': moderation } },
  });
  const back = { question: '1.2', moderation: null };
  expect(moderateQuestion(practice, found.ok ? found.value : null, back, scale)).toEqual({
    ok: true,
    value: null,
  });
});

test('a section that is moderated itself keeps its grade, whatever is found of its questions', () => {
  const own = moderateSection(practice, null, { grade: 'not-met', reason: 'Seen.' }, scale);
  const question = { question: '1.1', moderation: { grade: 'partly-met', reason: 'Half of it.' } };
  const both = moderateQuestion(practice, own.ok ? own.value : null, question, scale);
  expect(both).toMatchObject({ value: { grade: 'not-met', reason: 'Seen.' } });
  const again = moderateQuestion(
    practice,
    both.ok ? both.value : null,
    { question: '1.1', moderation: null },
    scale,
  );
  expect(again).toMatchObject({ value: { judgement: 'moderated', grade: 'not-met', questions: {} } });
});

test('only a grade that is asked can be moderated, and not to the agency’s own', () => {
  const to = (question: string, grade: string, section = practice) =>
    moderateQuestion(section, null, { question, moderation: { grade, reason: 'Why' } }, scale);
  expect(to('1.1', 'met')).toEqual({ ok: false, because: 'same-grade' });
  expect(to('9.9', 'met')).toEqual({ ok: false, because: 'unknown-question' });
  expect(to('what-next', 'met')).toEqual({ ok: false, because: 'not-graded' });
  expect(to('1.1', 'splendid')).toEqual({ ok: false, because: 'not-graded' });
});

test('only moderated grades stand beside the agency’s own', () => {
  const moderated = { judgement: 'moderated', grade: 'not-met' } as const;
  expect(gradesWith({ a: 'met' }, 'b', moderated)).toEqual({ a: 'met', b: 'not-met' });
  expect(gradesWith({ a: 'met', b: 'not-met' }, 'b', { judgement: 'agreed', grade: 'met' })).toEqual({
    a: 'met',
  });
  expect(gradesWith({ b: 'not-met' }, 'b', null)).toEqual({});
});

test('a new version is judged anew where it changed, and only there; what was written stays', () => {
  const judged = { ...agree(practice), by: { id: 'priya', name: 'Priya' }, at: '2027-02-01T10:00:00.000Z' };
  const review = (section: string): SectionReview => ({
    ...noReview(section, 1),
    judged,
    comments: 'See the minutes',
  });
  const next = reviewsOfNext(
    [review('practice'), review('extra')],
    frozen(),
    frozen({ '1.2': { grade: 'met' } }),
    2,
  );
  expect(next).toMatchObject([
    { section: 'practice', version: 2, judged: null, comments: 'See the minutes' },
    { section: 'extra', version: 2, judged: { judgement: 'agreed' }, comments: 'See the minutes' },
  ]);
});

test('whatever is asked because of an answer is open with it', () => {
  expect(openedBy(everyKindForm, ['1.2'])).toEqual(['1.2', 'what-next']);
  expect(openedBy(everyKindForm, ['remarks'])).toEqual(['remarks']);
  expect(openedBy(everyKindForm, ['contact', 'policy'])).toEqual(['contact', 'policy', 'staff', 'reviewed']);
  expect(questionsIn(frozen({ contact: { answer: 'none' } }))).not.toContain('staff');
});
