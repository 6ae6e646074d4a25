import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { duplicatesIn } from '../../shared/domain/contributions/payment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordContributionStep } from '../store/contribution-steps.ts';
import { contributionIn, contributionsToChange } from '../store/contributions.ts';
import { asFacts, paymentOf, paymentWrite } from '../store/payments.ts';
import { settled } from '../store/settled.ts';

/** The manager records a part payment that came from one agency. */
export const handler = httpHandler(
  contributionRoutes['record-payment'],
  ({ params: { boardId, roundId }, body, person, at, today, claim }) =>
    settled(async () => {
      const seen = await contributionsToChange(boardId, roundId);

      const { payments } = contributionIn(seen, body.payment.agencyId);
      if (duplicatesIn([body.payment], payments).length > 0) refuse('payment-recorded');
      if (body.payment.on > today)
        refuse('invalid-request', { fields: [{ field: 'payment.on', words: 'It came today or earlier' }] });
      const payment = paymentOf(body.payment);

      return recordContributionStep({
        seen,
        event: { room: 'contributions', kind: 'paid', on: today, payments: asFacts([payment]) },
        writes: [paymentWrite(roundId, payment)],
        ...{ by: person.id, at, claim },
      });
    }),
);
