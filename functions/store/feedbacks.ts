import { Decision } from '../../shared/domain/decision.ts';
import { Feedback, PointAnswer } from '../../shared/domain/feedback.ts';
import type { About } from '../../shared/domain/message.ts';
import { SectionReview } from '../../shared/domain/review.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { feedbackKeys } from './feedback-keys.ts';
import { type Received, receivedOf } from './received.ts';
import { obligationStream, tables } from './tables.ts';

type OfRound = Pick<About, 'roundId' | 'agencyId'>;

/** Whatever a board and an agency have said to each other about one return, beside its history. */
export type FeedbackRows = {
  readonly received: readonly Received[];
  readonly reviews: readonly SectionReview[];
  /** Of each version that was ever reviewed, the first one first. */
  readonly feedbacks: readonly Feedback[];
  /** The agency’s answers, by the version of the return that the feedback is about. */
  readonly pointsOf: (version: number) => PointAnswer[];
  readonly decisions: readonly Decision[];
};

/** One query. */
export async function getFeedbackRows({ roundId, agencyId }: OfRound): Promise<FeedbackRows> {
  const items = await queryItems(tables.returns(), obligationStream(roundId, agencyId));
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  return {
    received: under('RECEIVED#').map(receivedOf),
    reviews: under('REVIEW#').map((item) => parseItem(SectionReview, item)),
    feedbacks: under('FEEDBACK#').map((item) => parseItem(Feedback, item)),
    pointsOf: (version) =>
      under(feedbackKeys.point(roundId, agencyId, version, '').sk).map((item) =>
        parseItem(PointAnswer, item),
      ),
    decisions: under('DECISION#')
      .map((item) => parseItem(Decision, item))
      .sort((a, b) => a.recordedAt.localeCompare(b.recordedAt)),
  };
}

/** A feedback that was issued. */
export type Issued = Feedback & { readonly issued: NonNullable<Feedback['issued']> };

/** The feedback that the agency has: the latest that was issued. */
export const latestIssued = ({ feedbacks }: FeedbackRows): Issued | undefined =>
  feedbacks.findLast((feedback): feedback is Issued => feedback.issued !== null);

/** Keeps a draft, if it is still as its writer saw it and has not gone out. */
export const draftWrite = ({ roundId, agencyId }: OfRound, feedback: Feedback): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...feedbackKeys.feedback(roundId, agencyId, feedback.version), ...feedback },
      ...(feedback.saved === 1
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: 'saved = :seen AND attribute_type(issued, :null)',
            ExpressionAttributeValues: { ':seen': feedback.saved - 1, ':null': 'NULL' },
          }),
    },
  },
  otherwise: 'changed-meanwhile',
});

/** One more thing that happened to a feedback, once. */
export const feedbackStepWrite = (
  { roundId, agencyId }: OfRound,
  feedback: Pick<Feedback, 'version' | 'saved'>,
  done: Partial<Pick<Feedback, 'issued' | 'acknowledged' | 'answered'>>,
): Write => {
  const names = Object.keys(done);
  return {
    item: {
      Update: {
        TableName: tables.returns(),
        Key: feedbackKeys.feedback(roundId, agencyId, feedback.version),
        UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
        ConditionExpression: [
          'saved = :saved',
          ...names.map((name) => `attribute_type(${name}, :null)`),
        ].join(' AND '),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries(done).map(([name, value]) => [`:${name}`, value])),
          ':saved': feedback.saved,
          ':null': 'NULL',
        },
      },
    },
    otherwise: 'changed-meanwhile',
  };
};

/** The answer to a point, if it is still as its writer saw it. */
export const pointWrite = ({ roundId, agencyId }: OfRound, version: number, point: PointAnswer): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...feedbackKeys.point(roundId, agencyId, version, point.point), ...point },
      ...(point.version === 1
        ? { ConditionExpression: isNew }
        : {
            ConditionExpression: 'version = :seen',
            ExpressionAttributeValues: { ':seen': point.version - 1 },
          }),
    },
  },
  otherwise: 'answer-changed',
});

/** While the answers are still to be sent, a point may change; who sends them waits for no writer. */
export const notAnsweredCheck = ({ roundId, agencyId }: OfRound, version: number): Write => ({
  item: {
    ConditionCheck: {
      TableName: tables.returns(),
      Key: feedbackKeys.feedback(roundId, agencyId, version),
      ConditionExpression: 'attribute_type(answered, :null)',
      ExpressionAttributeValues: { ':null': 'NULL' },
    },
  },
  otherwise: 'answers-sent-already',
});

/** A decision is written once and never changed. */
export const decisionWrite = ({ roundId, agencyId }: OfRound, decision: Decision): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...feedbackKeys.decision(roundId, agencyId, decision.id), ...decision },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});
