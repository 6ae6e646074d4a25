import fc from 'fast-check';
import type { Edition } from '../../shared/forms/form.ts';
import { kindOf, type Question } from '../../shared/questions/all-kinds.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { cellPart } from '../../shared/questions/cells.ts';
import { isTyped } from '../../shared/questions/column.ts';
import { grownRowId } from '../../shared/questions/rows.ts';
import { everyKindForm } from './every-kind-form.ts';

/** Rows that somebody may have added, beside those of the form. */
const grown = [1, 2, 3].map((at) => grownRowId(at, at));

/** Parts of an answer: those of every answer, and cells of rows that were added. */
const partsOf = (question: Question, edition: Edition): string[] => [
  ...kindOf(question)
    .parts(question, edition)
    .map(({ id }) => id),
  ...('columns' in question && question.grow !== undefined
    ? grown.flatMap((row) => question.columns.filter(isTyped).map(({ id }) => cellPart(row, id)))
    : []),
];

/** What people type into cells, rightly and wrongly. */
export const anyCell = (question: Extract<Question, { columns: unknown }>, part: string) => {
  const column = question.columns.filter(isTyped).find(({ id }) => id === part.split('.')[1]);
  switch (column?.kind) {
    case 'count':
    case 'money':
    case 'percentage':
      return fc.oneof(fc.nat(2000), fc.nat(2000), fc.constantFrom(-1, 2.5, 'about ten'));
    case 'choice':
      return fc.constantFrom(...column.options.map(({ id }) => id), 'other');
    case 'yes-no':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-03-27', '2026-04-31');
    case 'short-text':
    case 'long-text':
      return fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '  ', 'two\nlines'));
    default:
      return fc.constant(true);
  }
};

const grades = ['met', 'partly-met', 'not-met', 'not-applicable'] as const;

/** What people answer, rightly and wrongly. */
const anyValue = (question: Question, part: string) => {
  if (part === 'grade') return fc.constantFrom(...grades);
  if ('columns' in question) return anyCell(question, part);
  if (question.kind === 'money' || question.kind === 'percentage')
    return fc.oneof(fc.nat(200_000), fc.constantFrom(-1, 2.5, '£12'));
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
            Object.fromEntries(partsOf(question, edition).map((id) => [id, anyValue(question, id)])),
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
