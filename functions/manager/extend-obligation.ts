import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import { extend } from '../../shared/domain/obligation-steps.ts';
import { hasOpened, stillOpen } from '../../shared/domain/round.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { leadsOf } from '../store/people.ts';
import { settled } from '../store/settled.ts';
import { tellWrites } from '../store/tell.ts';

/** The manager gives one agency more time, with a reason; its leads are told and its reminders planned anew. */
export const handler = httpHandler(
  routes['extend-obligation'],
  ({ params, body, person, at, today, claim }) =>
    settled(async () => {
      const { round, obligation } = await getObligationOf(params);
      const leads = hasOpened(round, today) ? await leadsOf(params.agencyId) : [];

      orRefuse(stillOpen(round));
      const reason = { id: randomUUID(), text: body.reason };
      const event = orRefuse(extend(obligation, body.due, today, reason.id));

      const more = tellWrites(leads, { kind: 'due-changed', about: params, due: body.due }, at);
      return recordObligationStep({ obligation, event, by: person.id, at, reason }, { more, claim });
    }),
);
