import * as z from 'zod/mini';
import { isBlank } from '../questions/answer.ts';
import type { Grade } from '../questions/grade-scale.ts';
import { asked } from './asked.ts';
import type { FilledForm, Section } from './form.ts';

/** What a section as a whole is graded. "Not asked" (no criterion in this variant) is apart from "not applicable" (all of them said so). */
export const RolledUpGrade = z.literal([
  'met',
  'partly-met',
  'not-met',
  'not-applicable',
  'not-rated',
  'not-asked',
]);
export type RolledUpGrade = z.infer<typeof RolledUpGrade>;

/** A section's grade with the reason for it, printed beside the result. */
export const RolledUp = z.strictObject({ grade: RolledUpGrade, because: z.string() });
export type RolledUp = z.infer<typeof RolledUp>;

/** One criterion asked: its grade is undefined while unanswered. */
export type RatedCriterion = {
  readonly name: string;
  readonly critical: boolean;
  readonly grade: Grade | undefined;
};
