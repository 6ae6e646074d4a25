import type { Challenge, ChallengeDraft, ChallengeEntry, ChallengePin } from './challenge.ts';
import type { Day, Instant } from './day.ts';
import { awaitsFeedback, hasFeedback } from './feedback-due.ts';
import type { Obligation } from './obligation.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

const isEnded = ({ state }: Challenge): boolean => state === 'closed' || state === 'withdrawn';

const next = (challenge: Challenge, change: Partial<Challenge>): Challenge => ({
  ...challenge,
  ...change,
  sequence: challenge.sequence + 1,
});

/** An answer wanted by a day that is past cannot be given in time. */
export const checkAnswerBy = (answerBy: Day | null, today: Day): Verdict<Day | null> =>
  answerBy !== null && answerBy < today ? refused('due-in-the-past') : agreed(answerBy);

type Raising = {
  readonly owed: {
    readonly obligation: Obligation;
    readonly boardName: string;
    readonly roundTitle: string;
  };
  readonly number: number;
  readonly pin: ChallengePin | null;
  readonly by: Challenge['raisedBy'];
  readonly at: Instant;
  readonly today: Day;
};

/** A new challenge. It can wait for the feedback only where that is still to come. */
export function newChallenge(
  { asks, ownerRole, answerBy, withFeedback }: ChallengeDraft & { readonly withFeedback: boolean },
  { owed: { obligation, boardName, roundTitle }, number, pin, by, at, today }: Raising,
): Verdict<Challenge> {
  if (withFeedback && hasFeedback(obligation)) return refused('feedback-issued-already');
  if (withFeedback && !awaitsFeedback(obligation)) return refused('not-under-review');
  const { boardId, agencyId, agencyName, roundId } = obligation;
  return agreed({
    asks,
    ownerRole,
    answerBy,
    number,
    boardId,
    boardName,
    agencyId,
    agencyName,
    roundId,
    roundTitle,
    pin,
    raisedBy: by,
    raisedAt: at,
    sentOn: withFeedback ? null : today,
    state: 'open',
    outcome: null,
    closedOn: null,
    sequence: 1,
  });
}

/** While it waits for the feedback, a challenge can be put otherwise. What has gone out stays as it was asked. */
export const changeChallenge = (
  challenge: Challenge,
  change: ChallengeDraft & { readonly pin: ChallengePin | null },
): Verdict<Challenge> =>
  challenge.sentOn !== null || isEnded(challenge)
    ? refused('challenge-sent')
    : agreed(next(challenge, change));

/** A challenge that waits for the feedback can be withdrawn; its number is not used again. */
export const withdrawChallenge = (challenge: Challenge): Verdict<Challenge> =>
  challenge.sentOn !== null || isEnded(challenge)
    ? refused('challenge-sent')
    : agreed(next(challenge, { state: 'withdrawn' }));

/** It goes out: at once, or with the feedback. */
export const sendChallenge = (challenge: Challenge, on: Day): Verdict<Challenge> =>
  challenge.sentOn !== null || isEnded(challenge)
    ? refused('challenge-sent')
    : agreed(next(challenge, { sentOn: on }));

/**
 * Somebody writes in the thread. What the agency says answers it; what the board says asks on. What the agency has not
 * been asked yet has no thread.
 */
export function sayInChallenge(challenge: Challenge, side: ChallengeEntry['side']): Verdict<Challenge> {
  if (challenge.sentOn === null) return refused('not-found');
  if (isEnded(challenge)) return refused('challenge-closed');
  return agreed(next(challenge, { state: side === 'agency' ? 'answered' : 'open' }));
}

/** The board closes it, answered or not, and says what changed. */
export function closeChallenge(challenge: Challenge, outcome: string, on: Day): Verdict<Challenge> {
  if (challenge.sentOn === null) return refused('not-found');
  if (isEnded(challenge)) return refused('challenge-closed');
  return agreed(next(challenge, { state: 'closed', outcome, closedOn: on }));
}

/** The board opens it again; the earlier outcome stays in the thread. */
export const reopenChallenge = (challenge: Challenge): Verdict<Challenge> =>
  challenge.state === 'closed'
    ? agreed(next(challenge, { state: 'open', outcome: null, closedOn: null }))
    : refused('challenge-open');
