import type { Day } from './day.ts';
import type { ObligationFacts } from './obligation.ts';
import type { SubmissionFacts } from './submission.ts';

/** Something is owed: asked, not exempt, nothing received yet or sent back. */
export const isOwed = (facts: Pick<ObligationFacts, 'state' | 'exemptOn'>): boolean =>
  facts.exemptOn === null && (facts.state.kind === 'waiting' || facts.state.kind === 'sent-back');

/**
 * Do the agency’s answers of now tell of this obligation? A board that holds an earlier version keeps its figures,
 * whatever is written for another board that sent the return back.
 */
export const followsDraft = (
  state: ObligationFacts['state'],
  { open, versions }: Pick<SubmissionFacts, 'open' | 'versions'>,
): boolean =>
  state.kind === 'waiting' ||
  state.kind === 'sent-back' ||
  (open === null && 'version' in state && state.version === versions);

/** The due day has ended (midnight in London) and something is still owed. */
export const isOverdue = (facts: Pick<ObligationFacts, 'state' | 'exemptOn' | 'due'>, today: Day): boolean =>
  isOwed(facts) && facts.due !== null && facts.due < today;

/** The due day by which lateness is judged: the first one, whatever day a return that was sent back has got since. */
export const judgedBy = ({ due, firstDue }: Pick<ObligationFacts, 'due' | 'firstDue'>): Day | null =>
  firstDue ?? due;

/** The return came after its due day. A return without a due day cannot be late. */
export function isLate(facts: Pick<ObligationFacts, 'receivedOn' | 'due' | 'firstDue'>): boolean {
  const due = judgedBy(facts);
  return facts.receivedOn !== null && due !== null && facts.receivedOn > due;
}
