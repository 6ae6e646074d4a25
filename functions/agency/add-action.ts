import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { ActionOrigin } from '../../shared/domain/action.ts';
import { addAction } from '../../shared/domain/action-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { actionView } from '../store/action-views.ts';
import { addedWrites, getPlan, mostActions } from '../store/actions.ts';
import { commit } from '../store/commit.ts';
import { settled } from '../store/settled.ts';
import { getSubmission } from '../store/submissions.ts';

/** The board and round that a return answers first, by due day. */
async function originOf(agencyId: string, submissionId: string | null): Promise<ActionOrigin | null> {
  if (submissionId === null) return null;
  const { meets } = await getSubmission(agencyId, submissionId);
  const [first] = meets;
  return first === undefined ? null : { boardId: first.boardId, roundId: first.roundId, submissionId };
}

/** A lead or contributor adds an action to the agency’s plan, often from the return that promises it. */
export const handler = httpHandler(routes['add-action'], ({ params, body, at, today, claim }) =>
  settled(async () => {
    const { agencyId } = params;
    const { submissionId, ...draft } = body;
    const [plan, origin] = await Promise.all([getPlan(agencyId), originOf(agencyId, submissionId)]);
    if (plan.actions.length >= mostActions) refuse('plan-full');

    const named = { id: randomUUID(), agencyId, number: plan.last + 1, source: 'self-assessment' as const };
    const action = orRefuse(addAction(draft, { ...named, origin, today }));

    const reply = actionView(plan, action);
    await commit(addedWrites(plan, [action]), { claim, reply, at });
    return reply;
  }),
);
