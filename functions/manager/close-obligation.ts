import { routes } from '../../shared/contract/all-routes.ts';
import { closeObligation } from '../../shared/domain/feedback-steps.ts';
import { notOwnAgency } from '../../shared/domain/own-agency.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The manager closes a return whose feedback was issued, answered or not. */
export const handler = httpHandler(routes['close-obligation'], ({ params, person, at, today, claim }) =>
  settled(async () => {
    const { obligation } = await getObligationOf(params);

    orRefuse(notOwnAgency(person, params.agencyId));
    const event = orRefuse(closeObligation(obligation, today));

    return recordObligationStep({ obligation, event, by: person.id, at }, { claim });
  }),
);
