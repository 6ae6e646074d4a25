import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Challenge, ChallengeEntry } from '../../shared/domain/challenge.ts';
import type { Instant } from '../../shared/domain/day.ts';
import type { MessageContent } from '../../shared/domain/message.ts';
import type { Claim } from '../runtime/request.ts';
import { challengeWrite, entryWrite } from './challenges.ts';
import { commit } from './commit.ts';
import { peopleAt } from './people.ts';
import { places } from './tables.ts';
import { tellWrites } from './tell.ts';

type To = readonly Pick<Colleague, 'personId' | 'email'>[];

type Step = {
  /** As it has become. */
  readonly challenge: Challenge;
  readonly entry?: Omit<ChallengeEntry, 'sequence' | 'at'>;
  /** Who is told of it, and by which message. */
  readonly to?: To;
  readonly tells?: MessageContent;
  readonly at: Instant;
  readonly claim?: Claim | undefined;
};

/** One step of a challenge: its row, the entry in its thread, and who is told, all or nothing. */
export async function recordChallenge({
  challenge,
  entry,
  to = [],
  tells,
  at,
  claim,
}: Step): Promise<Challenge> {
  await commit(
    [
      challengeWrite(challenge),
      ...(entry === undefined ? [] : [entryWrite(challenge, { ...entry, at })]),
      ...(tells === undefined ? [] : tellWrites(to, tells, at)),
    ],
    { claim, reply: challenge, at },
  );
  return challenge;
}

const about = ({ boardId, roundId, agencyId }: Challenge) => ({ boardId, roundId, agencyId });

/** Tells an agency that it is asked something. */
export const asks = (challenge: Challenge): MessageContent => ({
  kind: 'challenge-raised',
  about: about(challenge),
  number: challenge.number,
  answerBy: challenge.answerBy,
});

/** Tells a board that it has its answer. */
export const answers = (challenge: Challenge): MessageContent => ({
  kind: 'challenge-answered',
  about: about(challenge),
  number: challenge.number,
});

/** Who at the board hears of an answer: its managers, and whoever raised the challenge while they are of the board. */
export async function boardToTell({ boardId, raisedBy }: Challenge): Promise<To> {
  const people = await peopleAt(places.board(boardId));
  return people
    .filter(
      ({ id, roles }) =>
        id === raisedBy.id || roles.some((grant) => grant.at === 'board' && grant.role === 'manager'),
    )
    .map(({ id, email }) => ({ personId: id, email }));
}
