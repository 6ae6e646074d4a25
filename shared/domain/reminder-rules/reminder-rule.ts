import type { Obligation } from '../obligation.ts';
import type { AgencyRole } from '../role.ts';

/** One rung of the ladder: a step that the portal takes by itself while a return is owed. */
export type ReminderRule = {
  readonly id: string;
  /** One sentence for the list of rules. */
  readonly does: string;
  /** Days from the due day; before it the step moves earlier to a working day, after it later. */
  readonly days: number;
  /** Which roles of the agency are reminded, as things stand. */
  readonly to: (obligation: Pick<Obligation, 'stage'>) => readonly AgencyRole[];
};
