import { putSnapshot } from '../../functions/files/snapshots.ts';
import { commit } from '../../functions/store/commit.ts';
import { receivedWrite } from '../../functions/store/received.ts';
import { reviewPut } from '../../functions/store/review-rows.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { noReview, type SectionReview } from '../../shared/domain/review.ts';
import { aPrintedReturn } from './a-printed-return.ts';
import { storedBoard, storedColleague, storedItem, storedObligation, storedRound } from './stored.ts';

export const reviewedAbout = {
  boardId: 'thamesford',
  roundId: 'section-11-2026',
  agencyId: 'thamesford-police',
};

/** The board has judged one section and written about it; the other sections stand as the agency sent them. */
const aReview = (): SectionReview => ({
  ...noReview('practice', 1),
  judged: {
    judgement: 'moderated',
    grade: 'partly-met',
    reason: 'Two policies are past their day.',
    questions: {},
    by: { id: 'ruth', name: 'Ruth Example' },
    at: '2026-10-30T10:00:00.000Z',
  },
  judgedRevision: 1,
  strengths: 'Staff know whom to call.',
  comments: 'Say how you know that nights follow the policy.',
  commentsRevision: 1,
});

/**
 * A return of the throw-away form that a board has received and reviews, with its frozen words in the bucket, its
 * board, round and people. Wants `aBucket()` and `freshTables()` before.
 */
export async function aReviewedReturn(differing: Partial<Obligation> = {}): Promise<Obligation> {
  const { snapshot } = aPrintedReturn();
  const digest = await putSnapshot(snapshot);
  await storedBoard();
  await storedRound({ feedbackDue: '2027-03-12' });
  const obligation = await storedObligation({
    ...reviewedAbout,
    state: { kind: 'under-review', version: 1 },
    stage: 'ready',
    receivedOn: '2026-10-28',
    feedbackDue: '2027-03-12',
    sequence: 3,
    ...differing,
  });
  await storedColleague('lead', 'lead');
  await storedColleague('signer', 'signatory');
  const person = { id: 'boss', name: 'Person boss', email: 'boss@example.org' };
  const grant = { at: 'board', boardId: 'thamesford', role: 'manager' };
  await storedItem({ pk: 'BOARD#thamesford', sk: 'PERSON#boss#manager', person, grant }, 'DIRECTORY_TABLE');
  await commit([
    receivedWrite(
      reviewedAbout,
      { version: 1, digest, documentId: 'document-1', at: '2026-10-28T12:00:00.000Z' },
      null,
    ),
    reviewPut(reviewedAbout, aReview()),
  ]);
  return obligation;
}
