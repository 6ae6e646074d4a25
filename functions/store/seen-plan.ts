import { type ActionSight, maySeeAction, seesWholePlan } from '../../shared/domain/action-sight.ts';
import { unitsAtAgency } from '../../shared/domain/permission.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { getPlan, type Plan } from './actions.ts';
import { attaches } from './beside.ts';
import { getDraft } from './drafts.ts';
import { listParts } from './units.ts';

/** The actions that a unit’s part names, by their ids. */
const promisedInPart = async (submissionId: string): Promise<string[]> => [
  ...attaches('action', (await getDraft(submissionId)).answers),
];

async function sightFor(roles: readonly RoleGrant[], agencyId: string): Promise<ActionSight> {
  if (seesWholePlan(roles, agencyId)) return 'all';
  const units = [...new Set(unitsAtAgency(roles, agencyId))];
  const parts = (await inParallel(units, 4, (unit) => listParts(agencyId, unit))).flat();
  const promised = await inParallel(parts, 4, ({ id }) => promisedInPart(id));
  return { units, promised: new Set(promised.flat()) };
}

/**
 * An agency’s plan as somebody sees it: what is not theirs is not there. One query; for the people of a unit one more,
 * and one for each part that the unit was asked for.
 */
export async function getSeenPlan(agencyId: string, roles: readonly RoleGrant[]): Promise<Plan> {
  const [plan, sight] = await Promise.all([getPlan(agencyId), sightFor(roles, agencyId)]);
  if (sight === 'all') return plan;
  const actions = plan.actions.filter((action) => maySeeAction(sight, action));
  const seen = new Set(actions.map(({ id }) => id));
  return { ...plan, actions, notes: plan.notes.filter(({ actionId }) => seen.has(actionId)) };
}
