import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { totalsOf } from '../../shared/domain/contributions/contribution.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { contributionIn, findContributions } from '../store/contributions.ts';

/** Shows an agency’s people its own contribution to a board, and the total that all agreed to. */
export const handler = httpHandler(contributionRoutes['get-own-contribution'], async ({ params }) => {
  const found = orNotFound(await findContributions(params.roundId));

  // What the board reckons of last year, and payments that it took out again, are its own.
  const { lastYear: _, lastYearOnce: __, payments, ...own } = contributionIn(found, params.agencyId);

  return {
    boardName: found.boardName,
    roundTitle: found.round.title,
    contribution: { ...own, payments: payments.filter(({ removed }) => removed === null) },
    total: { agreed: totalsOf(found.contributions).agreed },
  };
});
