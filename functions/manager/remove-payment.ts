import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound, refuse } from '../runtime/refused.ts';
import { recordContributionStep } from '../store/contribution-steps.ts';
import { contributionIn, contributionsToChange } from '../store/contributions.ts';
import { paymentWrite } from '../store/payments.ts';
import { settled } from '../store/settled.ts';

/** The manager takes a payment out again, with a reason; recording it anew brings it back. */
export const handler = httpHandler(
  contributionRoutes['remove-payment'],
  ({ params: { boardId, roundId }, body, person, at, today, claim }) =>
    settled(async () => {
      const { agencyId, reason } = body;
      const seen = await contributionsToChange(boardId, roundId);

      const { payments } = contributionIn(seen, agencyId);
      const payment = orNotFound(payments.find(({ id }) => id === body.payment));
      if (payment.removed !== null) refuse('payment-removed');
      const { id, pence } = payment;

      return recordContributionStep({
        seen,
        event: { room: 'contributions', kind: 'payment-removed', on: today, agencyId, payment: id, pence },
        writes: [paymentWrite(roundId, { ...payment, removed: { on: today, reason } })],
        ...{ by: person.id, at, claim },
      });
    }),
);
