import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { refuseTime } from '../../shared/domain/obligation-steps.ts';
import { stillOpen } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { tellWrites } from '../store/tell.ts';

/** The manager says no to an agency that asks for more time, with a reason; its leads are told. */
export const handler = httpHandler(routes['refuse-time'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const [{ round, obligation }, leads] = await Promise.all([
      getObligationOf(params),
      leadsOf(params.agencyId),
    ]);

    orRefuse(stillOpen(round));
    const reason = { id: randomUUID(), text: body.reason };
    const event = orRefuse(refuseTime(obligation, today, reason.id));

    const more = tellWrites(leads, { kind: 'time-refused', about: params, until: event.until }, at);
    return recordObligationStep({ obligation, event, by: person.id, at, reason }, { more, claim });
  }),
);
