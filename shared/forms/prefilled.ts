import type { AnswerValue } from '../domain/answer.ts';
import type { Question } from '../questions/all-kinds.ts';
import { cellPart } from '../questions/cells.ts';
import { isTyped } from '../questions/column.ts';
import { cellAt } from '../questions/rows.ts';
import { onlyPart } from '../questions/single-part.ts';
import { rowsQuestion } from './comparing.ts';
import type { FrozenQuestion, Snapshot } from './freeze.ts';

const valuesOf = (snapshot: Snapshot, id: string): FrozenQuestion['values'] =>
  snapshot.sections.flatMap(({ questions }) => questions).find((each) => each.id === id)?.values ?? {};

/** The filled cells of a column, by row. */
const columnIn = (snapshot: Snapshot, question: string, column: string): (readonly [string, AnswerValue])[] =>
  Object.entries(valuesOf(snapshot, question)).flatMap(([part, value]) => {
    const cell = cellAt(part);
    return cell?.column === column ? [[cell.row, value] as const] : [];
  });

function totalIn(snapshot: Snapshot, question: string, column: string): number | undefined {
  const numbers = columnIn(snapshot, question, column).flatMap(([, value]) =>
    Number.isSafeInteger(value) ? BigInt(value) : [],
  );
  const total = Number(numbers.reduce((sum, each) => sum + each, 0n));
  return numbers.length > 0 && Number.isSafeInteger(total) ? total : undefined;
}

/** Does the question say what of the last return is put in? Then nothing else of it is. */
export const isPrefilled = (question: Question): boolean =>
  question.prefill !== undefined ||
  rowsQuestion(question)?.columns.some((column) => isTyped(column) && column.prefill !== undefined) === true;

/** What the last return puts into the parts of a question, as its form says. */
export function prefilled(question: Question, before: Snapshot): Readonly<Record<string, AnswerValue>> {
  const { prefill } = question;
  const value =
    prefill &&
    ('total' in prefill
      ? totalIn(before, prefill.question, prefill.total)
      : valuesOf(before, prefill.question)[prefill.part]);
  const cells = (rowsQuestion(question)?.columns ?? [])
    .filter(isTyped)
    .flatMap(({ id, prefill: from }) =>
      from === undefined
        ? []
        : columnIn(before, from.question, from.column).map(
            ([row, each]) => [cellPart(row, id), each] as const,
          ),
    );
  return Object.fromEntries([...(value === undefined ? [] : [[onlyPart, value] as const]), ...cells]);
}
