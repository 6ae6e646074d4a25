import { isAskedFor } from '../../shared/domain/action-reminders.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { PlanItem } from '../../shared/domain/message.ts';
import type { Letter, Row } from './letter.ts';
import type { MailFacts, PlanFacts } from './mail-facts.ts';
import { clipped, dueForSubject, dueInWords, some } from './words-of-a-return.ts';

/** What a digest says of one kind of thing; its rows are cut once all are known. */
export type DigestLetter = Pick<Letter, 'subject' | 'rows' | 'action' | 'closing'> & {
  readonly opening: string;
};

type Told = { readonly plan: PlanFacts; readonly items: readonly PlanItem[] };

/** Each plan that is told of, with the steps about it. */
const toldOf = (items: readonly PlanItem[], { plans = [] }: MailFacts): Told[] =>
  plans
    .map((plan) => ({ plan, items: items.filter(({ agencyId }) => agencyId === plan.agencyId) }))
    .filter((told) => told.items.length > 0);

/** “Action 12: was due Fri 30 Apr 2027”; actions go by their numbers, since a mail cannot be taken back. */
const lineOf = ({ plan }: Told, { actionId, due }: PlanItem, today: Day): string => {
  const number = plan.actions.find(({ id }) => id === actionId)?.number ?? '';
  return `Action ${number}: ${due < today ? 'was due' : 'due'} ${dueInWords(due, today)}`;
};

const rowOf =
  (today: Day) =>
  (told: Told): Row => {
    const quarter = told.items.find(({ actionId }) => actionId === null);
    const open = told.plan.actions.filter(
      (action) => quarter !== undefined && isAskedFor(action, quarter.due),
    ).length;
    return {
      what: `Action plan of ${told.plan.agencyName}`,
      lines: [
        ...told.items.filter(({ actionId }) => actionId !== null).map((item) => lineOf(told, item, today)),
        ...(quarter === undefined
          ? []
          : [`This quarter: note how ${some(open, 'open action goes', 'open actions go')}`]),
      ],
    };
  };

function subjectOf([first, ...others]: readonly Told[], today: Day): string {
  if (first === undefined) return 'Action plans';
  const { plan, items } = first;
  const agency = clipped(plan.agencyName);
  const dated = items.filter(({ actionId }) => actionId !== null);
  const [soonest] = dated;
  const more = others.length === 0 ? '' : ` and ${some(others.length, 'other plan', 'other plans')}`;
  if (soonest === undefined) return `Action plan of ${agency}${more}: how does it go this quarter?`;
  const what = dated.length === 1 ? 'an action' : `${dated.length} actions, the first`;
  return `Action plan of ${agency}${more}: ${what} ${dueForSubject(soonest.due, today)}`;
}

/** Reminds of actions that are due, and asks each quarter how the plan goes. */
export function aboutPlans(items: readonly PlanItem[], facts: MailFacts, today: Day): DigestLetter {
  const told = toldOf(items, facts);
  const [first] = told;
  return {
    subject: subjectOf(told, today),
    opening: told.length > 1 ? 'These action plans want a look.' : 'Your action plan wants a look.',
    rows: told.map(rowOf(today)),
    action: {
      words: told.length > 1 ? 'See your agencies' : 'Open the action plan',
      path: told.length > 1 || first === undefined ? '/' : `/agency/${first.plan.agencyId}/actions`,
    },
    closing: [
      'A line on each action is enough: what has been done, and what has changed for children.',
      'If a deadline cannot be kept, the lead can move it; the plan keeps both days.',
    ],
  };
}
