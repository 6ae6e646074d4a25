import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { type GradeScale, stepOf } from './grade-scale.ts';
import { longTextMost } from './long-text.ts';
import { faultIn, type Part, type QuestionKind, questionShape } from './question.ts';
import { typedText } from './typed-text.ts';

export const GradeQuestion = z.strictObject({ ...questionShape, kind: z.literal('grade') });
export type GradeQuestion = z.infer<typeof GradeQuestion>;

const textPart = (id: string, label: string, question: GradeQuestion): Part => ({
  id,
  label,
  schema: typedText({ called: `“${label}” for ${question.shortLabel}`, most: longTextMost }),
});

const gradePart = (question: GradeQuestion, scale: GradeScale): Part => ({
  id: 'grade',
  label: 'Grade',
  schema: z.literal(
    scale.map((step) => step.grade),
    `Choose a grade for ${question.shortLabel}`,
  ),
});

const partsOf = (question: GradeQuestion, scale: GradeScale): readonly [Part, Part, Part] => [
  gradePart(question, scale),
  textPart('note', 'What is in place', question),
  textPart('reason', 'Why it does not apply', question),
];

const wantsReason = (scale: GradeScale, values: PartValues): boolean =>
  stepOf(scale, values.grade)?.wantsReason === true;

/** A reason belongs to the answer unless a grade is chosen that wants none. */
const inForce = (part: Part, scale: GradeScale, values: PartValues): boolean =>
  part.id !== 'reason' || isBlank(values.grade) || wantsReason(scale, values);

const missingIn = (part: Part, question: GradeQuestion, scale: GradeScale, values: PartValues) => {
  if (part.id === 'grade' && !question.optional) return `Choose a grade for ${question.shortLabel}`;
  if (part.id === 'reason' && wantsReason(scale, values))
    return `Say why ${question.shortLabel} does not apply`;
  return undefined;
};

/**
 * A grade on the edition's scale, a note of what is in place (optional: evidence may speak for itself), and a reason,
 * required where the step says so (not applicable). A reason typed before another grade was chosen stays saved,
 * but is neither judged nor shown.
 */
export const grade: QuestionKind<GradeQuestion> = {
  kind: 'grade',
  schema: GradeQuestion,
  part: (question, partId, { scale }) => partsOf(question, scale).find((part) => part.id === partId),
  parts: (question, { scale }) => partsOf(question, scale),
  isAnswered: (_question, values) => !isBlank(values.grade),
  gaps: (question, values, { scale }) =>
    partsOf(question, scale).flatMap((part) => {
      if (!inForce(part, scale, values)) return [];
      const words = isBlank(values[part.id])
        ? missingIn(part, question, scale, values)
        : faultIn(part, values[part.id]);
      return words === undefined ? [] : [{ part: part.id, words }];
    }),
  inWords: (question, values, { scale }) =>
    partsOf(question, scale).flatMap((part) => {
      const value = values[part.id];
      if (value === undefined || isBlank(value) || !inForce(part, scale, values)) return [];
      const step = part.id === 'grade' ? stepOf(scale, value) : undefined;
      return [{ part: part.id, label: part.label, text: step?.label ?? String(value) }];
    }),
};
