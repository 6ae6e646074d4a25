import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { duplicatesIn } from '../../shared/domain/contributions/payment.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordContributionStep } from '../store/contribution-steps.ts';
import { areOfRound, contributionsToChange } from '../store/contributions.ts';
import { asFacts, paymentOf, paymentWrite } from '../store/payments.ts';
import { settled } from '../store/settled.ts';

/** The manager takes over payments from an extract of the ledger; any that stand there already are refused. */
export const handler = httpHandler(
  contributionRoutes['import-payments'],
  ({ params: { boardId, roundId }, body: { payments }, person, at, today, claim }) =>
    settled(async () => {
      const seen = await contributionsToChange(boardId, roundId);

      areOfRound(
        seen,
        payments.map(({ agencyId }) => agencyId),
      );
      const lines = duplicatesIn(
        payments,
        seen.contributions.flatMap((each) => each.payments),
      );
      if (lines.length > 0) refuse('payments-recorded', { lines });
      const ahead = payments.flatMap(({ on }, line) =>
        on > today ? [{ field: `payments.${line}.on`, words: 'It came today or earlier' }] : [],
      );
      if (ahead.length > 0) refuse('invalid-request', { fields: ahead });
      const received = payments.map(paymentOf);

      return recordContributionStep({
        seen,
        event: { room: 'contributions', kind: 'paid', on: today, payments: asFacts(received) },
        writes: received.map((payment) => paymentWrite(roundId, payment)),
        ...{ by: person.id, at, claim },
      });
    }),
);
