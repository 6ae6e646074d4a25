import * as z from 'zod/mini';
import { Grade } from '../domain/grade.ts';

/** Shapes a grade is drawn with, so that no state is told by colour alone. */
export const GradeShape = z.literal(['full-circle', 'half-circle', 'empty-circle', 'dash']);
export type GradeShape = z.infer<typeof GradeShape>;

/** One step of an edition's scale, best first: the key with the words and the shape people see. */
export const GradeStep = z.strictObject({
  grade: Grade,
  label: z.string(),
  /** What the grade means, in one sentence beside the choice. */
  means: z.string(),
  shape: GradeShape,
  /** The same shape as one character, for text, mail and tables. */
  symbol: z.string(),
  /** Whether choosing it wants a reason. */
  wantsReason: z.optional(z.boolean()),
  /** Whether choosing it wants an action, a place in the agency’s plan, or a risk accepted. */
  wantsResponse: z.optional(z.boolean()),
});
export type GradeStep = z.infer<typeof GradeStep>;

/** A scale; empty in a form that grades nothing. */
export const GradeScale = z.array(GradeStep);
export type GradeScale = z.infer<typeof GradeScale>;

export const stepOf = (scale: GradeScale, grade: unknown): GradeStep | undefined =>
  scale.find((step) => step.grade === grade);
