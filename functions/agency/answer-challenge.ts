import { routes } from '../../shared/contract/all-routes.ts';
import { sayInChallenge } from '../../shared/domain/challenge-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { answers, boardToTell, recordChallenge } from '../store/challenge-steps.ts';
import { getChallengeTo } from '../store/challenges.ts';
import { settled } from '../store/settled.ts';

/** The lead answers a challenge in its thread; the board’s managers are told. */
export const handler = httpHandler(routes['answer-challenge'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const seen = await getChallengeTo(params.agencyId, {
      boardId: params.boardId,
      number: Number(params.number),
    });

    const challenge = orRefuse(sayInChallenge(seen, 'agency'));

    const by = { id: person.id, name: person.name };
    return recordChallenge({
      challenge,
      entry: { by, side: 'agency', kind: 'said', text: body.text },
      to: await boardToTell(seen),
      tells: answers(challenge),
      at,
      claim,
    });
  }),
);
