import { dueDay } from './due-day.ts';
import { feedbackDueDay } from './feedback-due-day.ts';
import { feedbackSevenDaysAfter } from './feedback-seven-days-after.ts';
import { feedbackSevenDaysBefore } from './feedback-seven-days-before.ts';
import type { ReminderRule } from './reminder-rule.ts';
import { sevenDaysBefore } from './seven-days-before.ts';
import { threeDaysAfter } from './three-days-after.ts';

export const allReminderRules: readonly ReminderRule[] = [
  sevenDaysBefore,
  dueDay,
  threeDaysAfter,
  feedbackSevenDaysBefore,
  feedbackDueDay,
  feedbackSevenDaysAfter,
];

/** Of what a step of this name reminds. */
export const remindsOf = (rule: string): ReminderRule['of'] =>
  allReminderRules.find(({ id }) => id === rule)?.of ?? 'return';
