import type { ReminderRule } from './reminder-rule.ts';

/** A week to go: whoever fills the return, and its lead. */
export const sevenDaysBefore: ReminderRule = {
  id: 'seven-days-before',
  of: 'return',
  does: 'Seven days before the due day, reminds contributors and lead of what is still to be answered.',
  days: -7,
  to: () => ['contributor', 'lead', 'deputy'],
};
