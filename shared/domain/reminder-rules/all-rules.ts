import { dueDay } from './due-day.ts';
import type { ReminderRule } from './reminder-rule.ts';
import { sevenDaysBefore } from './seven-days-before.ts';
import { threeDaysAfter } from './three-days-after.ts';

export const allReminderRules: readonly ReminderRule[] = [sevenDaysBefore, dueDay, threeDaysAfter];
