import type { ActionPlanView } from '../../../../../../shared/contract/action-shapes.ts';
import { type ActionColumn, actionColumns, cellsOf } from '../../../../../../shared/domain/action-columns.ts';
import {
  type ImportRow,
  type PlannedImport,
  planImport,
  type RowChange,
} from '../../../../../../shared/domain/action-import.ts';
import type { Day } from '../../../../../../shared/domain/day.ts';

/** What a workbook would do to the plan as it was just loaded, and the rows as they are sent. */
export type CheckedImport = { readonly rows: readonly ImportRow[]; readonly planned: PlannedImport };

type Read = readonly Pick<ImportRow, 'row' | 'cells'>[];

/** Judges the rows by the same rules as the server; each remembers which version of its action it was judged against. */
export function checkImport(read: Read, plan: ActionPlanView, today: Day): CheckedImport {
  const actions = plan.actions.map(({ action }) => action);
  const rows = read.map(({ row, cells }) => ({
    row,
    version: actions.find(({ number }) => String(number) === cells.number.trim())?.version ?? null,
    cells,
  }));
  const planned = planImport(
    rows,
    {
      actions,
      notes: plan.actions.flatMap(({ notes }) => notes),
      last: Math.max(0, ...actions.map(({ number }) => number)),
    },
    { agencyId: plan.agency.id, today, places: plan.places, newId: () => 'new' },
  );
  return { rows, planned };
}

/** One column of an action that a row changes: what it said, and what it would say. */
export type ColumnChange = { readonly head: string; readonly from: string; readonly to: string };

/** What a row changes of its action, column by column. */
export function columnChanges({ action, before, note }: RowChange): ColumnChange[] {
  if (before === null) return [];
  const [was, is] = [cellsOf(before, []), cellsOf(action, [])];
  const changed = (key: ActionColumn): boolean => was[key] !== is[key];
  const text = note?.text ?? null;
  return [
    ...actionColumns
      .filter(({ key }) => changed(key))
      .map(({ key, head }) => ({ head, from: was[key], to: is[key] })),
    ...(text === null ? [] : [{ head: 'Progress, a new note', from: '', to: text }]),
  ];
}
