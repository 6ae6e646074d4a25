import { daysBetween } from './calendar.ts';
import type { Day } from './day.ts';
import type { Obligation } from './obligation.ts';

type Awaiting = Pick<Obligation, 'state' | 'exemptOn'>;
type Promised = Awaiting & Pick<Obligation, 'feedbackDue' | 'receivedOn'>;

/** The return is with the board, and its feedback is still to come. */
export const awaitsFeedback = ({ state, exemptOn }: Awaiting): boolean =>
  exemptOn === null && (state.kind === 'received' || state.kind === 'under-review');

/** Feedback was issued on this return, whatever came of it since. */
export const hasFeedback = ({ state }: Pick<Obligation, 'state'>): boolean =>
  state.kind === 'feedback-issued' || state.kind === 'answered' || state.kind === 'closed';

/**
 * The day by which the board owes its feedback; null where none is owed or promised. A return that came after the
 * day promised to the round is promised nothing, until the manager sets it a day of its own.
 */
export const feedbackOwedBy = (obligation: Promised): Day | null => {
  const { feedbackDue, receivedOn } = obligation;
  if (!awaitsFeedback(obligation) || feedbackDue === null) return null;
  return receivedOn !== null && receivedOn > feedbackDue ? null : feedbackDue;
};

/** How many days the board itself is late with its feedback; 0 while it is not. */
export function feedbackDaysLate(obligation: Promised, today: Day): number {
  const owed = feedbackOwedBy(obligation);
  return owed === null ? 0 : Math.max(0, daysBetween(owed, today));
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** “Feedback due in 5 days”, “Feedback due today”, “Feedback 12 days late”; undefined where no day is promised. */
export function feedbackInWords(obligation: Promised, today: Day): string | undefined {
  const owed = feedbackOwedBy(obligation);
  if (owed === null) return undefined;
  const left = daysBetween(today, owed);
  if (left < 0) return `Feedback ${days(-left)} late`;
  return left === 0 ? 'Feedback due today' : `Feedback due in ${days(left)}`;
}
