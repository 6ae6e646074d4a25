import type { Question } from '../questions/all-kinds.ts';
import { partOfCell } from '../questions/cells.ts';
import { type ComputedColumn, isTyped, type TypedColumn } from '../questions/column.ts';
import { measureOf, sourcesOf } from '../questions/computed.ts';
import { faultIn } from '../questions/question.ts';
import { isGrownId, type RowsQuestion } from '../questions/rows.ts';
import { rowsQuestion } from './comparing.ts';

type Rows = RowsQuestion & { readonly id: string };

const repeated = (ids: readonly string[]): readonly string[] =>
  ids.filter((id, at) => ids.indexOf(id) !== at);

function computedFaults(rows: Rows, column: ComputedColumn, before: readonly string[]): string[] {
  const called = `Column ${column.id} of ${rows.id}`;
  const unknown = sourcesOf(column).filter((source) => !before.includes(source));
  if (unknown.length > 0)
    return unknown.map((source) => `${called} is worked out from ${source}, which does not come before it`);
  const measures = sourcesOf(column).map((source) => measureOf(rows, source));
  const { compute } = column;
  const isSame = measures.every((measure) => measure === measures[0]);
  const isCounted = measures.every((measure) => measure === 'count' || measure === 'money');
  const fits = 'product' in compute ? measures.filter((measure) => measure === 'money').length <= 1 : isSame;
  return isCounted && fits ? [] : [`${called} is worked out from columns that do not go together`];
}

function wantedFaults(rows: Rows, column: TypedColumn): string[] {
  const { wantedWhen } = column;
  if (wantedWhen === undefined) return [];
  const called = `Column ${column.id} of ${rows.id}`;
  const other = rows.columns.filter(isTyped).find(({ id }) => id === wantedWhen.column);
  if (other === undefined || other.id === column.id)
    return [`${called} is wanted because of ${wantedWhen.column}, which is no other column to fill`];
  const part = partOfCell(other, { id: 'row', label: 'row' });
  return wantedWhen.in.some((value) => faultIn(part, value) !== undefined)
    ? [`${called} is wanted because of a value that ${other.id} cannot have`]
    : [];
}

const totalFaults = (rows: Rows): string[] =>
  (rows.totals ?? [])
    .filter((id) => {
      const measure = measureOf(rows, id);
      return measure !== 'count' && measure !== 'money';
    })
    .map((id) => `Column ${id} of ${rows.id} cannot be summed`);

const growFaults = ({ id, rows, grow }: Rows): string[] => {
  if (grow === undefined) return rows === undefined ? [`${id} has no rows and cannot grow any`] : [];
  return [
    ...((grow.least ?? 0) > (grow.most ?? Infinity) ? [`${id} needs more rows than it can have`] : []),
    ...(rows ?? [])
      .filter((row) => isGrownId(row.id))
      .map((row) => `Row ${row.id} of ${id} is called as added rows are`),
  ];
};

/** What is wrong with the rows and columns of a table or list; nothing with any other question. */
export function rowsFaults(question: Question): string[] {
  const rows = rowsQuestion(question);
  if (rows === undefined) return [];
  const { id, columns } = rows;
  const isAlwaysWanted = ({ optional, wantedWhen }: TypedColumn) =>
    optional !== true && wantedWhen === undefined;
  return [
    ...repeated(columns.map((column) => column.id)).map((each) => `There are two of column ${each} in ${id}`),
    ...repeated((rows.rows ?? []).map((row) => row.id)).map(
      (each) => `There are two of row ${each} in ${id}`,
    ),
    ...(columns.filter(isTyped).some(isAlwaysWanted)
      ? []
      : [`${id} has no column that is always to be filled`]),
    ...columns.flatMap((column, at) =>
      isTyped(column)
        ? wantedFaults(rows, column)
        : computedFaults(
            rows,
            column,
            columns.slice(0, at).map((each) => each.id),
          ),
    ),
    ...totalFaults(rows),
    ...growFaults(rows),
  ];
}
