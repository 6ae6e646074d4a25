import type { Obligation } from '../obligation.ts';
import type { AgencyRole, BoardRole } from '../role.ts';

/** One rung of the ladder: a step that the portal takes by itself while something is owed. */
export type ReminderRule = {
  readonly id: string;
  /** What is waited for: the agency’s return, or the board’s own feedback on it. Each has its own due day. */
  readonly of: 'return' | 'feedback';
  /** One sentence for the list of rules. */
  readonly does: string;
  /** Days from the due day; before it the step moves earlier to a working day, after it later. */
  readonly days: number;
  /** Which roles are reminded, as things stand: of the agency for its return, of the board for its feedback. */
  readonly to: (obligation: Pick<Obligation, 'stage'>) => readonly (AgencyRole | BoardRole)[];
};
