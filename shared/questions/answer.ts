import type { AnswerValue } from '../domain/answer.ts';

/** The values of one question, by part id. A part that was never filled, or was cleared, is absent. */
export type PartValues = Readonly<Record<string, AnswerValue>>;

/** The values of a whole return, by question id. */
export type AnswersByQuestion = Readonly<Record<string, PartValues>>;

/** Nothing is there to judge: no value, or only white space. What was typed is kept as typed; it is trimmed only here. */
export const isBlank = (value: AnswerValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '');
