import type { Challenge } from '../../shared/domain/challenge.ts';
import { sayInChallenge } from '../../shared/domain/challenge-steps.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { ByWhom, FrozenFeedback, PointAnswer } from '../../shared/domain/feedback.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { challengeWrite, entryWrite, getChallenge } from './challenges.ts';
import type { Write } from './commit.ts';
import { feedbackStepWrite, type Issued } from './feedbacks.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { tellWrites } from './tell.ts';

/** The challenges of a letter as they stand now. */
export const challengesOf = (boardId: string, { challenges }: FrozenFeedback): Promise<Challenge[]> =>
  Promise.all(challenges.map(({ number }) => getChallenge({ boardId, number })));

/** The numbers of those that were answered in their own thread, or that the board has closed. */
export const settledNumbers = (challenges: readonly Challenge[]): number[] =>
  challenges.filter(({ state }) => state !== 'open').map(({ number }) => number);

type Answering = {
  readonly obligation: Obligation;
  readonly event: Extract<ObligationEvent, { kind: 'feedback-answered' }>;
  readonly feedback: Issued;
  readonly points: readonly PointAnswer[];
  readonly challenges: readonly Challenge[];
  readonly managers: readonly PersonWithRoles[];
  readonly by: ByWhom;
  readonly at: Instant;
  readonly claim: Claim | undefined;
};

/** An answered point of the letter becomes an entry in the thread of its challenge, while that is open. */
function answerWrites(challenge: Challenge, { points, by, at }: Answering): Write[] {
  const point = points.find((each) => each.point === `challenge-${challenge.number}`);
  if (point === undefined || point.text === '' || challenge.state === 'closed') return [];
  const kind = point.declined ? 'declined' : 'said';
  const answered = orRefuse(sayInChallenge(challenge, 'agency'));
  return [challengeWrite(answered), entryWrite(answered, { at, by, side: 'agency', kind, text: point.text })];
}

/** Twenty challenges of two writes each leave room for as many managers. */
const mostTold = 20;

/** The answers go to the board, all or nothing: the event, the feedback’s row, each challenge, and who is told. */
export function recordAnswered(answering: Answering): Promise<Obligation> {
  const { obligation, event, feedback, challenges, managers, by, at, claim } = answering;
  const { boardId, roundId, agencyId } = obligation;
  const about = { boardId, roundId, agencyId };
  const to = managers.slice(0, mostTold).map(({ id, email }) => ({ personId: id, email }));
  const more = [
    feedbackStepWrite(about, feedback, { answered: { by, at } }),
    ...challenges.flatMap((challenge) => answerWrites(challenge, answering)),
    ...tellWrites(to, { kind: 'feedback-answered', about }, at),
  ];
  return recordObligationStep({ obligation, event, by: by.id, at }, { more, claim });
}
