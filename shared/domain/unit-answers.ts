import * as z from 'zod/mini';
import { Grade } from './grade.ts';

/** What a unit that handed in says to the criteria, by question. */
export const UnitAnswers = z.strictObject({
  unit: z.string(),
  name: z.string(),
  answers: z.record(z.string(), z.strictObject({ grade: Grade, note: z.nullable(z.string()) })),
});
export type UnitAnswers = z.infer<typeof UnitAnswers>;
