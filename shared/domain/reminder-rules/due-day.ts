import type { ReminderRule } from './reminder-rule.ts';

/** The day itself. The signatory hears of it only once there is something to sign. */
export const dueDay: ReminderRule = {
  id: 'due-day',
  of: 'return',
  does: 'On the due day, reminds contributors and lead, and the signatory once the return is ready to sign.',
  days: 0,
  to: ({ stage }) =>
    stage === 'ready' ? ['lead', 'deputy', 'signatory'] : ['contributor', 'lead', 'deputy'],
};
