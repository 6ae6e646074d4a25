import { type ActionReport, actionReport } from '../../shared/domain/action-report.ts';
import type { Day } from '../../shared/domain/day.ts';
import { listSectionNames } from './action-places.ts';
import { actionView } from './action-views.ts';
import { getPlan } from './actions.ts';
import { getAgency } from './agencies.ts';

/** An agency’s plan as a report of this day says it. */
export async function reportOfPlan(agencyId: string, day: Day): Promise<ActionReport> {
  const [{ id, name }, plan, sections] = await Promise.all([
    getAgency(agencyId),
    getPlan(agencyId),
    listSectionNames(),
  ]);
  return actionReport({
    agency: { id, name },
    day,
    actions: plan.actions.map((action) => ({ action, notes: actionView(plan, action).notes })),
    sections,
  });
}
