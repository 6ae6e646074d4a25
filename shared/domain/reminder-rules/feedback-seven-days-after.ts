import type { ReminderRule } from './reminder-rule.ts';

/** The board is late itself, and is told so as it tells others. */
export const feedbackSevenDaysAfter: ReminderRule = {
  id: 'feedback-seven-days-after',
  of: 'feedback',
  does: 'Seven days after feedback was due, tells the board’s managers that they are late.',
  days: 7,
  to: () => ['manager'],
};
