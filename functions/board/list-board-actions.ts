import { routes } from '../../shared/contract/all-routes.ts';
import { byUrgency, countActions } from '../../shared/domain/action-standing.ts';
import { rolesAtBoard } from '../../shared/domain/permission.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { listSentActions } from '../store/sent-actions.ts';

/** Members see how many actions there are and how they stand; which they are is for those who read returns. */
const membersOnly: readonly string[] = ['member', 'lay-member'];

/** Shows the board’s staff the actions that agencies sent it, overdue ones first; members see how many. */
export const handler = httpHandler(routes['list-board-actions'], async ({ params, person, today }) => {
  const sent = await listSentActions(params.boardId);

  const counts = countActions(
    sent.map(({ action }) => action),
    today,
  );
  const reads = rolesAtBoard(person.roles, params.boardId).some((role) => !membersOnly.includes(role));
  const urgent = byUrgency(today);

  return { counts, actions: reads ? sent.sort((a, b) => urgent(a.action, b.action)) : null };
});
