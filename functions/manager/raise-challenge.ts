import { routes } from '../../shared/contract/all-routes.ts';
import { checkAnswerBy, newChallenge } from '../../shared/domain/challenge-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { rolesAtBoard } from '../../shared/domain/permission.ts';
import { roleWords } from '../../shared/domain/role.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { pinIn } from '../store/challenge-pins.ts';
import { asks, recordChallenge } from '../store/challenge-steps.ts';
import { listChallenges, nextNumber } from '../store/challenges.ts';
import { mostChallenges, waitingFor } from '../store/feedback-desk.ts';
import { findOwed } from '../store/obligations.ts';
import { leadsOf } from '../store/people.ts';
import { getRoundOf } from '../store/rounds.ts';
import { settled } from '../store/settled.ts';

/** The board asks an agency a numbered question; its leads are told now, or with the feedback. */
export const handler = httpHandler(
  routes['raise-challenge'],
  ({ params: { boardId }, body, person, at, today, claim }) =>
    settled(async () => {
      const { agencyId, roundId, withFeedback } = body;
      const [round, owed, challenges] = await Promise.all([
        getRoundOf(boardId, roundId),
        findOwed(roundId, agencyId),
        listChallenges(boardId),
      ]);
      if (owed === undefined) return refuse('not-found');

      orRefuse(notOwnAgency(person, agencyId));
      orRefuse(checkAnswerBy(body.answerBy, today));
      if (withFeedback && waitingFor(challenges, { boardId, roundId, agencyId }).length >= mostChallenges)
        return refuse('too-many-challenges');
      const [role] = rolesAtBoard(person.roles, boardId);
      const challenge = orRefuse(
        newChallenge(body, {
          owed,
          number: nextNumber(challenges),
          pin: await pinIn(round, body.pin),
          by: { id: person.id, name: person.name, role: role === undefined ? '' : roleWords[role] },
          at,
          today,
        }),
      );

      if (withFeedback) return recordChallenge({ challenge, at, claim });
      return recordChallenge({
        challenge,
        to: await leadsOf(agencyId),
        tells: asks(challenge),
        at,
        claim,
      });
    }),
);
