import * as z from 'zod/mini';
import { Detail } from './typed-evidence.ts';

/** The three questions that a new plan or strategy is checked by (source 003, action 10; criterion 4.3). */
export const planQuestions = {
  listened: 'How did you listen to children and young people?',
  responded: 'How did you respond to what they said?',
  improves: 'How does this plan improve safeguarding and the welfare of children?',
} as const;

export type PlanQuestion = keyof typeof planQuestions;

export const planQuestionIds = Object.keys(planQuestions) as PlanQuestion[];

/** The answers for one plan; each of the three is given. */
export const PlanChecklist = z.strictObject({ listened: Detail, responded: Detail, improves: Detail });
export type PlanChecklist = z.infer<typeof PlanChecklist>;

/** The checklist in words, as the board reads it: each question on a line of its own, its answer beneath. */
export const checklistInWords = (checklist: PlanChecklist): string =>
  planQuestionIds.map((id) => `${planQuestions[id]}\n${checklist[id]}`).join('\n\n');
