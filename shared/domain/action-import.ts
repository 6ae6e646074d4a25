import type { Action, ActionNote } from './action.ts';
import {
  type ActionCells,
  type ActionColumn,
  actionColumns,
  cellOf,
  cellsOf,
  latestText,
} from './action-columns.ts';
import { type ActionPlace, type CellFault, type ReadRow, readRow } from './action-row.ts';
import type { Day } from './day.ts';

/** One row of a workbook. `version` is that of the action it names, as it was when the row was checked. */
export type ImportRow = {
  readonly row: number;
  readonly version: number | null;
  readonly cells: ActionCells;
};

type Noted = Pick<ActionNote, 'on' | 'text' | 'status' | 'moved'>;

/** What one row does: `before` is null where it adds an action; `note` tells of progress, or of a status or deadline that changed. */
export type RowChange = {
  readonly row: number;
  readonly action: Action;
  readonly before: Action | null;
  readonly note: Noted | null;
};

/** What an import would do, row by row. Nothing is written while anything in it is wrong. */
export type PlannedImport = {
  readonly added: readonly RowChange[];
  readonly changed: readonly RowChange[];
  /** How many rows say what the plan says. */
  readonly same: number;
  readonly wrong: readonly CellFault[];
  /** Deadlines that are no day: they are kept as they stand, until a day is set. */
  readonly asPrinted: readonly CellFault[];
  /** The rows whose action was changed by somebody since the workbook was checked. */
  readonly movedOn: readonly number[];
};

type Plan = {
  readonly actions: readonly Action[];
  readonly notes: readonly ActionNote[];
  readonly last: number;
};

type Given = {
  readonly agencyId: string;
  readonly today: Day;
  readonly places: readonly ActionPlace[];
  readonly newId: () => string;
};

const begun = (row: ReadRow, number: number, { agencyId, today, newId }: Given): Action => ({
  ...row.change,
  id: newId(),
  agencyId,
  number,
  deadlineAsPrinted: row.deadlineAsPrinted,
  source: row.source ?? 'imported',
  status: row.status,
  completedOn: row.status === 'complete' ? today : null,
  origin: null,
  addedOn: today,
  version: 1,
});

const changedBy = (before: Action, row: ReadRow, kept: ReadonlySet<string>, today: Day): Action => ({
  ...before,
  ...row.change,
  form: before.form,
  sections: kept.has('sections') ? before.sections : row.change.sections,
  criteria: kept.has('criteria') ? before.criteria : row.change.criteria,
  deadlineAsPrinted: row.deadlineAsPrinted,
  source: row.source ?? before.source,
  status: row.status,
  completedOn: row.status === 'complete' ? (before.completedOn ?? today) : null,
});

/** The columns of a row that say what they said when they were written out: what was right then is not judged again. */
const keptColumns = (cells: ActionCells, before: Action, notes: readonly ActionNote[]): Set<ActionColumn> => {
  const was = cellsOf(before, notes);
  return new Set(actionColumns.map(({ key }) => key).filter((key) => was[key] === cells[key].trim()));
};

const columnsOf = (action: Action): string => JSON.stringify(cellsOf(action, []));

function noteOf(action: Action, before: Action | null, text: string | null, today: Day): Noted | null {
  const status = before !== null && before.status !== action.status ? action.status : null;
  const moved =
    before !== null && before.deadline !== action.deadline
      ? { from: before.deadline, to: action.deadline }
      : null;
  return text === null && status === null && moved === null ? null : { on: today, text, status, moved };
}

/**
 * What a workbook would make of a plan. A row with a number changes that action in every column; one without adds an
 * action; actions that the workbook does not name stay as they are. Progress that differs from the latest note becomes a note of today.
 */
export function planImport(rows: readonly ImportRow[], plan: Plan, given: Given): PlannedImport {
  const { today, places } = given;
  const added: RowChange[] = [];
  const changed: RowChange[] = [];
  const wrong: CellFault[] = [];
  const asPrinted: CellFault[] = [];
  const movedOn: number[] = [];
  const named = new Set<number>();
  let same = 0;

  for (const { row, version, cells } of rows) {
    const read = readRow(row, cells, places);
    const number = cells.number.trim();
    const before = number === '' ? null : plan.actions.find((action) => String(action.number) === number);
    const notes = plan.notes.filter(({ actionId }) => actionId === before?.id);
    const text = read.row.progress === latestText(notes) ? null : read.row.progress;
    const kept = before ? keptColumns(cells, before, notes) : new Set<ActionColumn>();
    const keptCells = [...kept].map((column) => cellOf(column, row));
    wrong.push(...read.faults.filter(({ cell }) => !keptCells.includes(cell)));
    const fault = (column: keyof ActionCells, words: string): void => {
      wrong.push({ cell: cellOf(column, row), words });
    };

    if (before === undefined) {
      fault('number', `The plan has no action ${number}. Leave the cell empty to add an action`);
      continue;
    }
    if (before !== null && named.has(before.number))
      fault('number', `Action ${number} stands in an earlier row already`);
    if (before !== null) named.add(before.number);
    if (read.row.status === 'no-longer-needed' && before?.status !== 'no-longer-needed' && text === null)
      fault('progress', 'Say why the action is no longer needed');
    if (before !== null && version !== null && version !== before.version) movedOn.push(row);

    const action =
      before === null
        ? begun(read.row, plan.last + added.length + 1, given)
        : changedBy(before, read.row, kept, today);
    const note = noteOf(action, before, text, today);
    const isSame = before !== null && note === null && columnsOf(action) === columnsOf(before);
    if (read.row.deadlineAsPrinted !== null && !isSame)
      asPrinted.push({
        cell: cellOf('deadline', row),
        words: `“${read.row.deadlineAsPrinted}” is no day of the calendar. It is kept as it stands until a day is set`,
      });
    if (isSame) same += 1;
    else if (before === null) added.push({ row, action, before, note });
    else
      changed.push({
        row,
        before,
        action: columnsOf(action) === columnsOf(before) ? before : { ...action, version: before.version + 1 },
        note,
      });
  }
  return { added, changed, same, wrong, asPrinted, movedOn };
}
