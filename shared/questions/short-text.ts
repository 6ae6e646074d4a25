import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';
import { typedText } from './typed-text.ts';

/** Most characters of a short text whose question states nothing else. */
export const shortTextMost = 200;

export const ShortText = z.strictObject({
  ...questionShape,
  kind: z.literal('short-text'),
  /** Most characters it may have; `shortTextMost` when not stated. */
  most: z.optional(z.int().check(z.positive())),
});
export type ShortText = z.infer<typeof ShortText>;

/** A text on one line. */
export const shortText = singlePart<ShortText>({
  kind: 'short-text',
  schema: ShortText,
  valueSchema: (question) =>
    typedText({ called: `“${question.shortLabel}”`, most: question.most ?? shortTextMost, oneLine: true }),
  missing: (question) => `Enter “${question.shortLabel}”`,
  read: (_question, value) => String(value),
});
