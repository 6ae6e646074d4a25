import type { AnswerValue } from '../domain/answer.ts';
import { kindOf, type Question } from '../questions/all-kinds.ts';
import { isBlank, type PartValues } from '../questions/answer.ts';
import { attachedBy, type Beside } from '../questions/attached.ts';
import { faultIn } from '../questions/question.ts';
import type { AskedSection } from './asked.ts';
import { type FilledForm, factsOf } from './form.ts';
import type { FrozenQuestion, Snapshot } from './freeze.ts';
import { isPrefilled, prefilled } from './prefilled.ts';

/** One part of last round’s answer that can stand in this round. */
export type PartToCarry = { readonly question: string; readonly part: string; readonly value: AnswerValue };

/** The same question in an earlier return, if it was asked then: editions keep the ids of questions that mean the same. */
export const frozenQuestionIn = (
  snapshot: Snapshot,
  { id, kind }: Pick<Question, 'id' | 'kind'>,
): FrozenQuestion | undefined =>
  snapshot.sections
    .flatMap(({ questions }) => questions)
    .find((each) => each.id === id && each.kind === kind);

const isUntouched = (values: PartValues): boolean => Object.values(values).every(isBlank);

/** Evidence that was taken away and actions that are done do not come along. */
const isStillThere = (partId: string, beside: Beside | undefined): boolean => {
  const attached = attachedBy(partId);
  if (attached === undefined) return true;
  if (attached.kind === 'evidence') return beside?.evidence[attached.id]?.state === 'clean';
  const status = beside?.actions[attached.id]?.status;
  return status === 'not-started' || status === 'in-progress';
};

const partsOf = (question: Question, values: PartValues, form: FilledForm): PartToCarry[] =>
  Object.entries(values).flatMap(([partId, value]) => {
    const part = kindOf(question).part(question, partId, factsOf(form));
    const fits =
      part !== undefined && faultIn(part, value) === undefined && isStillThere(partId, form.beside);
    return fits ? [{ question: question.id, part: partId, value }] : [];
  });

/**
 * What of last round’s answers to a section can be carried forward: to each question that nobody has touched in this
 * round, the parts that this edition still has and still takes. A day of review is asked anew. Where the form says what
 * of the last return is put in, that is carried instead.
 */
export const toCarry = (
  { questions }: AskedSection,
  before: Snapshot,
  form: FilledForm,
): readonly PartToCarry[] =>
  questions.flatMap((question) => {
    if (!isUntouched(form.answers[question.id] ?? {})) return [];
    if (isPrefilled(question)) return partsOf(question, prefilled(question, before), form);
    const found = frozenQuestionIn(before, question);
    return found === undefined || question.kind === 'date' ? [] : partsOf(question, found.values, form);
  });
