import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { textUpTo, wordsUpTo } from './board-text.ts';
import { Day, Instant } from './day.ts';

/** What a board can decide on a return. */
export const boardOutcomes = {
  noted: 'Noted',
  accepted: 'Accepted',
  challenged: 'Challenged',
} as const;

const comment = /* @__PURE__ */ textUpTo(2000);

/** What is recorded of a decision: by the board at a meeting, or by the panel that several boards hold together. */
export const DecisionDraft = /* @__PURE__ */ z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('board'),
    outcome: z.literal(Object.keys(boardOutcomes) as (keyof typeof boardOutcomes)[], 'Choose the decision'),
    /** The day of the meeting. */
    met: Day,
    /** Where the minutes say so: “minute 7.2”. */
    minute: textUpTo(120),
    comment,
  }),
  z.strictObject({
    by: z.literal('panel'),
    outcome: wordsUpTo(120, 'Enter the panel’s outcome'),
    /** The day on which the panel reviewed the return. */
    met: Day,
    minute: textUpTo(120),
    comment,
  }),
]);
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** A decision as it is kept. It is never edited: a correction is a decision of its own that supersedes it. */
export const Decision = z.strictObject({
  id: Id,
  by: z.literal(['board', 'panel']),
  /** A key of `boardOutcomes`, or the panel’s own words. */
  outcome: z.string(),
  met: Day,
  minute: z.string(),
  comment: z.string(),
  /** The decision that this one corrects. */
  supersedes: z.nullable(Id),
  recordedBy: z.strictObject({ id: z.string(), name: z.string() }),
  recordedAt: Instant,
});
export type Decision = z.infer<typeof Decision>;

/** The decision in one word or few. */
export const outcomeInWords = ({ by, outcome }: Pick<Decision, 'by' | 'outcome'>): string =>
  by === 'board' && Object.hasOwn(boardOutcomes, outcome)
    ? boardOutcomes[outcome as keyof typeof boardOutcomes]
    : outcome;

/** Whose decision it is. */
export const deciderInWords = ({ by }: Pick<Decision, 'by'>): string =>
  by === 'board' ? 'The board' : 'The joint panel';

/** The decisions that stand, the latest meeting first: those that no other supersedes. */
export const standingDecisions = (all: readonly Decision[]): Decision[] =>
  all
    .filter(({ id }) => !all.some(({ supersedes }) => supersedes === id))
    .toSorted((a, b) => b.met.localeCompare(a.met) || b.recordedAt.localeCompare(a.recordedAt));

/** May this decision be corrected? Only one that stands, by one of the same body. */
export const mayCorrect = (
  all: readonly Decision[],
  { supersedes, by }: Pick<Decision, 'supersedes' | 'by'>,
): boolean =>
  supersedes === null || standingDecisions(all).some((each) => each.id === supersedes && each.by === by);
