import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { candidatesAmong } from '../store/candidates.ts';
import { listReviewing, recordSubstitute } from '../store/substitutes.ts';

/** Names the manager or reviewer who stands in at a board, or nobody. */
export const handler = httpHandler(
  routes['put-substitute'],
  async ({ params: { boardId }, body: { personId } }) => {
    const reviewing = await listReviewing(boardId);

    await recordSubstitute(boardId, personId, reviewing);

    const candidates = candidatesAmong(reviewing, boardId);
    return { substitute: candidates.find((each) => each.personId === personId) ?? null, candidates };
  },
);
