import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { exempt } from '../../shared/domain/obligation-steps.ts';
import { hasOpened, stillOpen } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { tellWrites } from '../store/tell.ts';

/** The manager excuses one agency from a round, with a reason; its reminders stop. */
export const handler = httpHandler(
  routes['exempt-obligation'],
  ({ params, body, person, at, today, claim }) =>
    settled(async () => {
      const { round, obligation } = await getObligationOf(params);
      const leads = hasOpened(round, today) ? await leadsOf(params.agencyId) : [];

      orRefuse(stillOpen(round));
      const reason = { id: randomUUID(), text: body.reason };
      const event = orRefuse(exempt(obligation, today, reason.id));

      const more = tellWrites(leads, { kind: 'exempted', about: params }, at);
      return recordObligationStep({ obligation, event, by: person.id, at, reason }, { more, claim });
    }),
);
