import * as z from 'zod/mini';
import { AnswerValue } from '../domain/answer.ts';

/**
 * When a question is asked, as data, so that documents can print it and browser and server judge alike:
 * an earlier question's part has one of the values named; or all, or any, or none, of several such conditions hold.
 */
export type AskWhen =
  | { question: string; part: string; in: AnswerValue[] }
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
    z.strictObject({ all: z.array(AskWhen).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(AskWhen).check(z.minLength(1)) }),
    z.strictObject({ none: z.array(AskWhen).check(z.minLength(1)) }),
  ]),
);

/** `valueAt` gives the value of a part of an earlier question, undefined where it has none or is not asked itself. */
export const holds = (
  when: AskWhen,
  valueAt: (question: string, part: string) => AnswerValue | undefined,
): boolean => {
  if ('all' in when) return when.all.every((each) => holds(each, valueAt));
  if ('any' in when) return when.any.some((each) => holds(each, valueAt));
  if ('none' in when) return !when.none.some((each) => holds(each, valueAt));
  const value = valueAt(when.question, when.part);
  return value !== undefined && when.in.includes(value);
};

export type Condition = {
  question: string;
  part: string;
  in: AnswerValue[];
  /** The question is asked as long as this does not hold: also where the other one is not asked. */
  readonly unless: boolean;
};

/** The single conditions inside, each with the question and part it looks at. */
export const conditionsOf = (when: AskWhen, unless = false): Condition[] => {
  if ('all' in when) return when.all.flatMap((each) => conditionsOf(each, unless));
  if ('any' in when) return when.any.flatMap((each) => conditionsOf(each, unless));
  if ('none' in when) return when.none.flatMap((each) => conditionsOf(each, true));
  return [{ ...when, unless }];
};
