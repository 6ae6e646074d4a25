import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { candidatesAmong } from '../store/candidates.ts';
import { findSubstitute, listReviewing } from '../store/substitutes.ts';

/** Says who stands in at a board for a reviewer who works for the agency, and who else could. */
export const handler = httpHandler(routes['get-substitute'], async ({ params: { boardId } }) => {
  const [named, reviewing] = await Promise.all([findSubstitute(boardId), listReviewing(boardId)]);

  const candidates = candidatesAmong(reviewing, boardId);
  return { substitute: candidates.find(({ personId }) => personId === named?.id) ?? null, candidates };
});
