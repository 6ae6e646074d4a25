import type { ReminderRule } from './reminder-rule.ts';

/** A week to go: the board owes an answer too. */
export const feedbackSevenDaysBefore: ReminderRule = {
  id: 'feedback-seven-days-before',
  of: 'feedback',
  does: 'Seven days before feedback is due, reminds the board’s managers that an agency waits for it.',
  days: -7,
  to: () => ['manager'],
};
