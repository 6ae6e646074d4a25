import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day, Instant } from './day.ts';

/** How an action stands. Overdue and due soon are never stored: they follow from the deadline and the day (action-standing.ts). */
export const actionStatuses = {
  'not-started': { words: 'Not started' },
  'in-progress': { words: 'In progress' },
  complete: { words: 'Complete' },
  /** No action is needed where a standard is met; the deadline is then the day of the review (Standard 6 of the Slough audit). */
  'kept-under-review': { words: 'No action needed, kept under review' },
  'no-longer-needed': { words: 'No longer needed' },
} as const;

export const ActionStatus = z.literal(
  Object.keys(actionStatuses) as (keyof typeof actionStatuses)[],
  'Choose how the action stands',
);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Where an action came from. */
export const actionSources = {
  'self-assessment': { words: 'Self-assessment' },
  moderation: { words: 'Moderation' },
  'board-challenge': { words: 'Board challenge' },
  'case-review': { words: 'Case review' },
  imported: { words: 'Earlier papers' },
} as const;

export const ActionSource = z.literal(
  Object.keys(actionSources) as (keyof typeof actionSources)[],
  'Choose where the action came from',
);
export type ActionSource = z.infer<typeof ActionSource>;

/** The return for which an action was promised; `submissionId` is null where the round was held before the portal. */
export const ActionOrigin = z.strictObject({ boardId: Id, roundId: Id, submissionId: z.nullable(Id) });
export type ActionOrigin = z.infer<typeof ActionOrigin>;

/** What an agency will improve. It lives on after the return, and is worked on until it is complete. */
export const Action = z.strictObject({
  id: Id,
  agencyId: Id,
  /** Counted per agency from 1, and never given twice. */
  number: z.number(),
  text: z.string(),
  /** What is wrong, or was found. */
  issue: z.nullable(z.string()),
  form: Id,
  /** The sections it improves, by their ids: “standard-4”. */
  sections: z.array(z.string()),
  /** The questions it answers, by their ids: “4.2”. One action may cover several. */
  criteria: z.array(z.string()),
  /** A role, not a person; null is “to be agreed”. */
  ownerRole: z.nullable(z.string()),
  /** Null is “to be agreed”. */
  deadline: z.nullable(Day),
  /** A deadline as papers print it that is no day of the calendar, such as “31 April 2016”; gone once a day is set. */
  deadlineAsPrinted: z.nullable(z.string()),
  /** How people will see that it helped. */
  measure: z.nullable(z.string()),
  source: ActionSource,
  status: ActionStatus,
  /** What has changed for children because of it. */
  impact: z.nullable(z.string()),
  /** There once it is complete, and only then. */
  completedOn: z.nullable(Day),
  origin: z.nullable(ActionOrigin),
  /** The unit in whose part it was promised; absent where it is the agency’s own. */
  unit: z.optional(Id),
  addedOn: Day,
  /** One more with every change: whoever changes it says which they saw. */
  version: z.number(),
});
export type Action = z.infer<typeof Action>;

/** What a step did to an action, and what was said of its progress. */
export const ActionNote = z.strictObject({
  id: Id,
  actionId: Id,
  /** The day that it tells of. */
  on: Day,
  at: Instant,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  text: z.nullable(z.string()),
  /** What the action became with it; null where that stayed. */
  status: z.nullable(ActionStatus),
  /** How the deadline moved; null where it stayed. */
  moved: z.nullable(z.strictObject({ from: z.nullable(Day), to: z.nullable(Day) })),
  /** Items of the agency’s library that show it, by their ids; absent where there are none. */
  evidence: z.optional(z.array(Id)),
});
export type ActionNote = z.infer<typeof ActionNote>;

/** An action as answers, gaps and frozen returns name it. */
export const ActionInBrief = z.pick(Action, {
  id: true,
  text: true,
  ownerRole: true,
  deadline: true,
  measure: true,
  status: true,
});
export type ActionInBrief = z.infer<typeof ActionInBrief>;

export const actionInBrief = ({ id, text, ownerRole, deadline, measure, status }: Action): ActionInBrief => ({
  id,
  text,
  ownerRole,
  deadline,
  measure,
  status,
});
