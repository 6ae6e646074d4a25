import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Instant } from './day.ts';

export const AnswerValue = z.union([z.string(), z.number(), z.boolean()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** Which part of an answer: 'grade', 'note', or what is attached, such as 'evidence.7f3a'. */
export const PartId = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/));

/** Where an answer was carried forward from, and who said that it still holds. */
export const Carried = z.strictObject({
  from: z.strictObject({ submissionId: Id, version: z.number() }),
  confirmed: z.nullable(z.strictObject({ by: z.string(), at: Instant })),
});
export type Carried = z.infer<typeof Carried>;

/**
 * One part of one answer (a grade, a note, a text), stored and versioned on its own, so that two
 * people never overwrite each other. `value` is null once it has been cleared. Version 0 is “never saved”.
 */
export const Answer = z.strictObject({
  section: Id,
  question: z.string(),
  part: PartId,
  value: z.nullable(AnswerValue),
  version: z.number(),
  /** Chosen by the writer for one save: the same save again is not a clash with oneself. */
  saveId: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: Instant,
  /** Only while it is last round’s answer: whoever saves over it has answered anew. */
  carried: z.optional(Carried),
});
export type Answer = z.infer<typeof Answer>;
