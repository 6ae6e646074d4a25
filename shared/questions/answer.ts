import * as z from 'zod/mini';

/** The value of one answer part: a JSON scalar. A cleared part has no value; `null` says "cleared" on the wire only. */
export const AnswerValue = z.union([z.string(), z.number(), z.boolean()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** The values of one question, by part id. A part that was never filled, or was cleared, is absent. */
export type PartValues = Readonly<Record<string, AnswerValue>>;

/** The values of a whole return, by question id. */
export type AnswersByQuestion = Readonly<Record<string, PartValues>>;

/** Nothing is there to judge: no value, or only white space. What was typed is kept as typed; it is trimmed only here. */
export const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');
