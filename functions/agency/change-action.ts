import { routes } from '../../shared/contract/all-routes.ts';
import { changeAction } from '../../shared/domain/action-steps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordActionStep } from '../store/action-steps.ts';
import { actionIn, getPlan } from '../store/actions.ts';
import { settled } from '../store/settled.ts';

/** The lead changes an action; whoever did not see its latest version is shown it. */
export const handler = httpHandler(routes['change-action'], ({ params, body, person, at, today }) =>
  settled(async () => {
    const plan = await getPlan(params.agencyId);
    const action = actionIn(plan, params.actionId);

    const { version: seen, ...change } = body;
    const verdict = changeAction(action, change, { seen, today });
    if (!verdict.ok) refuse(verdict.because, { now: action });

    return recordActionStep(plan, verdict.value, person, { at });
  }),
);
