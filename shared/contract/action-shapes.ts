import * as z from 'zod/mini';
import { Action, ActionNote } from '../domain/action.ts';
import { type ActionColumn, actionColumns } from '../domain/action-columns.ts';
import { Unit } from '../domain/agency.ts';

/** An action as its agency sees it: with the notes of its progress, and whether a board has been sent it. */
export const ActionView = z.strictObject({ action: Action, notes: z.array(ActionNote), sent: z.boolean() });
export type ActionView = z.infer<typeof ActionView>;

/** A section that actions can belong to, with its questions. */
export const ActionPlaceView = z.strictObject({
  form: z.string(),
  section: z.string(),
  number: z.nullable(z.string()),
  title: z.string(),
  criteria: z.array(z.strictObject({ id: z.string(), label: z.string() })),
});

/** An agency’s plan: all of it, or, for the people of a unit, what is theirs. */
export const ActionPlanView = z.strictObject({
  agency: z.strictObject({ id: z.string(), name: z.string() }),
  actions: z.array(ActionView),
  /** The rounds for which something was promised. */
  rounds: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  places: z.array(ActionPlaceView),
  /** The units whose actions are among them. */
  units: z.optional(z.array(Unit)),
});
export type ActionPlanView = z.infer<typeof ActionPlanView>;

/** What a board sees of an action that it was sent: no notes, and not what was found wrong; those stay with the agency. */
export const SentAction = z.pick(Action, {
  id: true,
  number: true,
  text: true,
  sections: true,
  criteria: true,
  ownerRole: true,
  deadline: true,
  deadlineAsPrinted: true,
  measure: true,
  source: true,
  status: true,
  impact: true,
  completedOn: true,
});
export type SentAction = z.infer<typeof SentAction>;

export const BoardAction = z.strictObject({
  agencyId: z.string(),
  agencyName: z.string(),
  roundId: z.string(),
  roundTitle: z.string(),
  action: SentAction,
});
export type BoardAction = z.infer<typeof BoardAction>;

const cell = z.string().check(z.maxLength(4000, 'A cell holds 4,000 characters at most'));

/** The cells of a row by their columns, as texts. */
export const ActionCellsShape = z.strictObject(
  Object.fromEntries(actionColumns.map(({ key }) => [key, cell])) as Record<ActionColumn, typeof cell>,
);

export const CellFaultShape = z.strictObject({ cell: z.string(), words: z.string() });
