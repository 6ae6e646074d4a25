import { routes } from '../../shared/contract/all-routes.ts';
import { mayBeRemoved } from '../../shared/domain/action-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse } from '../runtime/refused.ts';
import { actionIn, getPlan, notesOf, removedWrites } from '../store/actions.ts';
import { commit } from '../store/commit.ts';
import { settled } from '../store/settled.ts';

/** The lead takes an action off the plan that no board was sent and of which nothing is noted. */
export const handler = httpHandler(routes['remove-action'], ({ params, at }) =>
  settled(async () => {
    const plan = await getPlan(params.agencyId);
    const action = actionIn(plan, params.actionId);

    orRefuse(mayBeRemoved({ sent: plan.sent.has(action.id), noted: notesOf(plan, action.id).length > 0 }));

    await commit(removedWrites(action, at));
    return action;
  }),
);
