import { routes } from '../../shared/contract/all-routes.ts';
import { sayInChallenge } from '../../shared/domain/challenge-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { asks, recordChallenge } from '../store/challenge-steps.ts';
import { getChallenge } from '../store/challenges.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';

/** The board asks further in the thread of a challenge; the agency’s leads are told. */
export const handler = httpHandler(routes['say-in-challenge'], ({ params, body, person, at, claim }) =>
  settled(async () => {
    const seen = await getChallenge({ boardId: params.boardId, number: Number(params.number) });

    orRefuse(notOwnAgency(person, seen.agencyId));
    const challenge = orRefuse(sayInChallenge(seen, 'board'));

    const by = { id: person.id, name: person.name };
    return recordChallenge({
      challenge,
      entry: { by, side: 'board', kind: 'said', text: body.text },
      to: await leadsOf(seen.agencyId),
      tells: asks(challenge),
      at,
      claim,
    });
  }),
);
