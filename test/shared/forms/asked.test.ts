import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asked } from '../../../shared/forms/asked.ts';
import { findPart } from '../../../shared/forms/find-part.ts';
import type { FilledForm } from '../../../shared/forms/form.ts';
import { anyFilledForm } from '../../builders/any-answers.ts';
import { everyKindAnswers, everyKindForm } from '../../builders/every-kind-form.ts';

const askedIds = (form: FilledForm) => asked(form).flatMap(({ questions }) => questions.map(({ id }) => id));
const long = (answers: FilledForm['answers']) =>
  askedIds({ edition: everyKindForm, variant: 'long', answers });

test('an empty form asks all that depends on nothing', () => {
  expect(long({})).toEqual([
    ...['service', 'contact', 'policy', '1.1', '1.2', '1.3', '2.1', 'remarks'],
    ...['groups', 'budget', 'last-budget', 'satisfied', 'costs'],
  ]);
});

test('an answer opens the questions that depend on it', () => {
  expect(long({ contact: { answer: 'indirect' } })).toContain('staff');
  expect(long({ contact: { answer: 'none' } })).not.toContain('staff');
  expect(long({ policy: { answer: true } })).toContain('reviewed');
  expect(long({ policy: { answer: 'true' } })).not.toContain('reviewed');
});

test('any one of several answers is enough where any will do', () => {
  expect(long({ '1.2': { grade: 'not-met' } })).toContain('what-next');
  expect(long({ '1.1': { grade: 'partly-met' } })).toContain('what-next');
  expect(long({ '1.1': { grade: 'met' }, '1.2': { grade: 'met' } })).not.toContain('what-next');
});

test('an answer to a question that is no longer asked opens nothing', () => {
  const [about, ...others] = everyKindForm.sections;
  const chain = {
    ...about!,
    questions: about!.questions.map((question) =>
      question.id === 'policy'
        ? { ...question, askWhen: { question: 'contact', part: 'answer', in: ['direct'] } }
        : question,
    ),
  };
  const edition = { ...everyKindForm, sections: [chain, ...others] };
  const answers = { contact: { answer: 'none' }, policy: { answer: true } };
  expect(askedIds({ edition, variant: 'long', answers })).not.toContain('reviewed');
  expect(
    askedIds({ edition, variant: 'long', answers: { ...answers, contact: { answer: 'direct' } } }),
  ).toContain('reviewed');
});

test('a section of which this variant is asked nothing is not there', () => {
  const short = asked({ edition: everyKindForm, variant: 'short', answers: everyKindAnswers });
  expect(short.map(({ section }) => section.id)).toEqual(['about-you', 'practice']);
});

test('a variant that the form does not have is our fault', () => {
  expect(() => asked({ edition: everyKindForm, variant: 'huge', answers: {} })).toThrow(
    'Form every-kind has no variant huge',
  );
});

test('nothing is asked that the variant excludes, and all that it has without a condition is asked', () => {
  fc.assert(
    fc.property(anyFilledForm, (form) => {
      const ids = askedIds(form);
      for (const question of form.edition.sections.flatMap((section) => section.questions)) {
        if (!question.variants.includes(form.variant)) expect(ids).not.toContain(question.id);
        else if (question.askWhen === undefined) expect(ids).toContain(question.id);
      }
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('a save finds its part, whatever the variant', () => {
  expect(findPart(everyKindForm, '1.2', 'reason')).toMatchObject({
    section: { id: 'practice' },
    question: { id: '1.2' },
    part: { id: 'reason', label: 'Why it does not apply' },
  });
  expect(findPart(everyKindForm, '1.2', 'answer')).toBeUndefined();
  expect(findPart(everyKindForm, '9.9', 'grade')).toBeUndefined();
});
