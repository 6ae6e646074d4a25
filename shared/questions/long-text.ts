import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';
import { typedText } from './typed-text.ts';

/** Most characters of a long text whose question states nothing else. */
export const longTextMost = 10_000;

export const LongText = z.strictObject({
  ...questionShape,
  kind: z.literal('long-text'),
  /** Most characters it may have; `longTextMost` when not stated. */
  most: z.optional(z.int().check(z.positive())),
});
export type LongText = z.infer<typeof LongText>;

/** A text of several lines. */
export const longText = singlePart<LongText>({
  kind: 'long-text',
  schema: LongText,
  valueSchema: (question) =>
    typedText({ called: `“${question.shortLabel}”`, most: question.most ?? longTextMost }),
  missing: (question) => `Write your answer to “${question.shortLabel}”`,
  read: (_question, value) => String(value),
});
