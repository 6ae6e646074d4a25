import type { AnswerValue } from '../../../../shared/domain/answer.ts';
import type { Edition } from '../../../../shared/forms/form.ts';
import { kindOf, type Question } from '../../../../shared/questions/all-kinds.ts';
import { isBlank } from '../../../../shared/questions/answer.ts';
import type { TypedColumn } from '../../../../shared/questions/column.ts';
import { faultIn, type Part } from '../../../../shared/questions/question.ts';
import { nonePart } from '../../../../shared/questions/rows.ts';
import { cellFromTyped, typedFromCell } from '../../../../shared/questions/typed-cell.ts';
import { columnFor } from './columns-of-kinds.ts';

/** One part of an answer as a cell of a workbook. */
export type AnswerCell = {
  readonly part: Part;
  readonly column: TypedColumn;
  /** What its drop-down offers; undefined where it is typed freely. */
  readonly offers: readonly string[] | undefined;
};

const offersOf = ({ id }: Part, column: TypedColumn): readonly string[] | undefined => {
  if (column.kind === 'choice') return column.options.map(({ label }) => label);
  if (column.kind !== 'yes-no') return undefined;
  return id === nonePart ? ['Yes'] : ['Yes', 'No'];
};

/** The cell of a part; undefined where the question has no such part. */
export function answerCell(question: Question, partId: string, edition: Edition): AnswerCell | undefined {
  const part = kindOf(question).part(question, partId, edition);
  if (part === undefined) return undefined;
  const column = columnFor(question, partId, edition);
  return { part, column, offers: offersOf(part, column) };
}

/** Line ends as the portal keeps them. */
const withPlainLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** What stands in the cell for a value; empty for none. */
export const textOfValue = ({ column }: AnswerCell, value: AnswerValue | undefined): string =>
  value === undefined || isBlank(value) ? '' : withPlainLines(typedFromCell(column, value));

/** The value that a text in the cell is, or why it is none. Nothing is null; so is “no” where there is only a tick. */
export function valueOfText(
  { part, column }: AnswerCell,
  text: string,
): { readonly value: AnswerValue | null } | { readonly fault: string } {
  const value = cellFromTyped(column, withPlainLines(text));
  if (value === null || isBlank(value) || (part.id === nonePart && value === false)) return { value: null };
  const fault = faultIn(part, value);
  return fault === undefined ? { value } : { fault };
}
