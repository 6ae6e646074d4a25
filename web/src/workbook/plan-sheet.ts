import type { ActionPlanView } from '../../../shared/contract/action-shapes.ts';
import { actionColumns, cellsOf } from '../../../shared/domain/action-columns.ts';
import type { WrittenCell, WrittenSheet } from './write-workbook.ts';

/** The sheet that holds a plan, and is looked for when one is read. */
export const planSheetName = 'Actions';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** A plan as a sheet: a row for each action, by number. */
export const planSheet = ({ actions }: Pick<ActionPlanView, 'actions'>): WrittenSheet => ({
  name: planSheetName,
  columns: actionColumns,
  rows: [...actions]
    .sort((a, b) => a.action.number - b.action.number)
    .map(({ action, notes }) => {
      const cells = cellsOf(action, notes);
      return actionColumns.map(
        ({ key }): WrittenCell =>
          key === 'deadline' && isDay(cells[key]) ? { day: cells[key] } : { text: cells[key] },
      );
    }),
});
