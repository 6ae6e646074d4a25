import * as z from 'zod/mini';
import { isBlank, type PartValues } from './answer.ts';
import { cellFault, cellInWords, cellPart, partOfCell } from './cells.ts';
import { isTyped, type TypedColumn } from './column.ts';
import { numberIn, waits } from './computed.ts';
import type { FrozenTable } from './frozen-table.ts';
import type { Part, PartGap, PartInWords, QuestionBase, QuestionKind } from './question.ts';
import {
  cellAt,
  isFilledRow,
  isGrownId,
  nonePart,
  type Row,
  type RowsQuestion,
  rowsMost,
  rowsOf,
} from './rows.ts';
import { tableInWords } from './rows-table.ts';

type AnyRows = QuestionBase & RowsQuestion;

const typedColumns = ({ columns }: RowsQuestion): readonly TypedColumn[] => columns.filter(isTyped);

const partOfNone = ({ grow }: RowsQuestion): Part[] =>
  grow === undefined
    ? []
    : [{ id: nonePart, label: grow.none ?? 'None', schema: z.literal(true, 'Tick it, or leave it') }];

const rowCalled = (question: RowsQuestion, id: string): { id: string; label: string } | undefined => {
  const fixed = question.rows?.find((row) => row.id === id);
  if (fixed !== undefined) return fixed;
  return question.grow !== undefined && isGrownId(id) ? { id, label: question.grow.called } : undefined;
};

function partCalled(question: RowsQuestion, partId: string): Part | undefined {
  if (partId === nonePart) return partOfNone(question)[0];
  const cell = cellAt(partId);
  const row = cell && rowCalled(question, cell.row);
  const column = typedColumns(question).find(({ id }) => id === cell?.column);
  return row && column && partOfCell(column, row);
}

const saysNone = ({ grow }: RowsQuestion, values: PartValues): boolean =>
  grow !== undefined && values[nonePart] === true;

function rowGaps(question: RowsQuestion, row: Row, values: PartValues): PartGap[] {
  if (row.optional === true && !isFilledRow(question, row.id, values)) return [];
  return question.columns.flatMap((column) => {
    const part = cellPart(row.id, column.id);
    if (isTyped(column)) {
      const words = cellFault(column, row, values);
      return words === undefined ? [] : [{ part, words }];
    }
    const isTooLarge =
      'product' in column.compute &&
      column.compute.product.every((source) => numberIn(question, row.id, source, values) !== undefined) &&
      !waits(question, row.id, column.id, values) &&
      numberIn(question, row.id, column.id, values) === undefined;
    const first = typedColumns(question)[0];
    return isTooLarge && first !== undefined
      ? [
          {
            part: cellPart(row.id, first.id),
            words: `“${column.label}, ${row.label}” comes to more than can be counted: check the numbers of the row`,
          },
        ]
      : [];
  });
}

/** Too few rows, or too many. */
function numberGaps(question: RowsQuestion, rows: readonly Row[], values: PartValues): PartGap[] {
  const { shortLabel, grow, optional } = question;
  const first = typedColumns(question)[0];
  const filled = rows.filter(({ id }) => isFilledRow(question, id, values));
  if (first === undefined || saysNone(question, values)) return [];
  const [firstRow] = rows;
  if (filled.length === 0 && optional !== true && grow === undefined && firstRow !== undefined)
    return [{ part: cellPart(firstRow.id, first.id), words: `Fill in at least one row of “${shortLabel}”` }];
  if (grow === undefined) return [];
  const added = filled.filter(({ grown }) => grown);
  const least = grow.least ?? (optional === true || filled.length > 0 ? 0 : 1);
  const orNone = grow.none === undefined ? '' : `, or tick “${grow.none}”`;
  if (added.length < least)
    return [
      {
        part: nonePart,
        words:
          least === 1
            ? `${grow.add} to “${shortLabel}”${orNone}`
            : `“${shortLabel}” needs at least ${least} rows; it has ${added.length}${orNone}`,
      },
    ];
  const most = grow.most ?? rowsMost;
  const excess = added[most];
  return excess === undefined
    ? []
    : [
        {
          part: cellPart(excess.id, first.id),
          words: `“${shortLabel}” can have ${most} rows; it has ${added.length}: take some out`,
        },
      ];
}

function gapsIn(question: AnyRows, values: PartValues): PartGap[] {
  const rows = rowsOf(question, values);
  const isBlankAnswer = !rows.some(({ id }) => isFilledRow(question, id, values));
  if (isBlankAnswer && (question.optional === true || saysNone(question, values))) return [];
  return [...rows.flatMap((row) => rowGaps(question, row, values)), ...numberGaps(question, rows, values)];
}

function wordsIn(question: RowsQuestion, values: PartValues): PartInWords[] {
  const rows = rowsOf(question, values);
  const words = rows.flatMap((row) =>
    typedColumns(question).flatMap((column) => {
      const part = cellPart(row.id, column.id);
      const value = values[part];
      if (value === undefined || isBlank(value)) return [];
      return [{ part, label: `${row.label}: ${column.label}`, text: cellInWords(column, value) }];
    }),
  );
  if (words.length > 0 || !saysNone(question, values)) return words;
  const text = question.grow?.none ?? 'None';
  return [{ part: nonePart, label: 'Answer', text }];
}

/**
 * A kind of question whose answer is rows of cells. A cell is a part, so that two people who fill one table never clash;
 * an added row is there while one of its cells has a value. Where rows are added and there are none, `none` says so.
 */
export const rowsKind = <Q extends AnyRows>(rule: {
  readonly kind: Q['kind'];
  readonly schema: z.ZodMiniType<Q>;
  readonly asCards: boolean;
}): QuestionKind<Q> => ({
  kind: rule.kind,
  schema: rule.schema,
  part: (question, partId) => partCalled(question, partId),
  parts: (question) => [
    ...(question.rows ?? []).flatMap((row) =>
      typedColumns(question).map((column) => partOfCell(column, row)),
    ),
    ...partOfNone(question),
  ],
  isAnswered: (question, values) =>
    saysNone(question, values) ||
    rowsOf(question, values).some(({ id }) => isFilledRow(question, id, values)),
  gaps: (question, values) => gapsIn(question, values),
  inWords: (question, values) => wordsIn(question, values),
  table: (question, values): FrozenTable | undefined => {
    const table = tableInWords(question, values);
    return table === undefined || !rule.asCards ? table : { ...table, asCards: true };
  },
});
