import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day, Instant } from './day.ts';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

/** What a reviewer writes about a part of a return; may be empty. */
export const ReviewText = z
  .string()
  .check(z.maxLength(5000, 'Use 5,000 characters at most'), z.refine(isReadable, unreadable));

/** Who of the board did it: named, since a review is read long after they have left. */
export const Reviewer = z.strictObject({ id: z.string(), name: z.string() });
export type Reviewer = z.infer<typeof Reviewer>;

/** A grade that the board found other than the agency. The agency’s own stays beside it. */
export const Moderation = z.strictObject({
  grade: z.string(),
  reason: z
    .string()
    .check(
      z.trim(),
      z.maxLength(2000, 'Use 2,000 characters at most'),
      z.refine(showsSomething, 'Say why the board finds another grade'),
      z.refine(isReadable, unreadable),
    ),
});
export type Moderation = z.infer<typeof Moderation>;

/**
 * What the board finds of one section: it agrees with the self-assessment, which is the rule, or it moderates the
 * section or single questions of it, each with a reason.
 */
export const Judgement = z.strictObject({
  judgement: z.literal(['agreed', 'moderated']),
  /** The agency’s own grade, or the one the board found; null where the section is not graded. */
  grade: z.nullable(z.string()),
  /** Why the section as a whole is moderated; null where the grade follows from its moderated questions. */
  reason: z.nullable(z.string()),
  /** Moderated questions by their ids. */
  questions: z.record(z.string(), Moderation),
});
export type Judgement = z.infer<typeof Judgement>;

/**
 * The board’s review of one section of one version of a return. The judgement and the texts are versioned apart: one
 * reviewer may agree while another writes. Nobody but this board sees it before feedback is issued.
 */
export const SectionReview = z.strictObject({
  section: Id,
  /** The version of the submission that is judged. */
  version: z.number(),
  judged: z.nullable(z.strictObject({ ...Judgement.shape, by: Reviewer, at: Instant })),
  judgedRevision: z.number(),
  strengths: ReviewText,
  comments: ReviewText,
  commented: z.nullable(z.strictObject({ by: Reviewer, at: Instant })),
  commentsRevision: z.number(),
});
export type SectionReview = z.infer<typeof SectionReview>;

/** The review of a section as it is before anybody has touched it. */
export const noReview = (section: string, version: number): SectionReview => ({
  section,
  version,
  judged: null,
  judgedRevision: 0,
  strengths: '',
  comments: '',
  commented: null,
  commentsRevision: 0,
});

/** A note of the reviewers among themselves. Private, but disclosable where the law asks for it. */
export const ReviewNote = z.strictObject({
  id: Id,
  section: Id,
  text: ReviewText.check(z.refine(showsSomething, 'Write the note')),
  by: Reviewer,
  at: Instant,
  revision: z.number(),
});
export type ReviewNote = z.infer<typeof ReviewNote>;

/** A note is changed or taken away by whoever wrote it. */
export const isTheirNote = (note: Pick<ReviewNote, 'by'>, person: { readonly id: string }): boolean =>
  note.by.id === person.id;

/** Questions sent back to an agency with one version: what its people are told, and what the board asked for. */
export const SentBack = z.strictObject({
  boardId: Id,
  boardName: z.string(),
  roundId: Id,
  roundTitle: z.string(),
  version: z.number(),
  /** As the board chose them; questions that are asked because of their answers are open as well. */
  questions: z.array(z.string()),
  due: Day,
  /** The id of the text that says why. */
  reason: z.string(),
  at: Instant,
});
export type SentBack = z.infer<typeof SentBack>;

/** The board’s grades on the obligation after a judgement: only what was moderated stands there. */
export function gradesWith(
  grades: Readonly<Record<string, string>>,
  section: string,
  judged: Pick<Judgement, 'judgement' | 'grade'> | null,
): Record<string, string> {
  const { [section]: _, ...others } = grades;
  return judged?.judgement === 'moderated' && judged.grade !== null
    ? { ...others, [section]: judged.grade }
    : others;
}
