import { contributionRoutes } from '../../shared/contract/contribution-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { getContributions } from '../store/contributions.ts';

/** Shows the manager, the chair and the Executive what each agency is asked for, pledges, agreed to and paid. */
export const handler = httpHandler(contributionRoutes['get-contributions'], ({ params }) =>
  getContributions(params.boardId, params.roundId),
);
