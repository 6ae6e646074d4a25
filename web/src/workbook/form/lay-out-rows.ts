import type { Question } from '../../../../shared/questions/all-kinds.ts';
import { cellPart } from '../../../../shared/questions/cells.ts';
import { isTyped } from '../../../../shared/questions/column.ts';
import { grownRowId, nonePart, type Row, rowsMost, rowsOf } from '../../../../shared/questions/rows.ts';
import { textIn } from '../../../../shared/questions/rows-table.ts';
import type { WorkbookPlan } from './form-workbook.ts';
import { type LaidRow, rowKeys } from './laid-sheet.ts';
import { answerRow, inputCell } from './lay-out-parts.ts';
import { headOf, helpFor } from './question-help.ts';

export type RowsQuestionOf = Extract<Question, { columns: unknown }>;

/** Lines to type new rows in. */
const spareLines = 30;

/**
 * The rows there are, then blank ones. Those have their ids from the time at which the workbook is made, so that the same
 * file, read twice, adds its rows once.
 */
function linesOf(question: RowsQuestionOf, plan: WorkbookPlan): readonly Row[] {
  const there = rowsOf(question, plan.values[question.id] ?? {});
  const { grow } = question;
  if (grow === undefined) return there;
  const grown = there.filter((row) => row.grown).length;
  const spare = Math.max(0, Math.min(spareLines, (grow.most ?? rowsMost) - grown));
  return [
    ...there,
    ...Array.from({ length: spare }, (_, at) => ({
      id: grownRowId(plan.madeAt + at, 0),
      label: `${grow.called} ${grown + at + 1}`,
      grown: true,
    })),
  ];
}

const hintsOf = ({ columns }: RowsQuestionOf): string =>
  columns.flatMap(({ label, hint }) => (hint === undefined ? [] : `${label}: ${hint}`)).join('\n');

/** A table or list as a grid: its heads, a line for each row, and blank lines where rows are added. */
export function layOutRows(question: RowsQuestionOf, plan: WorkbookPlan): LaidRow[] {
  const values = plan.values[question.id] ?? {};
  const help = [helpFor(question), hintsOf(question)].filter((each) => each !== '').join('\n');
  const heads = [
    ('rowHead' in question ? question.rowHead : question.grow?.called) ?? '',
    ...question.columns.map(headOf),
  ];
  return [
    {
      key: rowKeys.words,
      cells: [
        { text: question.label, looks: 'label' },
        { text: '', looks: 'help' },
        { text: help, looks: 'help' },
      ],
    },
    ...(question.grow?.none === undefined
      ? []
      : [answerRow(question, nonePart, `${question.grow.none}? Then choose Yes.`, plan)]),
    { key: rowKeys.heads(question.id), cells: heads.map((text) => ({ text, looks: 'head' })) },
    ...linesOf(question, plan).map(
      (row): LaidRow => ({
        key: rowKeys.row(question.id, row.id),
        cells: [
          { text: row.hint === undefined ? row.label : `${row.label}: ${row.hint}`, looks: 'label' },
          ...question.columns.map((column) =>
            isTyped(column)
              ? inputCell(question, cellPart(row.id, column.id), plan)
              : { text: textIn(question, row.id, column, values), looks: 'fixed' as const },
          ),
        ],
      }),
    ),
  ];
}
