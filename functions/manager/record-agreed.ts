import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { contributionKeys } from '../store/contribution-keys.ts';
import { recordContributionStep, rowGone, rowWrite } from '../store/contribution-steps.ts';
import { contributionIn, contributionsToChange } from '../store/contributions.ts';
import { settled } from '../store/settled.ts';

/** The manager records what was agreed with one agency, and by when it shall be paid. */
export const handler = httpHandler(
  contributionRoutes['record-agreed'],
  ({ params: { boardId, roundId }, body, person, at, today, claim }) =>
    settled(async () => {
      const { agencyId, pence, expected } = body;
      const seen = await contributionsToChange(boardId, roundId);

      const { agreed } = contributionIn(seen, agencyId);
      const isSeen = agreed?.pence === body.seen?.pence && agreed?.expected === body.seen?.expected;
      if (!isSeen) refuse('changed-meanwhile');

      const key = contributionKeys.agreed(roundId, agencyId);
      const row = { roundId, agencyId, on: today, pence, expected };
      return recordContributionStep({
        seen,
        event: { room: 'contributions', kind: 'agreed', on: today, agencyId, pence, expected },
        writes: [pence === null ? rowGone(key) : rowWrite(key, row)],
        ...{ by: person.id, at, claim },
      });
    }),
);
