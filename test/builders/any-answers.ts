import fc from 'fast-check';
import type { Edition } from '../../shared/forms/form.ts';
import { kindOf, type Question } from '../../shared/questions/all-kinds.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { everyKindForm } from './every-kind-form.ts';

const grades = ['met', 'partly-met', 'not-met', 'not-applicable'] as const;

/** What people answer, rightly and wrongly. */
const anyValue = (question: Question, part: string) => {
  if (part === 'grade') return fc.constantFrom(...grades);
  if (question.kind === 'yes-no') return fc.boolean();
  if (question.kind === 'count') return fc.oneof(fc.nat(2000), fc.constantFrom(-1, 2.5));
  if (question.kind === 'date') return fc.constantFrom('2026-03-27', '2026-04-31', '2024-02-29');
  if (question.kind === 'choice') return fc.constantFrom(...question.options.map(({ id }) => id), 'other');
  return fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '  ', 'two\nlines', 'x'.repeat(600)));
};

/** Any state in which a return of this form may be found. */
export const anyAnswers = (edition: Edition): fc.Arbitrary<AnswersByQuestion> =>
  fc.record(
    Object.fromEntries(
      edition.sections
        .flatMap((section) => section.questions)
        .map((question) => [
          question.id,
          fc.record(
            Object.fromEntries(
              kindOf(question)
                .parts(question, edition)
                .map(({ id }) => [id, anyValue(question, id)]),
            ),
            { requiredKeys: [] },
          ),
        ]),
    ),
    { requiredKeys: [] },
    // A key that is not drawn is left out, which the type of fast-check's record does not tell from undefined.
  ) as fc.Arbitrary<AnswersByQuestion>;

/** The throw-away form, in either variant, filled in any way. */
export const anyFilledForm = fc.record({
  edition: fc.constant(everyKindForm),
  variant: fc.constantFrom('long', 'short'),
  answers: anyAnswers(everyKindForm),
});
