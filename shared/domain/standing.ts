import type { Day } from './day.ts';
import type { ObligationFacts } from './obligation.ts';

/** Something is owed: asked, not exempt, nothing received yet or sent back. */
export const isOwed = (facts: Pick<ObligationFacts, 'state' | 'exemptOn'>): boolean =>
  facts.exemptOn === null && (facts.state.kind === 'waiting' || facts.state.kind === 'sent-back');

/** The due day has ended (midnight in London) and something is still owed. */
export const isOverdue = (facts: Pick<ObligationFacts, 'state' | 'exemptOn' | 'due'>, today: Day): boolean =>
  isOwed(facts) && facts.due !== null && facts.due < today;

/** The return came after its due day. A return without a due day cannot be late. */
export const isLate = (facts: Pick<ObligationFacts, 'receivedOn' | 'due'>): boolean =>
  facts.receivedOn !== null && facts.due !== null && facts.receivedOn > facts.due;
