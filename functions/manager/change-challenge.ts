import { routes } from '../../shared/contract/all-routes.ts';
import { changeChallenge, checkAnswerBy, withdrawChallenge } from '../../shared/domain/challenge-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { pinIn } from '../store/challenge-pins.ts';
import { recordChallenge } from '../store/challenge-steps.ts';
import { getChallenge } from '../store/challenges.ts';
import { getRound } from '../store/rounds.ts';

/** Puts a challenge otherwise, or withdraws it, while it waits to go out with the feedback. */
export const handler = httpHandler(
  routes['change-challenge'],
  async ({ params, body, person, at, today }) => {
    const { asks, ownerRole, answerBy, withdraw, sequence } = body;
    const seen = await getChallenge({ boardId: params.boardId, number: Number(params.number) });

    orRefuse(notOwnAgency(person, seen.agencyId));
    if (seen.sequence !== sequence) return refuse('changed-meanwhile');
    if (withdraw) return recordChallenge({ challenge: orRefuse(withdrawChallenge(seen)), at });
    orRefuse(checkAnswerBy(answerBy, today));
    const pin = await pinIn(await getRound(seen.roundId), body.pin);

    return recordChallenge({
      challenge: orRefuse(changeChallenge(seen, { asks, ownerRole, answerBy, pin })),
      at,
    });
  },
);
