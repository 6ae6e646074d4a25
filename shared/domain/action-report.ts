import * as z from 'zod/mini';
import { Action, ActionNote } from './action.ts';
import { byUrgency, countActions } from './action-standing.ts';
import { Day } from './day.ts';

/** A plan as it stood on one day, frozen for a report that does not change after its meeting. */
export const ActionReport = z.strictObject({
  /** The shape of this record; a later shape gets the next number. */
  shape: z.literal(1),
  agency: z.strictObject({ id: z.string(), name: z.string() }),
  day: Day,
  /** The most urgent first. */
  actions: z.array(z.strictObject({ action: Action, notes: z.array(ActionNote) })),
  /** The sections by their ids, in words. */
  sections: z.record(z.string(), z.string()),
});
export type ActionReport = z.infer<typeof ActionReport>;

export const actionReport = (about: Omit<ActionReport, 'shape'>): ActionReport => {
  const urgent = byUrgency(about.day);
  return {
    ...about,
    shape: 1,
    actions: [...about.actions].sort((a, b) => urgent(a.action, b.action)),
  };
};

export const countsOf = ({ actions, day }: ActionReport) =>
  countActions(
    actions.map(({ action }) => action),
    day,
  );
