import { dayInShort } from '../../shared/domain/day-in-words.ts';
import { stepDay } from '../../shared/domain/reminder-plan.ts';
import type { ReminderRule } from '../../shared/domain/reminder-rules/reminder-rule.ts';
import { roleWords } from '../../shared/domain/role.ts';
import { returnStates } from '../../shared/domain/state-of-return.ts';
import { code, listOf, table } from './markdown.ts';

const stages = ['not-started', 'in-progress', 'ready'] as const;

/** Two due days that show how steps move: a Friday, and the Saturday of a weekend before a bank holiday. */
const examples = ['2027-01-29', '2027-05-01'] as const;

const when = ({ days, of }: ReminderRule): string => {
  const what = of === 'feedback' ? 'feedback is due' : 'the due day';
  if (days === 0) return of === 'feedback' ? 'on the day feedback is due' : 'on the due day';
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${count} before ${what}` : `${count} after ${what}`;
};

/** Who is reminded, with the stage of the return where that makes a difference. */
function whoInWords(rule: ReminderRule): string {
  const byRoles = Map.groupBy(stages, (stage) => {
    const roles = rule.to({ stage }).map((role) => roleWords[role].toLowerCase());
    return roles.length === 0 ? 'nobody' : roles.join(', ');
  });
  if (byRoles.size === 1) return [...byRoles.keys()].join();
  return [...byRoles]
    .map(([roles, each]) => {
      const standing = each.map((stage) => returnStates[stage].words.toLowerCase());
      return `${standing.join(' or ')}: ${roles}`;
    })
    .join('; ');
}

/** What is told beside the ladder, in the same mail: what it is about says when. */
export type OtherRule = { readonly id: string; readonly does: string };

/** The ladder of reminders, earliest first; and what else the mail of a day tells. */
export function reminderRulesList(all: readonly ReminderRule[], others: readonly OtherRule[]): string {
  const rules = [...all].sort((a, b) => b.of.localeCompare(a.of) || a.days - b.days);
  return listOf(
    'Reminder rules',
    '`shared/domain/reminder-rules/`',
    'Each step falls on a working day: before the due day and on it, a step moves to an earlier one, after it to a later one. A step whose day was missed stays due until it was taken; of several only the latest is sent; steps from before the due day was set are not made up for. All that one person is to be reminded of on a day is one mail.',
    table(
      ['Rule', 'Days', 'To', 'Does'],
      rules.map((rule) => [code(rule.id), when(rule), whoInWords(rule), rule.does]),
    ),
    'For example:',
    table(
      ['Due day', ...rules.map(({ id }) => code(id))],
      examples.map((due) => [dayInShort(due), ...rules.map((rule) => dayInShort(stepDay(rule, due)))]),
    ),
    'In the same mail, of action plans and of evidence, by the same rule of working days and missed days:',
    table(
      ['Rule', 'Does'],
      others.map(({ id, does }) => [code(id), does]),
    ),
  );
}
