import * as z from 'zod/mini';
import { AnswerValue } from '../domain/answer.ts';
import { Comparison, questionsIn } from './term.ts';

/**
 * When a question is asked, as data, so that documents can print it and browser and server judge alike:
 * an earlier question's part has one of the values named; numbers of earlier questions stand so to one another; or all, or
 * any, or none, of several such conditions hold.
 */
export type AskWhen =
  | { question: string; part: string; in: AnswerValue[] }
  | Comparison
  | { all: AskWhen[] }
  | { any: AskWhen[] }
  | { none: AskWhen[] };

export const AskWhen: z.ZodMiniType<AskWhen> = z.lazy(() =>
  z.union([
    z.strictObject({
      question: z.string(),
      part: z.string(),
      in: z.array(AnswerValue).check(z.minLength(1)),
    }),
    Comparison,
    z.strictObject({ all: z.array(AskWhen).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(AskWhen).check(z.minLength(1)) }),
    z.strictObject({ none: z.array(AskWhen).check(z.minLength(1)) }),
  ]),
);

/** What the earlier answers say. */
export type Earlier = {
  /** The value of a part of an earlier question, undefined where it has none or is not asked itself. */
  readonly valueAt: (question: string, part: string) => AnswerValue | undefined;
  /** Whether the comparison is true; undefined while a number that it needs is not there. */
  readonly compare: (comparison: Comparison) => boolean | undefined;
};

export const holds = (when: AskWhen, earlier: Earlier): boolean => {
  if ('all' in when) return when.all.every((each) => holds(each, earlier));
  if ('any' in when) return when.any.some((each) => holds(each, earlier));
  if ('none' in when) return !when.none.some((each) => holds(each, earlier));
  if ('left' in when) return earlier.compare(when) === true;
  const value = earlier.valueAt(when.question, when.part);
  return value !== undefined && when.in.includes(value);
};

export type Condition = {
  question: string;
  part: string;
  in: AnswerValue[];
  /** The question is asked as long as this does not hold: also where the other one is not asked. */
  readonly unless: boolean;
};

/** The conditions on one value inside, each with the question and part it looks at. */
export const conditionsOf = (when: AskWhen, unless = false): Condition[] => {
  if ('all' in when) return when.all.flatMap((each) => conditionsOf(each, unless));
  if ('any' in when) return when.any.flatMap((each) => conditionsOf(each, unless));
  if ('none' in when) return when.none.flatMap((each) => conditionsOf(each, true));
  if ('left' in when) return [];
  return [{ ...when, unless }];
};

/** The comparisons inside. */
export const comparisonsOf = (when: AskWhen): Comparison[] => {
  if ('all' in when) return when.all.flatMap(comparisonsOf);
  if ('any' in when) return when.any.flatMap(comparisonsOf);
  if ('none' in when) return when.none.flatMap(comparisonsOf);
  return 'left' in when ? [when] : [];
};

/** The earlier questions on which it depends. */
export const looksAt = (when: AskWhen): string[] => [
  ...conditionsOf(when).map(({ question }) => question),
  ...comparisonsOf(when).flatMap(questionsIn),
];
