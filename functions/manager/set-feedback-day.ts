import { routes } from '../../shared/contract/all-routes.ts';
import { setFeedbackDay } from '../../shared/domain/feedback-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { recordObligationStep } from '../store/obligation-steps.ts';
import { getObligationOf } from '../store/obligations.ts';
import { settled } from '../store/settled.ts';

/** The manager promises the feedback on one return by a day of its own; the agency sees it. */
export const handler = httpHandler(routes['set-feedback-day'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const { obligation } = await getObligationOf(params);

    const event = orRefuse(setFeedbackDay(obligation, body.due, today));

    return recordObligationStep({ obligation, event, by: person.id, at }, { claim });
  }),
);
