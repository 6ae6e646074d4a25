import type { Day } from '../../../../../shared/domain/day.ts';
import { saveFile } from '../../../workbook/save-file.ts';
import { writeWorkbook } from '../../../workbook/write-workbook.ts';
import { demandSheets } from './demand-sheets.ts';
import type { Found } from './found.ts';

/** Saves all of the overview as a workbook, named after the round and the day. */
export async function saveDemand(found: Found, today: Day): Promise<void> {
  saveFile(`${found.round.id}-demand-${today}.xlsx`, await writeWorkbook(...demandSheets(found)));
}
