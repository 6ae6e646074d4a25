import type { FeedbackChallenge, FeedbackSection, FrozenFeedback, PointAnswer } from './feedback.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

/** Something in the feedback that the agency can answer. A challenge wants an answer; a comment may have one. */
export type Point =
  | { readonly id: string; readonly kind: 'comment'; readonly section: FeedbackSection }
  | { readonly id: string; readonly kind: 'challenge'; readonly challenge: FeedbackChallenge };

/** Does the board say anything of this section, beyond agreeing? */
export const isRemarkedOn = ({ reason, moderated, strengths, comments }: FeedbackSection): boolean =>
  moderated.length > 0 || [reason, strengths, comments].some((each) => each !== '');

/** Each section that the board remarks on, and each challenge, in the order of the letter. */
export const pointsOf = ({ sections, challenges }: FrozenFeedback): Point[] => [
  ...sections
    .filter(isRemarkedOn)
    .map((section) => ({ id: `section-${section.id}`, kind: 'comment', section }) as const),
  ...challenges.map(
    (challenge) => ({ id: `challenge-${challenge.number}`, kind: 'challenge', challenge }) as const,
  ),
];

type Answered = readonly Pick<PointAnswer, 'point' | 'text'>[];

const isAnswered = (id: string, answers: Answered): boolean =>
  answers.some(({ point, text }) => point === id && text !== '');

/** The challenges that still want an answer, or a reason for declining. `settled`: those answered in their own thread. */
export const unanswered = (
  frozen: FrozenFeedback,
  answers: Answered,
  settled: readonly number[],
): FeedbackChallenge[] =>
  frozen.challenges.filter(
    ({ number }) => !settled.includes(number) && !isAnswered(`challenge-${number}`, answers),
  );

/** The agency may send its answers once every challenge is answered or declined with a reason. */
export const maySendAnswers = (
  frozen: FrozenFeedback,
  answers: Answered,
  settled: readonly number[],
): Verdict<true> =>
  unanswered(frozen, answers, settled).length === 0 ? agreed(true) : refused('challenges-unanswered');

/** Is there such a point, and may it be declined? Only a challenge can be; a declined one needs its reason. */
export function checkPoint(
  frozen: FrozenFeedback,
  { point, text, declined }: Pick<PointAnswer, 'point' | 'text' | 'declined'>,
): Verdict<Point> {
  const found = pointsOf(frozen).find(({ id }) => id === point);
  if (found === undefined) return refused('not-found');
  if (declined && (found.kind !== 'challenge' || text === '')) return refused('reason-needed');
  return agreed(found);
}

type Saving = Pick<PointAnswer, 'point' | 'text' | 'declined' | 'version' | 'saveId'>;

/** The answer after one more save. The same save again is not a clash with oneself; another writer’s is. */
export function savedPoint(
  before: PointAnswer | undefined,
  { point, text, declined, version, saveId }: Saving,
  who: Pick<PointAnswer, 'by' | 'at'>,
): Verdict<PointAnswer> {
  if (before !== undefined && before.saveId === saveId) return agreed(before);
  if ((before?.version ?? 0) !== version) return refused('answer-changed');
  return agreed({ point, text, declined, version: version + 1, saveId, ...who });
}
