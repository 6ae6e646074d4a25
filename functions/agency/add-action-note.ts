import { routes } from '../../shared/contract/all-routes.ts';
import { seesWholePlan } from '../../shared/domain/action-sight.ts';
import { reportProgress } from '../../shared/domain/action-steps.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { refuse } from '../runtime/refused.ts';
import { recordActionStep } from '../store/action-steps.ts';
import { actionIn } from '../store/actions.ts';
import { listEvidenceInBrief } from '../store/evidence.ts';
import { getSeenPlan } from '../store/seen-plan.ts';
import { settled } from '../store/settled.ts';

/** A lead or contributor notes the progress of an action, and perhaps how it stands now. */
export const handler = httpHandler(routes['add-action-note'], ({ params, body, person, at, today, claim }) =>
  settled(async () => {
    const { agencyId } = params;
    const { version: seen, evidence = [], ...progress } = body;
    const [plan, library] = await Promise.all([
      getSeenPlan(agencyId, person.roles),
      evidence.length === 0 || !seesWholePlan(person.roles, agencyId) ? {} : listEvidenceInBrief(agencyId),
    ]);
    const action = actionIn(plan, params.actionId);
    if (evidence.some((id) => !Object.hasOwn(library, id))) refuse('not-found');

    const roles = rolesAtAgency(person.roles, agencyId);
    const verdict = reportProgress(action, { seen, ...progress, evidence }, { today, roles });
    if (!verdict.ok) refuse(verdict.because, { now: action });

    return recordActionStep(plan, verdict.value, person, { claim, at });
  }),
);
