import * as z from 'zod/mini';
import { Challenge } from '../domain/challenge.ts';
import { Day, Instant } from '../domain/day.ts';
import { Decision } from '../domain/decision.ts';
import { ByWhom, Feedback, FeedbackDraft, FrozenFeedback, PointAnswer } from '../domain/feedback.ts';
import { Obligation } from '../domain/obligation.ts';

const Done = z.strictObject({ by: ByWhom, at: Instant });

/** The feedback as its manager drafts it, beside what would go out with it. */
export const FeedbackDesk = z.strictObject({
  obligation: Obligation,
  boardName: z.string(),
  roundTitle: z.string(),
  /** As it was saved; null before the first save. */
  feedback: z.nullable(Feedback),
  /** What stands in the boxes before anything is saved. */
  suggested: FeedbackDraft,
  /** What would be issued as things stand, with its digest; null where nothing can be issued. */
  preview: z.nullable(z.strictObject({ feedback: FrozenFeedback, digest: z.string() })),
  /** Sections that nobody of the board has judged yet, by title. */
  notJudged: z.array(z.string()),
  /** The person at the desk works for the agency: somebody else of the board has to do this. */
  ownAgency: z.boolean(),
});
export type FeedbackDesk = z.infer<typeof FeedbackDesk>;

/** Feedback that was issued, and what came of it. */
export const IssuedFeedback = z.strictObject({
  version: z.number(),
  frozen: FrozenFeedback,
  digest: z.string(),
  documentId: z.string(),
  issued: Done,
  acknowledged: z.nullable(Done),
  answered: z.nullable(Done),
});
export type IssuedFeedback = z.infer<typeof IssuedFeedback>;

/** What the board reads of issued feedback: the answers once they were sent, and its challenges as they stand. */
export const FeedbackRead = z.strictObject({
  obligation: Obligation,
  roundTitle: z.string(),
  feedback: z.nullable(IssuedFeedback),
  points: z.array(PointAnswer),
  challenges: z.array(Challenge),
});
export type FeedbackRead = z.infer<typeof FeedbackRead>;

/** What an agency sees of the board’s feedback on its return: its own answers in the making too. */
export const FeedbackForAgency = z.strictObject({
  boardName: z.string(),
  roundTitle: z.string(),
  obligation: Obligation,
  feedback: z.nullable(IssuedFeedback),
  points: z.array(PointAnswer),
  challenges: z.array(Challenge),
  decisions: z.array(Decision),
});
export type FeedbackForAgency = z.infer<typeof FeedbackForAgency>;

/** What a save of a point answers. */
export const SavedPoint = z.strictObject({ point: PointAnswer });
export type SavedPoint = z.infer<typeof SavedPoint>;

/** A day by which the board promises something. */
export const PromisedDay = z.strictObject({ due: Day });
