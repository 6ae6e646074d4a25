import type { Edition } from '../../../../../shared/forms/form.ts';
import type { Question } from '../../../../../shared/questions/all-kinds.ts';
import { type AskWhen, conditionsOf } from '../../../../../shared/questions/ask-when.ts';

/** What an answer is called where it is one of several; as it is where it is not. */
function called(question: Question | undefined, value: unknown): string {
  if (question?.kind === 'choice')
    return question.options.find(({ id }) => id === value)?.label ?? String(value);
  return typeof value === 'boolean' ? (value ? 'Yes' : 'No') : String(value);
}

/**
 * Whoever fills a form by hand is told which questions to pass over: “Only where “Staff groups or levels” is “Levels 1
 * to 5”.” A question that compares numbers says by itself when it is asked.
 */
export function onlyWhere(askWhen: AskWhen | undefined, edition: Edition): string | undefined {
  const [condition] = askWhen === undefined ? [] : conditionsOf(askWhen);
  if (condition === undefined) return undefined;
  const question = edition.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === condition.question);
  const answers = condition.in.map((value) => `“${called(question, value)}”`).join(' or ');
  const is = condition.unless ? 'is not' : 'is';
  return `Only where “${question?.shortLabel ?? condition.question}” ${is} ${answers}.`;
}
