import type { EarlierReturn, ReviewDesk } from '../../../../../shared/contract/review-shapes.ts';
import { noReview, type SectionReview } from '../../../../../shared/domain/review.ts';
import type { FrozenSection, Snapshot } from '../../../../../shared/forms/freeze.ts';

export type { EarlierReturn, ReviewDesk };

/** Frozen words travel as they were stored; their shape is the snapshot’s. */
export const snapshotOf = ({ snapshot }: Pick<EarlierReturn | ReviewDesk, 'snapshot'>): Snapshot =>
  snapshot as unknown as Snapshot;

/** The sections that were asked of the agency: those there is something to say about. */
export const sectionsOf = (desk: ReviewDesk): readonly FrozenSection[] =>
  snapshotOf(desk).sections.filter(({ questions }) => questions.length > 0);

export const reviewIn = (
  reviews: readonly SectionReview[],
  section: string,
  version: number,
): SectionReview => reviews.find((each) => each.section === section) ?? noReview(section, version);

/** What came last of each half: replies may arrive in another order than their requests left. */
function newer(before: SectionReview, after: SectionReview): SectionReview {
  const { judged, judgedRevision } = after.judgedRevision >= before.judgedRevision ? after : before;
  const { strengths, comments, commented, commentsRevision } =
    after.commentsRevision >= before.commentsRevision ? after : before;
  const { section, version } = after;
  return { section, version, judged, judgedRevision, strengths, comments, commented, commentsRevision };
}

export const withReview = (reviews: readonly SectionReview[], after: SectionReview): SectionReview[] => [
  ...reviews.filter(({ section }) => section !== after.section),
  newer(reviewIn(reviews, after.section, after.version), after),
];

/** Judgements are made while the return is with the board, and not while it is with the agency or answered. */
export const mayJudge = ({ obligation: { state } }: ReviewDesk): boolean =>
  state.kind === 'received' || state.kind === 'under-review';
