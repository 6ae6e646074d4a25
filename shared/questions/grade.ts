import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { attachedGaps, attachedInWords, partThatAttaches } from './attached.ts';
import { responseGaps, responseInForce, responseParts, responseWords } from './grade-response.ts';
import { type GradeScale, stepOf } from './grade-scale.ts';
import { longTextMost } from './long-text.ts';
import { faultIn, type Part, type PartGap, type QuestionKind, questionShape } from './question.ts';
import { typedText } from './typed-text.ts';

export const GradeQuestion = z.strictObject({ ...questionShape, kind: z.literal('grade') });
export type GradeQuestion = z.infer<typeof GradeQuestion>;

const partsOf = (question: GradeQuestion, scale: GradeScale): readonly Part[] => {
  const text = (id: string, label: string): Part => ({
    id,
    label,
    schema: typedText({ called: `“${label}” for ${question.shortLabel}`, most: longTextMost }),
  });
  return [
    {
      id: 'grade',
      label: 'Grade',
      schema: z.literal(
        scale.map((step) => step.grade),
        `Choose a grade for ${question.shortLabel}`,
      ),
    },
    text('note', 'What is in place'),
    text('reason', 'Why it does not apply'),
    ...responseParts(question.shortLabel, text),
  ];
};

const wantsReason = (scale: GradeScale, values: PartValues): boolean =>
  stepOf(scale, values.grade)?.wantsReason === true;

/** A reason belongs to the answer unless a grade is chosen that wants none; a response only where the grade wants it. */
const inForce = ({ id }: Part, scale: GradeScale, values: PartValues): boolean => {
  if (id === 'reason') return isBlank(values.grade) || wantsReason(scale, values);
  if (id === 'response' || id === 'plan' || id === 'risk') return responseInForce(id, scale, values);
  return true;
};

const missingIn = (question: GradeQuestion, scale: GradeScale, values: PartValues): PartGap[] => {
  if (isBlank(values.grade))
    return question.optional ? [] : [{ part: 'grade', words: `Choose a grade for ${question.shortLabel}` }];
  if (wantsReason(scale, values) && isBlank(values.reason))
    return [{ part: 'reason', words: `Say why ${question.shortLabel} does not apply` }];
  return responseGaps(question.shortLabel, scale, values);
};

const readAs = (part: Part, value: unknown, scale: GradeScale): string => {
  if (part.id === 'grade') return stepOf(scale, value)?.label ?? String(value);
  if (part.id === 'response') return responseWords[value as keyof typeof responseWords] ?? String(value);
  return String(value);
};

/**
 * A grade on the edition’s scale, a note of what is in place (optional: evidence may speak for itself), a reason,
 * required where the step says so (not applicable), and a response where the step wants one: an action, a place in the
 * agency’s plan, or a risk accepted. Evidence and actions are attached, each by a part of its own. What was typed before
 * another grade or response was chosen stays saved, but is neither judged nor shown.
 */
export const grade: QuestionKind<GradeQuestion> = {
  kind: 'grade',
  schema: GradeQuestion,
  part: (question, partId, { scale }) =>
    partsOf(question, scale).find((part) => part.id === partId) ?? partThatAttaches(partId),
  parts: (question, { scale }) => partsOf(question, scale),
  isAnswered: (_question, values) => !isBlank(values.grade),
  gaps: (question, values, { scale, beside }) => [
    ...partsOf(question, scale).flatMap((part) => {
      if (isBlank(values[part.id]) || !inForce(part, scale, values)) return [];
      const words = faultIn(part, values[part.id]);
      return words === undefined ? [] : [{ part: part.id, words }];
    }),
    ...missingIn(question, scale, values),
    ...attachedGaps(values, question.shortLabel, beside),
  ],
  inWords: (question, values, { scale, beside }) => [
    ...partsOf(question, scale).flatMap((part) => {
      const value = values[part.id];
      if (value === undefined || isBlank(value) || !inForce(part, scale, values)) return [];
      return [{ part: part.id, label: part.label, text: readAs(part, value, scale) }];
    }),
    ...attachedInWords(values, beside),
  ],
};
