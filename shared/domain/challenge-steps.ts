import type { Challenge, ChallengeDraft, ChallengeEntry, ChallengePin } from './challenge.ts';
import type { Day } from './day.ts';
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
