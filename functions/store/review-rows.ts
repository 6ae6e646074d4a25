import type { About } from '../../shared/domain/message.ts';
import type { ReviewNote, SectionReview, SentBack } from '../../shared/domain/review.ts';
import type { Write } from './commit.ts';
import { isNew } from './database.ts';
import { reviewKeys } from './review-keys.ts';
import { tables } from './tables.ts';

type OfRound = Pick<About, 'roundId' | 'agencyId'>;
/** The judgement of a section and the texts about it are versioned apart, in one row. */
type Half = 'judged' | 'commented';

const halves: Record<Half, readonly (keyof SectionReview)[]> = {
  judged: ['judged', 'judgedRevision'],
  commented: ['strengths', 'comments', 'commented', 'commentsRevision'],
};
const revisionOf = { judged: 'judgedRevision', commented: 'commentsRevision' } as const;

/** Keeps one half of a review, if that half is the one seen; the other half stays as it is, whoever wrote it meanwhile. */
export function reviewWrite(
  { roundId, agencyId }: OfRound,
  before: SectionReview,
  after: SectionReview,
  half: Half,
): Write {
  const other = half === 'judged' ? 'commented' : 'judged';
  const names = ['section', 'version', ...halves.judged, ...halves.commented] as const;
  const kept = new Set<string>(halves[other]);
  const all = names.map((name, n) => ({ name, n, value: after[name] }));
  return {
    item: {
      Update: {
        TableName: tables.returns(),
        Key: reviewKeys.review(roundId, agencyId, after.version, after.section),
        UpdateExpression: `SET ${all
          .map(({ name, n }) =>
            kept.has(name) ? `#n${n} = if_not_exists(#n${n}, :n${n})` : `#n${n} = :n${n}`,
          )
          .join(', ')}`,
        ConditionExpression:
          before[revisionOf[half]] === 0 ? 'attribute_not_exists(pk) OR #seen = :seen' : '#seen = :seen',
        ExpressionAttributeNames: {
          '#seen': revisionOf[half],
          ...Object.fromEntries(all.map(({ name, n }) => [`#n${n}`, name])),
        },
        ExpressionAttributeValues: {
          ':seen': before[revisionOf[half]],
          ...Object.fromEntries(all.map(({ n, value }) => [`:n${n}`, value])),
        },
      },
    },
    otherwise: 'changed-meanwhile',
  };
}

/** A review that is taken over from the version before. */
export const reviewPut = ({ roundId, agencyId }: OfRound, review: SectionReview): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...reviewKeys.review(roundId, agencyId, review.version, review.section), ...review },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** A note, new or changed, if it is the one its writer saw. */
export const noteWrite = ({ roundId, agencyId }: OfRound, note: ReviewNote): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...reviewKeys.note(roundId, agencyId, note.id), ...note },
      ...(note.revision === 1
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: 'revision = :seen',
            ExpressionAttributeValues: { ':seen': note.revision - 1 },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

export const noteRemoval = ({ roundId, agencyId }: OfRound, noteId: string): Write => ({
  item: {
    Delete: {
      TableName: tables.returns(),
      Key: reviewKeys.note(roundId, agencyId, noteId),
      ConditionExpression: 'attribute_exists(pk)',
    },
  },
  otherwise: 'changed-meanwhile',
});

/** What was sent back stands twice: beside what the board received, and beside the return that is open again. */
export const sentBackWrites = (agencyId: string, submissionId: string, row: SentBack): Write[] =>
  [
    reviewKeys.sentBackBy(row.roundId, agencyId, row.version),
    reviewKeys.sentBackTo(submissionId, row.roundId, row.version),
  ].map((key) => ({
    item: { Put: { TableName: tables.returns(), Item: { ...key, ...row }, ConditionExpression: isNew } },
    otherwise: 'changed-meanwhile',
  }));

/** Questions that the board took back are no longer asked, on neither side; that they were is in the history. */
export const sentBackRemovals = (
  { roundId, agencyId }: OfRound,
  submissionId: string,
  version: number,
): Write[] =>
  [
    reviewKeys.sentBackBy(roundId, agencyId, version),
    reviewKeys.sentBackTo(submissionId, roundId, version),
  ].map((key) => ({
    item: {
      Delete: { TableName: tables.returns(), Key: key, ConditionExpression: 'attribute_exists(pk)' },
    },
    otherwise: 'changed-meanwhile',
  }));
