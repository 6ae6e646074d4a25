import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { attachedGaps, attachedInWords, partThatAttaches } from './attached.ts';
import { responseGaps, responseInForce, responseParts, responseWords } from './grade-response.ts';
import { type GradeScale, stepOf } from './grade-scale.ts';
import { longTextMost } from './long-text.ts';
import {
  type EditionFacts,
  faultIn,
  type Part,
  type PartGap,
  type QuestionKind,
  questionShape,
} from './question.ts';
import { typedText } from './typed-text.ts';
import { wantsUnitReason } from './unit-grades.ts';

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
    text('unit-reason', 'Why we grade it other than our units do'),
    ...responseParts(question.shortLabel, text),
  ];
};

const wantsReason = (scale: GradeScale, values: PartValues): boolean =>
  stepOf(scale, values.grade)?.wantsReason === true;

const differsFromUnits = (
  { id }: GradeQuestion,
  values: PartValues,
  { scale, beside }: EditionFacts,
): boolean => wantsUnitReason(values, id, beside?.units ?? [], scale);

/**
 * A reason belongs to the answer unless a grade is chosen that wants none; a response only where the grade wants it; a
 * word on the units only where the agency’s grade is not the worst of theirs.
 */
const inForce = ({ id }: Part, question: GradeQuestion, values: PartValues, facts: EditionFacts): boolean => {
  const { scale } = facts;
  if (id === 'reason') return isBlank(values.grade) || wantsReason(scale, values);
  if (id === 'unit-reason') return differsFromUnits(question, values, facts);
  if (id === 'response' || id === 'plan' || id === 'risk') return responseInForce(id, scale, values);
  return true;
};

const missingIn = (question: GradeQuestion, values: PartValues, facts: EditionFacts): PartGap[] => {
  const { scale } = facts;
  if (isBlank(values.grade))
    return question.optional ? [] : [{ part: 'grade', words: `Choose a grade for ${question.shortLabel}` }];
  if (wantsReason(scale, values) && isBlank(values.reason))
    return [{ part: 'reason', words: `Say why ${question.shortLabel} does not apply` }];
  const called = question.shortLabel;
  const unsaid = differsFromUnits(question, values, facts) && isBlank(values['unit-reason']);
  return [
    ...(unsaid
      ? [{ part: 'unit-reason', words: `Say why your grade for ${called} is not the lowest of your units’` }]
      : []),
    ...responseGaps(called, scale, values),
  ];
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
  gaps: (question, values, facts) => [
    ...partsOf(question, facts.scale).flatMap((part) => {
      if (isBlank(values[part.id]) || !inForce(part, question, values, facts)) return [];
      const words = faultIn(part, values[part.id]);
      return words === undefined ? [] : [{ part: part.id, words }];
    }),
    ...missingIn(question, values, facts),
    ...attachedGaps(values, question.shortLabel, facts.beside),
  ],
  inWords: (question, values, facts) => [
    ...partsOf(question, facts.scale).flatMap((part) => {
      const value = values[part.id];
      if (value === undefined || isBlank(value) || !inForce(part, question, values, facts)) return [];
      return [{ part: part.id, label: part.label, text: readAs(part, value, facts.scale) }];
    }),
    ...attachedInWords(values, facts.beside),
  ],
};
