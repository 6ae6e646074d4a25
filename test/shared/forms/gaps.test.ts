import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked } from '../../../shared/forms/asked.ts';
import { gaps, gapsIn } from '../../../shared/forms/gaps.ts';
import { progress } from '../../../shared/forms/progress.ts';
import { kindOf } from '../../../shared/questions/all-kinds.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';

const filled = { edition: everyKindForm, variant: 'long', answers: everyKindAnswers };
const everySection = everyKindForm.sections.map(({ id }) => id);

test('a return with everything in it has no gaps, in either variant', () => {
  expect(gaps(filled)).toEqual([]);
  expect(gaps({ ...filled, variant: 'short' })).toEqual([]);
});

test('taking away any one answer that is needed opens a gap there', () => {
  for (const id of Object.keys(everyKindAnswers)) {
    const { [id]: _gone, ...rest } = everyKindAnswers;
    expect(gaps({ ...filled, answers: rest }).map(({ question }) => question)).toContain(id);
  }
});

test('a gap says where it is and what to do', () => {
  expect(gaps({ ...filled, answers: { ...everyKindAnswers, reviewed: { answer: '2026-04-31' } } })).toEqual([
    {
      section: 'about-you',
      question: 'reviewed',
      part: 'answer',
      words: 'There is no 31 April 2026: April 2026 has 30 days',
    },
  ]);
});

test('what is wrong with an answer that is not asked for does not matter', () => {
  const answers = { ...everyKindAnswers, policy: { answer: false }, reviewed: { answer: '2026-04-31' } };
  expect(gaps({ ...filled, answers })).toEqual([]);
});

test('the gaps of the sections are the gaps of the return', () => {
  fc.assert(
    fc.property(anyFilledForm, (form) => {
      expect(asked(form).flatMap((section) => gapsIn(section, form))).toEqual(gaps(form));
    }),
  );
});

test('an empty form counts what must be answered and nothing else', () => {
  expect(progress({ ...filled, answers: {} }, []).whole).toEqual({
    asked: 11,
    answered: 0,
    valid: 0,
    sections: 4,
    sectionsComplete: 0,
  });
});

test('an answer that is not right yet is answered but not valid', () => {
  const answers = { '1.1': { grade: 'not-applicable' }, '1.3': { note: 'Minutes' } };
  expect(progress({ ...filled, answers }, []).sections[1]).toEqual({
    section: 'practice',
    asked: 3,
    answered: 1,
    valid: 0,
    declaredComplete: false,
  });
});

test('an optional question counts once something is written in it', () => {
  const extra = (remarks: string) =>
    progress({ ...filled, answers: { ...everyKindAnswers, remarks: { answer: remarks } } }, []).sections[2];
  expect(extra(' ')).toMatchObject({ asked: 1, answered: 1, valid: 1 });
  expect(extra('All well')).toMatchObject({ asked: 2, answered: 2, valid: 2 });
  expect(extra('x'.repeat(501))).toMatchObject({ asked: 2, answered: 2, valid: 1 });
});

test('a section is complete when someone says so, and only a section that is asked counts', () => {
  expect(progress(filled, ['practice', 'extra']).whole).toMatchObject({ sections: 4, sectionsComplete: 2 });
  const short = progress({ ...filled, variant: 'short' }, everySection);
  expect(short.whole).toMatchObject({ sections: 2, sectionsComplete: 2 });
  expect(short.sections.map(({ section }) => section)).toEqual(['about-you', 'practice']);
});

test('a return has no gaps exactly when every question that counts is valid, and then it is answered too', () => {
  fc.assert(
    fc.property(anyFilledForm, fc.subarray(everySection), (form, complete) => {
      const { whole } = progress(form, complete);
      expect(gaps(form).length === 0).toBe(whole.valid === whole.asked);
      if (whole.valid === whole.asked) expect(whole.answered).toBe(whole.asked);
      expect(whole.answered).toBeLessThanOrEqual(whole.asked);
      expect(whole.valid).toBeLessThanOrEqual(whole.answered);
      expect(whole.sectionsComplete).toBeLessThanOrEqual(whole.sections);
    }),
  );
});

test('every gap names a part that its question has, and a question that is asked', () => {
  fc.assert(
    fc.property(anyFilledForm, (form) => {
      const questions = asked(form).flatMap((section) => section.questions);
      for (const gap of gaps(form)) {
        const question = questions.find(({ id }) => id === gap.question)!;
        expect(kindOf(question).part(question, gap.part, form.edition)).toBeDefined();
        expect(gap.words).not.toBe('');
      }
    }),
  );
});
