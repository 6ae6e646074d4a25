import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const Option = z.strictObject({ id: Id, label: z.string(), hint: z.optional(z.string()) });
export type Option = z.infer<typeof Option>;

export const Choice = z.strictObject({
  ...questionShape,
  kind: z.literal('choice'),
  options: z.array(Option).check(z.minLength(2)),
});
export type Choice = z.infer<typeof Choice>;

/** One of several options. The value is the option's id. */
export const choice = singlePart<Choice>({
  kind: 'choice',
  schema: Choice,
  valueSchema: (question) =>
    z.literal(
      question.options.map((option) => option.id),
      `Choose one of the options for “${question.shortLabel}”`,
    ),
  missing: (question) => `Choose one of the options for “${question.shortLabel}”`,
  read: (question, value) => question.options.find((option) => option.id === value)?.label ?? String(value),
});
