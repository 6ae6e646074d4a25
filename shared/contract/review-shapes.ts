import * as z from 'zod/mini';
import { Day, Instant } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { ReviewNote, SectionReview } from '../domain/review.ts';

/** An earlier return to read beside this one: the version before, or what the board received last round. */
export const EarlierReturn = z.strictObject({
  kind: z.literal(['version', 'round']),
  /** “Version 1”, or the title of the round. */
  title: z.string(),
  version: z.number(),
  /** Described by `Snapshot` in shared/forms/freeze.ts. */
  snapshot: z.looseObject({}),
});
export type EarlierReturn = z.infer<typeof EarlierReturn>;

/** What the board had sent back with the version before. */
export const AskedAgain = z.strictObject({
  version: z.number(),
  questions: z.array(z.string()),
  due: Day,
  reason: z.nullable(z.string()),
  at: Instant,
});
export type AskedAgain = z.infer<typeof AskedAgain>;

/** Everything on the review desk. */
export const ReviewDesk = z.strictObject({
  obligation: Obligation,
  boardName: z.string(),
  roundTitle: z.string(),
  /** The version under review, and all that this board received, the first one first. */
  version: z.number(),
  versions: z.array(
    z.strictObject({
      version: z.number(),
      at: Instant,
      /** When the agency shared it, though this board had not asked for it. */
      sharedAt: z.optional(Instant),
    }),
  ),
  snapshot: z.looseObject({}),
  /** The most telling comparison first; empty where there is nothing to compare with. */
  earlier: z.array(EarlierReturn),
  reviews: z.array(SectionReview),
  notes: z.array(ReviewNote),
  sentBack: z.array(AskedAgain),
});
export type ReviewDesk = z.infer<typeof ReviewDesk>;

/** One return that waits for the board’s review, in whatever round. */
export const ToReview = z.strictObject({
  roundId: z.string(),
  roundTitle: z.string(),
  feedbackDue: z.nullable(Day),
  agencyId: z.string(),
  agencyName: z.string(),
  state: z.literal(['received', 'under-review', 'sent-back']),
  version: z.number(),
  receivedOn: z.nullable(Day),
  due: z.nullable(Day),
  /** The reader works for this agency: somebody else of the board reviews it. */
  ownAgency: z.boolean(),
  /** Whoever works for the agency has handed the review over: to the reader, or to somebody else. */
  handedOver: z.nullable(z.literal(['to-you', 'to-somebody'])),
});
export type ToReview = z.infer<typeof ToReview>;
