import { type ActionCells, actionColumns, mostActionRows } from '../../../shared/domain/action-columns.ts';
import { planSheetName } from './plan-sheet.ts';
import { type BadCell, readWorkbook } from './read-workbook.ts';

export type ReadPlan =
  | { readonly ok: true; readonly rows: readonly { readonly row: number; readonly cells: ActionCells }[] }
  | { readonly ok: false; readonly words: string; readonly cells: readonly BadCell[] };

/** The rows of a workbook with the columns of a plan. */
export function readPlan(bytes: Uint8Array): ReadPlan {
  const read = readWorkbook(bytes, {
    sheet: planSheetName,
    heads: actionColumns.map(({ head }) => head),
    mostRows: mostActionRows,
  });
  if (!read.ok) return read;
  return {
    ok: true,
    rows: read.rows.map(({ row, texts }) => ({
      row,
      cells: Object.fromEntries(
        actionColumns.map(({ key }, column) => [key, texts[column]?.trim() ?? '']),
      ) as ActionCells,
    })),
  };
}
