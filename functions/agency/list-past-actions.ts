import { routes } from '../../shared/contract/all-routes.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orNotFound } from '../runtime/refused.ts';
import { listActions } from '../store/actions.ts';
import { findOwed } from '../store/obligations.ts';

/** Shows an agency’s people the actions it agreed in an earlier round. */
export const handler = httpHandler(routes['list-past-actions'], async ({ params }) => {
  const [owed, actions] = await Promise.all([
    findOwed(params.roundId, params.agencyId),
    listActions(params.roundId, params.agencyId),
  ]);

  return { title: orNotFound(owed).roundTitle, actions };
});
