import { routes } from '../../shared/contract/all-routes.ts';
import { closeChallenge } from '../../shared/domain/challenge-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordChallenge } from '../store/challenge-steps.ts';
import { getChallenge } from '../store/challenges.ts';
import { settled } from '../store/settled.ts';

/** The board closes a challenge and says what changed. */
export const handler = httpHandler(routes['close-challenge'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const seen = await getChallenge({ boardId: params.boardId, number: Number(params.number) });

    orRefuse(notOwnAgency(person, seen.agencyId));
    const challenge = orRefuse(closeChallenge(seen, body.outcome, today));

    const by = { id: person.id, name: person.name };
    const entry = { by, side: 'board', kind: 'closed', text: body.outcome } as const;
    return recordChallenge({ challenge, entry, at, claim });
  }),
);
