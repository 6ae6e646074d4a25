import * as z from 'zod/mini';

/**
 * What the agency’s last return of the same form said elsewhere, put in as an answer carried forward: a part of another
 * question, or the total of a column of another table.
 */
export const Prefill = z.union([
  z.strictObject({ question: z.string(), part: z.string() }),
  z.strictObject({ question: z.string(), total: z.string() }),
]);
export type Prefill = z.infer<typeof Prefill>;
