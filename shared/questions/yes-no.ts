import * as z from 'zod/mini';
import { questionShape } from './question.ts';
import { singlePart } from './single-part.ts';

export const YesNo = z.strictObject({ ...questionShape, kind: z.literal('yes-no') });
export type YesNo = z.infer<typeof YesNo>;

/** Yes or no, with neither chosen beforehand. The value is true or false. */
export const yesNo = singlePart<YesNo>({
  kind: 'yes-no',
  schema: YesNo,
  valueSchema: (question) => z.boolean(`Choose yes or no for “${question.shortLabel}”`),
  missing: (question) => `Choose yes or no for “${question.shortLabel}”`,
  read: (_question, value) => (value === true ? 'Yes' : value === false ? 'No' : String(value)),
});
