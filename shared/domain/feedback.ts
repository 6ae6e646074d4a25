import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { textUpTo } from './board-text.ts';
import { Day, Instant } from './day.ts';

/** Who did something, with the name they had then. */
export const ByWhom = z.strictObject({ id: z.string(), name: z.string() });
export type ByWhom = z.infer<typeof ByWhom>;
const Done = z.strictObject({ by: ByWhom, at: Instant });

/** The manager’s own words around what the reviewers wrote. */
export const FeedbackDraft = z.strictObject({
  opening: textUpTo(5000),
  closing: textUpTo(5000),
  /** By when the agency is asked to answer; null where no day is set. */
  answerBy: z.nullable(Day),
});
export type FeedbackDraft = z.infer<typeof FeedbackDraft>;

/** The board’s feedback on one version of a return, from its first draft to the agency’s answers. */
export const Feedback = z.strictObject({
  ...FeedbackDraft.shape,
  /** The version of the return. */
  version: z.number(),
  /** How often the draft was saved: the writer says which save they saw. */
  saved: z.number(),
  savedBy: ByWhom,
  savedAt: Instant,
  issued: z.nullable(z.strictObject({ ...Done.shape, digest: z.string(), documentId: Id })),
  acknowledged: z.nullable(Done),
  answered: z.nullable(Done),
});
export type Feedback = z.infer<typeof Feedback>;

/** One section of the return in the feedback: what the agency said of itself, and what the board says of it. */
export const FeedbackSection = z.strictObject({
  id: Id,
  title: z.string(),
  /** Grades in the words of the form; null where the section has none. */
  selfGrade: z.nullable(z.string()),
  /** Null where the board has not looked at it. The same as the agency’s where it agrees. */
  boardGrade: z.nullable(z.string()),
  /** Why the board’s grade differs. */
  reason: z.string(),
  /** Single questions that the board grades otherwise. */
  moderated: z.array(
    z.strictObject({
      question: z.string(),
      selfGrade: z.nullable(z.string()),
      boardGrade: z.string(),
      reason: z.string(),
    }),
  ),
  strengths: z.string(),
  comments: z.string(),
});
export type FeedbackSection = z.infer<typeof FeedbackSection>;

/** A question of the board, as it stands in the letter. */
export const FeedbackChallenge = z.strictObject({
  number: z.number(),
  /** The section or question it is about; null where it is about the return as a whole. */
  about: z.nullable(z.string()),
  asks: z.string(),
  ownerRole: z.nullable(z.string()),
  answerBy: z.nullable(Day),
});
export type FeedbackChallenge = z.infer<typeof FeedbackChallenge>;

/**
 * The feedback exactly as it was issued: everything the letter says. Its canonical JSON is stored under its SHA-256,
 * so that page and letter say the same for ever. What the signer’s row says of it stands beside it.
 */
export const FrozenFeedback = z.strictObject({
  shape: z.literal(1),
  board: z.strictObject({ id: Id, name: z.string() }),
  roundId: Id,
  roundTitle: z.string(),
  agency: z.strictObject({ id: Id, name: z.string() }),
  version: z.number(),
  receivedOn: Day,
  sectionWord: z.string(),
  opening: z.string(),
  closing: z.string(),
  answerBy: z.nullable(Day),
  sections: z.array(FeedbackSection),
  challenges: z.array(FeedbackChallenge),
  /** The lines under the letter: who signs, and how to reach them. */
  signature: z.array(z.string()),
});
export type FrozenFeedback = z.infer<typeof FrozenFeedback>;

/** Names a point that an agency can answer: `section-standard-3`, `challenge-7`. */
export const PointId = z
  .string()
  .check(z.regex(/^(section-[a-z0-9][a-z0-9-]{0,62}|challenge-[1-9]\d{0,5})$/));

/** The agency’s answer to one point, saved and versioned on its own. Version 0 is “never saved”. */
export const PointAnswer = z.strictObject({
  point: PointId,
  text: z.string(),
  /** A challenge that the agency does not take up; the text is the reason. */
  declined: z.boolean(),
  version: z.number(),
  /** Chosen by the writer for one save: the same save again is not a clash with oneself. */
  saveId: z.string(),
  by: ByWhom,
  at: Instant,
});
export type PointAnswer = z.infer<typeof PointAnswer>;
