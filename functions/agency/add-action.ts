import { randomUUID } from 'node:crypto';
import { routes } from '../../shared/contract/all-routes.ts';
import type { ActionOrigin } from '../../shared/domain/action.ts';
import { unitOfNewAction } from '../../shared/domain/action-sight.ts';
import { addAction } from '../../shared/domain/action-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import type { SignedIn } from '../runtime/request.ts';
import { actionView } from '../store/action-views.ts';
import { addedWrites, getPlan, mostActions } from '../store/actions.ts';
import { commit } from '../store/commit.ts';
import { sightOfRecord } from '../store/seen-return.ts';
import { settled } from '../store/settled.ts';
import { getSubmission, listAskedFor } from '../store/submissions.ts';

/** The board and round that a return answers first, by due day; and whose part it is. One of which they see nothing is not there. */
async function promisedBy(agencyId: string, submissionId: string | null, reader: SignedIn) {
  if (submissionId === null) return null;
  const record = await getSubmission(agencyId, submissionId);
  sightOfRecord(reader, record);
  const [first] = await listAskedFor(record);
  const origin: ActionOrigin | null =
    first === undefined ? null : { boardId: first.boardId, roundId: first.roundId, submissionId };
  return { origin, unit: record.submission.unit?.id };
}

/** A lead or contributor adds an action to the agency’s plan, often from the return that promises it. */
export const handler = httpHandler(routes['add-action'], ({ params, body, signedIn, at, today, claim }) =>
  settled(async () => {
    const { agencyId } = params;
    const { submissionId, ...draft } = body;
    const [plan, promise] = await Promise.all([
      getPlan(agencyId),
      promisedBy(agencyId, submissionId, signedIn),
    ]);
    const unit = unitOfNewAction(signedIn.person.roles, agencyId, promise);
    if (unit === null) return refuse('which-unit');
    if (plan.actions.length >= mostActions) refuse('plan-full');

    const named = { id: randomUUID(), agencyId, number: plan.last + 1, source: 'self-assessment' as const };
    const action = orRefuse(
      addAction(draft, {
        ...named,
        origin: promise?.origin ?? null,
        ...(unit === undefined ? {} : { unit }),
        today,
      }),
    );

    const reply = actionView(plan, action);
    await commit(addedWrites(plan, [action]), { claim, reply, at });
    return reply;
  }),
);
