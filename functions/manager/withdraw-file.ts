import { routes } from '../../shared/contract/all-routes.ts';
import { settleFile } from '../../shared/domain/offer-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The manager takes a file back that the agency has not confirmed; what it said is erased. */
export const handler = httpHandler(routes['withdraw-file'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const { obligation } = await getObligationOf(params);

    const event = orRefuse(
      settleFile(obligation, { offer: body.offer, how: 'withdrawn', reason: null }, today),
    );

    return recordObligationStep({ obligation, event, by: person.id, at }, { claim });
  }),
);
