import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { cellsOf, needCells, needRow } from './a-round-of-needs.ts';

/** A return of needs that leaves nothing to do: one need with a reason in words, one group of staff, no offers. */
export const trainingAnswers = (why = 'Supervision shows it'): AnswersByQuestion => ({
  vocabulary: { answer: 'groups' },
  'staff-groups': cellsOf({ 'group-1': { headcount: 100, required: 80, 'in-date': 60 } }),
  needs: cellsOf({ [needRow(0)]: needCells({ priority: 'high', why }) }),
  offers: { none: true },
});
