import type { Day } from '../../../../../shared/domain/day.ts';
import { feedbackDaysLate } from '../../../../../shared/domain/feedback-due.ts';
import { hasNoContact, isDueSoon, isToReview } from '../../../../../shared/domain/next-step.ts';
import type { Obligation } from '../../../../../shared/domain/obligation.ts';
import { isOverdue, isOwed } from '../../../../../shared/domain/standing.ts';
import { stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';

type Filter = {
  readonly id: string;
  readonly words: string;
  readonly holds: (obligation: Obligation, today: Day) => boolean;
};

/** The register’s saved views, in the order of the buttons. “Overdue” is what is owed and past its day: who to chase. “Late” is what came after its day. */
export const registerFilters: readonly Filter[] = [
  { id: 'late', words: 'Overdue', holds: isOverdue },
  { id: 'due-soon', words: 'Due within 7 days', holds: isDueSoon },
  { id: 'not-started', words: 'Not started', holds: (each) => stateOfReturn(each) === 'not-started' },
  {
    id: 'asks-for-time',
    words: 'Asks for more time',
    holds: (each) => isOwed(each) && each.askedForUntil !== null,
  },
  { id: 'to-review', words: 'To review', holds: isToReview },
  {
    id: 'feedback-late',
    words: 'Our feedback is late',
    holds: (each, today) => feedbackDaysLate(each, today) > 0,
  },
  { id: 'no-contact', words: 'No contact', holds: (each) => isOwed(each) && hasNoContact(each) },
];
