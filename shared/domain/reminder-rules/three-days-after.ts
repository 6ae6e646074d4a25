import type { ReminderRule } from './reminder-rule.ts';

/** Overdue: the people who answer for the return. */
export const threeDaysAfter: ReminderRule = {
  id: 'three-days-after',
  of: 'return',
  does: 'Three days after the due day, tells lead and signatory that the return is overdue.',
  days: 3,
  to: () => ['lead', 'deputy', 'signatory'],
};
