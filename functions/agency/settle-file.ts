import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { settleFile } from '../../shared/domain/offer-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligation } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The lead confirms that a file was taken over, or declines it with a reason; what it said is erased. */
export const handler = httpHandler(routes['settle-file'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const obligation = await getObligation(params.roundId, params.agencyId);

    const { offer, how } = body;
    const reason = how === 'declined' ? { id: randomUUID(), text: body.reason } : undefined;
    const event = orRefuse(settleFile(obligation, { offer, how, reason: reason?.id ?? null }, today));

    const step = { obligation, event, by: person.id, at };
    return recordObligationStep(reason === undefined ? step : { ...step, reason }, { claim });
  }),
);
