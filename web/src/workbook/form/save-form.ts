import { saveFile } from '../save-file.ts';
import type { WorkbookPlan } from './form-workbook.ts';
import { writeForm } from './write-form.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves the workbook of a return, named after the form and the agency. */
export function saveForm(plan: WorkbookPlan): void {
  saveFile(`${plan.edition.form}-${plan.agencyId}.xlsx`, new Blob([writeForm(plan)], { type: xlsx }));
}
