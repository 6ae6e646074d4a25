import type { FeedbackSection } from '../domain/feedback.ts';
import type { SectionReview } from '../domain/review.ts';
import { sectionName } from './form.ts';
import type { FrozenSection, Snapshot } from './freeze.ts';

/** A grade in the words of the form; what is no grade of it has words of its own. */
export function gradeInWords({ scale }: Pick<Snapshot, 'scale'>, grade: string): string {
  if (grade === 'not-rated') return 'Not rated';
  if (grade === 'not-asked') return 'Not asked';
  return scale.find((step) => step.grade === grade)?.label ?? grade;
}

function feedbackSection(
  snapshot: Snapshot,
  section: FrozenSection,
  review: SectionReview | undefined,
): FeedbackSection {
  const inWords = (grade: string | null | undefined): string | null =>
    grade === null || grade === undefined ? null : gradeInWords(snapshot, grade);
  const judged = review?.judged ?? null;
  return {
    id: section.id,
    title: sectionName(snapshot, section),
    selfGrade: inWords(section.rolledUp?.grade),
    boardGrade: inWords(judged?.grade),
    reason: judged?.reason?.trim() ?? '',
    moderated: section.questions.flatMap(({ id, shortLabel, values }) => {
      const moderation = judged?.questions[id];
      if (moderation === undefined) return [];
      const own = typeof values.grade === 'string' ? values.grade : null;
      return [
        {
          question: shortLabel,
          selfGrade: inWords(own),
          boardGrade: gradeInWords(snapshot, moderation.grade),
          reason: moderation.reason,
        },
      ];
    }),
    strengths: review?.strengths.trim() ?? '',
    comments: review?.comments.trim() ?? '',
  };
}

/**
 * What the board says of each section that the agency was asked, from its review of this version: grades in words,
 * strengths and comments as the reviewers wrote them. Their notes among themselves are no part of it.
 */
export const feedbackSections = (snapshot: Snapshot, reviews: readonly SectionReview[]): FeedbackSection[] =>
  snapshot.sections
    .filter(({ questions }) => questions.length > 0)
    .map((section) =>
      feedbackSection(
        snapshot,
        section,
        reviews.find((review) => review.section === section.id),
      ),
    );
