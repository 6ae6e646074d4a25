import type { Question } from '../questions/all-kinds.ts';
import { type AnswersByQuestion, isBlank } from '../questions/answer.ts';
import { numberIn, totalOf, waits } from '../questions/computed.ts';
import { cellAt, isFilledRow, nonePart, type RowsQuestion, rowsOf } from '../questions/rows.ts';
import { onlyPart } from '../questions/single-part.ts';
import { type Comparison, type SimpleTerm, type Term, termsIn } from '../questions/term.ts';

/** What a comparison is judged by: the answers to what is asked and, in a table, the row that is judged. */
export type Judged = {
  readonly asked: ReadonlyMap<string, Question>;
  readonly answers: AnswersByQuestion;
  readonly row?: { readonly of: RowsQuestion & { readonly id: string }; readonly id: string };
};

/** A question of rows; nothing else has columns. */
export const rowsQuestion = (question: Question | undefined): (RowsQuestion & { id: string }) | undefined =>
  question !== undefined && 'columns' in question ? question : undefined;

/** The total of a column once every cell that it wants is filled; 0 where there need be no rows, or none were said. */
function wholeTotal(
  table: RowsQuestion,
  column: string,
  values: AnswersByQuestion[string],
): number | undefined {
  const filled = rowsOf(table, values).filter(
    ({ id, optional, grown }) => isFilledRow(table, id, values) || (optional !== true && !grown),
  );
  const started = filled.filter(({ id }) => isFilledRow(table, id, values));
  const mayBeEmpty = table.optional === true || values[nonePart] === true || table.grow?.least === 0;
  if (started.length === 0) return mayBeEmpty ? 0 : undefined;
  if (filled.some(({ id }) => waits(table, id, column, values))) return undefined;
  return totalOf(table, column, values) ?? 0;
}

const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;

function simple(term: SimpleTerm, judged: Judged): number | undefined {
  if (typeof term === 'number') return term;
  const valuesOf = (question: string) => judged.answers[question] ?? {};
  if ('column' in term) {
    const { row } = judged;
    return row && numberIn(row.of, row.id, term.column, valuesOf(row.of.id));
  }
  if ('total' in term) {
    const table = rowsQuestion(judged.asked.get(term.total[0]));
    return table && wholeTotal(table, term.total[1], valuesOf(table.id));
  }
  const question = judged.asked.get(term.question);
  const table = rowsQuestion(question);
  const cell = cellAt(term.part ?? '');
  if (table !== undefined && cell !== undefined)
    return numberIn(table, cell.row, cell.column, valuesOf(table.id));
  const value = question && valuesOf(question.id)[term.part ?? onlyPart];
  return isBlank(value) ? undefined : number(value);
}

const timesOf = (term: Term): bigint => BigInt(typeof term === 'object' ? (term.times ?? 100) : 100);

/** In ten-thousandths of its unit, since a term may be some percent of a number, and a sum some percent of such terms. */
function exactly(term: Term, judged: Judged): bigint | undefined {
  const outer = typeof term === 'object' && 'sum' in term ? timesOf(term) : 100n;
  const parts = termsIn(term).map((each) => {
    const value = simple(each, judged);
    return value === undefined ? undefined : BigInt(value) * timesOf(each) * outer;
  });
  return parts.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0n);
}

const stands: Record<Comparison['is'], (left: bigint, right: bigint) => boolean> = {
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
  '=': (left, right) => left === right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
};

/** Whether the comparison is true; undefined while a number that it needs is not there. All in whole numbers. */
export function compare({ left, is, right }: Comparison, judged: Judged): boolean | undefined {
  const [first, second] = [exactly(left, judged), exactly(right, judged)];
  return first === undefined || second === undefined ? undefined : stands[is](first, second);
}
