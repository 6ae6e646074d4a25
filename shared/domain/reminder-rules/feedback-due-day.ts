import type { ReminderRule } from './reminder-rule.ts';

/** The day that the board itself has promised. */
export const feedbackDueDay: ReminderRule = {
  id: 'feedback-due-day',
  of: 'feedback',
  does: 'On the day feedback is due, reminds the board’s managers of it.',
  days: 0,
  to: () => ['manager'],
};
