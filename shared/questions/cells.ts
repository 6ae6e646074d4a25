import type { AnswerValue } from '../domain/answer.ts';
import { isBlank, type PartValues } from './answer.ts';
import { choice } from './choice.ts';
import type { TypedColumn } from './column.ts';
import { count } from './count.ts';
import { date } from './date.ts';
import { longText } from './long-text.ts';
import { money } from './money.ts';
import { percentage } from './percentage.ts';
import type { Part, QuestionBase, QuestionKind } from './question.ts';
import { faultIn } from './question.ts';
import { shortText } from './short-text.ts';
import { onlyPart } from './single-part.ts';
import { yesNo } from './yes-no.ts';

const cellKinds = [shortText, longText, count, money, percentage, choice, date, yesNo] as const;

const nothingElse = { scale: [] };

/** A cell is a question of its column’s kind, called by its column and row: “Headcount, Group 1”. */
const asQuestion = (column: TypedColumn, row: string): QuestionBase & TypedColumn => ({
  ...column,
  shortLabel: `${column.label}, ${row}`,
  variants: [],
  prefill: undefined,
});

const cellKind = (column: TypedColumn): QuestionKind<QuestionBase> => {
  const found = cellKinds.find(({ kind }) => kind === column.kind);
  if (found === undefined) throw new Error(`No cell is a ${column.kind}`);
  return found;
};

export const cellPart = (row: string, column: string): string => `${row}.${column}`;

/** The part of a cell: its label and messages name column and row. */
export function partOfCell(column: TypedColumn, row: { readonly id: string; readonly label: string }): Part {
  const part = cellKind(column).part(asQuestion(column, row.label), onlyPart, nothingElse);
  if (part === undefined) throw new Error(`A ${column.kind} has no cell`);
  return { id: cellPart(row.id, column.id), label: `${row.label}: ${column.label}`, schema: part.schema };
}

/** A filled cell in words: “£1,250”, “87.5%”, the label of an option. */
export const cellInWords = (column: TypedColumn, value: AnswerValue): string =>
  cellKind(column).inWords(asQuestion(column, ''), { [onlyPart]: value }, nothingElse)[0]?.text ?? '';

/** Must the cell be filled, when the rest of its row is? */
export const isWanted = ({ optional, wantedWhen }: TypedColumn, row: string, values: PartValues): boolean => {
  if (wantedWhen === undefined) return optional !== true;
  const other = values[cellPart(row, wantedWhen.column)];
  return other !== undefined && wantedWhen.in.includes(other);
};

/** What is missing or wrong in one cell, in words that name it. */
export function cellFault(
  column: TypedColumn,
  row: { readonly id: string; readonly label: string },
  values: PartValues,
): string | undefined {
  const value = values[cellPart(row.id, column.id)];
  const question = { ...asQuestion(column, row.label), optional: !isWanted(column, row.id, values) };
  if (isBlank(value)) return cellKind(column).gaps(question, {}, nothingElse)[0]?.words;
  const words = faultIn(partOfCell(column, row), value);
  return words === undefined || words.includes(question.shortLabel)
    ? words
    : `“${question.shortLabel}”: ${words}`;
}
