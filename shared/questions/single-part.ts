import type * as z from 'zod/mini';
import type { AnswerValue } from '../domain/answer.ts';
import { isBlank, type PartValues } from './answer.ts';
import { faultIn, type Part, type QuestionBase, type QuestionKind } from './question.ts';

/** The one part of a question that has no other: id and label. */
export const onlyPart = 'answer';

type SinglePart<Q extends QuestionBase> = {
  readonly kind: Q['kind'];
  readonly schema: z.ZodMiniType<Q>;
  /** What a value must be, with its faults in words. */
  readonly valueSchema: (question: Q) => z.ZodMiniType<AnswerValue>;
  /** What to do when it is blank: "Choose …", "Enter …". */
  readonly missing: (question: Q) => string;
  /** The value as a reader sees it. */
  readonly read: (question: Q, value: AnswerValue) => string;
};

/** A kind of question whose answers have one part. It may be blank only where the question is optional. */
export const singlePart = <Q extends QuestionBase>(rule: SinglePart<Q>): QuestionKind<Q> => {
  const partOf = (question: Q): Part => ({
    id: onlyPart,
    label: 'Answer',
    schema: rule.valueSchema(question),
  });

  const gapIn = (question: Q, values: PartValues): string | undefined => {
    if (!isBlank(values[onlyPart])) return faultIn(partOf(question), values[onlyPart]);
    return question.optional ? undefined : rule.missing(question);
  };

  return {
    kind: rule.kind,
    schema: rule.schema,
    part: (question, partId) => (partId === onlyPart ? partOf(question) : undefined),
    parts: (question) => [partOf(question)],
    isAnswered: (_question, values) => !isBlank(values[onlyPart]),
    gaps: (question, values) => {
      const words = gapIn(question, values);
      return words === undefined ? [] : [{ part: onlyPart, words }];
    },
    inWords: (question, values) => {
      const value = values[onlyPart];
      return value === undefined || isBlank(value)
        ? []
        : [{ part: onlyPart, label: 'Answer', text: rule.read(question, value) }];
    },
  };
};
