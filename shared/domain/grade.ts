import * as z from 'zod/mini';

/** A grade is a key, never a number: scales run in opposite directions in this field (domain/section-11 B3). */
export const Grade = z.literal(['met', 'partly-met', 'not-met', 'not-applicable']);
export type Grade = z.infer<typeof Grade>;
