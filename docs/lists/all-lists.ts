import { allMails } from '../../functions/mail/all-mails.ts';
import { functionList } from '../../infra/function-list.ts';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { deadlineRules, quarterRule } from '../../shared/domain/action-reminders.ts';
import { expiryRules } from '../../shared/domain/evidence-reminders.ts';
import { refusals } from '../../shared/domain/refusal.ts';
import { allReminderRules } from '../../shared/domain/reminder-rules/all-rules.ts';
import { allForms } from '../../shared/forms/all-forms.ts';
import { formsList } from './forms.ts';
import { functionsList } from './functions.ts';
import { messagesList } from './messages.ts';
import { refusalsList } from './refusals.ts';
import { reminderRulesList } from './reminder-rules.ts';
import { routesList } from './routes.ts';

/** Every list that is made from the code: its file in this folder, and what must stand in it. */
export const allLists: readonly { readonly file: string; readonly text: () => Promise<string> }[] = [
  { file: 'routes.md', text: async () => routesList(allRoutes) },
  {
    file: 'forms.md',
    text: async () => formsList(await Promise.all(allForms.map(({ content }) => content()))),
  },
  {
    file: 'reminder-rules.md',
    text: async () => reminderRulesList(allReminderRules, [...deadlineRules, quarterRule, ...expiryRules]),
  },
  { file: 'refusals.md', text: async () => refusalsList(refusals) },
  { file: 'functions.md', text: async () => functionsList(functionList) },
  { file: 'messages.md', text: async () => messagesList(Object.values(allMails)) },
];
