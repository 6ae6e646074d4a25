import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { contributionKeys } from '../store/contribution-keys.ts';
import { recordContributionStep, rowWrite } from '../store/contribution-steps.ts';
import { contributionsAsSeen } from '../store/contributions.ts';

const tooEarly = 'The next review comes after the day of the agreement';

/** The manager records the protocol that the partners agreed on: method, day, minute and next review. */
export const handler = httpHandler(
  contributionRoutes['record-agreement'],
  async ({ params, body: { agreement, sequence }, person, at, today, claim }) => {
    const seen = await contributionsAsSeen(params, sequence);

    const { method, on: met, nextReview } = agreement;
    if (met > today)
      refuse('invalid-request', {
        fields: [{ field: 'agreement.on', words: 'It was agreed today or earlier' }],
      });
    if (nextReview !== null && nextReview <= met)
      refuse('invalid-request', { fields: [{ field: 'agreement.nextReview', words: tooEarly }] });

    return recordContributionStep({
      seen,
      event: { room: 'contributions', kind: 'protocol-agreed', on: today, method, met, nextReview },
      writes: [rowWrite(contributionKeys.agreement(params.roundId), agreement)],
      ...{ by: person.id, at, claim },
    });
  },
);
