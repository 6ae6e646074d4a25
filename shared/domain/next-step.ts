import { addDays } from './calendar.ts';
import type { Day } from './day.ts';
import type { Obligation } from './obligation.ts';
import { stepsAhead } from './reminder-plan.ts';
import type { ReminderRule } from './reminder-rules/reminder-rule.ts';
import { isOverdue, isOwed } from './standing.ts';

/** What happens next about one obligation: done by a person of the board, by the portal, or nobody. */
export type NextStep =
  | { readonly kind: 'answer-request'; readonly until: Day }
  | { readonly kind: 'confirm-file'; readonly on: Day }
  | { readonly kind: 'repair-contact' }
  | { readonly kind: 'find-contact' }
  | { readonly kind: 'read-return' }
  | { readonly kind: 'read-answers' }
  | { readonly kind: 'set-due-day' }
  | { readonly kind: 'reminder'; readonly on: Day }
  | { readonly kind: 'phone' }
  | { readonly kind: 'none' };

const failed = ({ lastContact }: Pick<Obligation, 'lastContact'>): boolean =>
  lastContact !== null && ['failed', 'bounced', 'complained'].includes(lastContact.outcome);

/** Nobody has been reached: nothing was ever sent or recorded, or the last message came back. */
export const hasNoContact = (obligation: Pick<Obligation, 'lastContact'>): boolean =>
  obligation.lastContact === null || failed(obligation);

/** Has arrived and waits for the board to read it. */
export const isToReview = ({ state, exemptOn }: Pick<Obligation, 'state' | 'exemptOn'>): boolean =>
  exemptOn === null && (state.kind === 'received' || state.kind === 'under-review');

/** Owed, and due within the seven days that begin today. */
export const isDueSoon = (obligation: Pick<Obligation, 'state' | 'exemptOn' | 'due'>, today: Day): boolean =>
  isOwed(obligation) &&
  obligation.due !== null &&
  obligation.due >= today &&
  obligation.due < addDays(today, 7);

/** The one thing a manager should know or do next; what waits for a person comes before what runs by itself. */
export function nextStep(obligation: Obligation, rules: readonly ReminderRule[], today: Day): NextStep {
  if (isToReview(obligation)) return { kind: 'read-return' };
  if (obligation.state.kind === 'answered') return { kind: 'read-answers' };
  if (!isOwed(obligation)) return { kind: 'none' };
  if (obligation.askedForUntil !== null) return { kind: 'answer-request', until: obligation.askedForUntil };
  if (obligation.offered !== null) return { kind: 'confirm-file', on: obligation.offered.on };
  if (failed(obligation)) return { kind: 'repair-contact' };
  if (obligation.lastContact === null) return { kind: 'find-contact' };
  if (obligation.due === null) return { kind: 'set-due-day' };
  const [ahead] = stepsAhead(obligation, rules, today);
  if (ahead !== undefined) return { kind: 'reminder', on: ahead.on };
  return isOverdue(obligation, today) ? { kind: 'phone' } : { kind: 'none' };
}
