import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { isOfContributions } from '../../shared/domain/contributions/contribution.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { listContributionHistory } from '../store/contribution-history.ts';
import { getObligationOf } from '../store/obligations.ts';

/** Shows the manager, the chair and the Executive what happened to one agency’s contribution, step by step. */
export const handler = httpHandler(contributionRoutes['get-contribution-history'], async ({ params }) => {
  const { round, obligation } = await getObligationOf(params);
  if (!isOfContributions(round)) refuse('not-found');

  return { entries: await listContributionHistory(obligation) };
});
