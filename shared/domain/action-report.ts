import * as z from 'zod/mini';
import { Action, ActionNote } from './action.ts';
import { byUrgency, countActions, standingOf } from './action-standing.ts';
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

type Reported = ActionReport['actions'][number];

export const actionReport = (about: Omit<ActionReport, 'shape'>): ActionReport => {
  const urgent = byUrgency(about.day);
  return {
    ...about,
    shape: 1,
    actions: [...about.actions].sort((a, b) => urgent(a.action, b.action)),
  };
};

const groups = [
  { title: 'Overdue', has: ['overdue'] },
  { title: 'Due in the next four weeks', has: ['due-soon'] },
  { title: 'Under way', has: ['in-progress'] },
  { title: 'Still to begin', has: ['not-started'] },
  { title: 'No action needed, kept under review', has: ['kept-under-review'] },
  { title: 'Complete', has: ['complete'] },
  { title: 'No longer needed', has: ['no-longer-needed'] },
] as const;

/** The actions under the headings of the report, in the order in which a meeting looks at them; nothing for nothing. */
export const inGroups = ({
  actions,
  day,
}: ActionReport): readonly { readonly title: string; readonly actions: readonly Reported[] }[] =>
  groups
    .map(({ title, has }) => ({
      title,
      actions: actions.filter(({ action }) => (has as readonly string[]).includes(standingOf(action, day))),
    }))
    .filter((group) => group.actions.length > 0);

export const countsOf = ({ actions, day }: ActionReport) =>
  countActions(
    actions.map(({ action }) => action),
    day,
  );
