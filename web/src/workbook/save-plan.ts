import type { ActionPlanView } from '../../../shared/contract/action-shapes.ts';
import type { Day } from '../../../shared/domain/day.ts';
import { planSheet } from './plan-sheet.ts';
import { saveFile } from './save-file.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Saves a plan as a workbook, named after the agency and the day. */
export async function savePlan(plan: ActionPlanView, today: Day): Promise<void> {
  saveFile(`action-plan-${plan.agency.id}-${today}.xlsx`, await writeWorkbook(planSheet(plan)));
}
