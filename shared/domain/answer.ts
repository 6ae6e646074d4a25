import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Instant } from './day.ts';

export const AnswerValue = z.union([z.string(), z.number(), z.boolean()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/**
 * One part of one answer (a grade, a note, a text), stored and versioned on its own, so that two
 * people never overwrite each other. `value` is null once it has been cleared. Version 0 is “never saved”.
 */
export const Answer = z.strictObject({
  section: Id,
  question: z.string(),
  part: Id,
  value: z.nullable(AnswerValue),
  version: z.number(),
  /** Chosen by the writer for one save: the same save again is not a clash with oneself. */
  saveId: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: Instant,
});
export type Answer = z.infer<typeof Answer>;
