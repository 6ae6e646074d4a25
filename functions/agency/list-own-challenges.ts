import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listChallengesTo } from '../store/challenges.ts';

/** Shows an agency’s people what boards have asked them, and what came of it. */
export const handler = httpHandler(routes['list-own-challenges'], async ({ params }) => ({
  challenges: await listChallengesTo(params.agencyId),
}));
