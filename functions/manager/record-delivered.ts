import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { ownValue } from '../../shared/domain/own-value.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { contributionKeys } from '../store/contribution-keys.ts';
import { recordContributionStep, rowWrite } from '../store/contribution-steps.ts';
import { contributionIn, contributionsToChange } from '../store/contributions.ts';
import { settled } from '../store/settled.ts';

/** The manager records how much of a pledged help in kind was given so far. */
export const handler = httpHandler(
  contributionRoutes['record-delivered'],
  ({ params: { boardId, roundId }, body, person, at, today, claim }) =>
    settled(async () => {
      const { agencyId, line, quantity } = body;
      const seen = await contributionsToChange(boardId, roundId);

      const { pledge, delivered } = contributionIn(seen, agencyId);
      if (pledge?.help.some(({ id }) => id === line) !== true) refuse('not-found');
      if ((ownValue(delivered, line) ?? 0) !== body.seen) refuse('changed-meanwhile');

      const row = { roundId, agencyId, line, quantity };
      return recordContributionStep({
        seen,
        event: { room: 'contributions', kind: 'delivered', on: today, agencyId, line, quantity },
        writes: [rowWrite(contributionKeys.delivered(roundId, agencyId, line), row)],
        ...{ by: person.id, at, claim },
      });
    }),
);
