import type { Question } from '../questions/all-kinds.ts';
import { cellPart } from '../questions/cells.ts';
import { isTyped } from '../questions/column.ts';
import type { PartGap } from '../questions/question.ts';
import { isFilledRow, nonePart, type RowsQuestion, rowsOf } from '../questions/rows.ts';
import { onlyPart } from '../questions/single-part.ts';
import { type Check, questionsIn, type SimpleTerm, termsIn } from '../questions/term.ts';
import { asked } from './asked.ts';
import { compare, type Judged, rowsQuestion } from './comparing.ts';
import type { FilledForm } from './form.ts';
import type { Gap } from './gaps.ts';

/** The question beside which a check is told: its table, or the first that it names. */
export const homeOf = (check: Check): string | undefined => check.within ?? questionsIn(check)[0];

const termsOf = ({ left, right }: Check): readonly SimpleTerm[] => [...termsIn(left), ...termsIn(right)];

/** A cell of the row to lead to: the column itself, or the first that can be typed in where it is computed. */
const cellIn = ({ columns }: RowsQuestion, row: string, column: string | undefined): string => {
  const typed = columns.filter(isTyped);
  const found = typed.find(({ id }) => id === column) ?? typed[0];
  return cellPart(row, found?.id ?? '');
};

/** The part of the question to lead to. */
function partOf(check: Check, home: Question, judged: Judged): string {
  const named = termsOf(check).find(
    (term) => typeof term === 'object' && 'question' in term && term.question === home.id,
  );
  const rows = rowsQuestion(home);
  if (rows === undefined)
    return typeof named === 'object' && 'question' in named ? (named.part ?? onlyPart) : onlyPart;
  if (typeof named === 'object' && 'question' in named) {
    const [row = '', column] = (named.part ?? '').split('.');
    return cellIn(rows, row, column);
  }
  const total = termsOf(check).find((term) => typeof term === 'object' && 'total' in term);
  const column = typeof total === 'object' && 'total' in total ? total.total[1] : undefined;
  const first = rowsOf(rows, judged.answers[home.id] ?? {})[0];
  return first === undefined ? nonePart : cellIn(rows, first.id, column);
}

const toldIn = (rows: RowsQuestion & { readonly id: string }, check: Check, judged: Judged): PartGap[] => {
  const values = judged.answers[rows.id] ?? {};
  const column = termsOf(check).find((term) => typeof term === 'object' && 'column' in term);
  const named = typeof column === 'object' && 'column' in column ? column.column : undefined;
  return rowsOf(rows, values)
    .filter(({ id }) => isFilledRow(rows, id, values))
    .filter(({ id }) => compare(check, { ...judged, row: { of: rows, id } }) === false)
    .map(({ id, label }) => ({ part: cellIn(rows, id, named), words: `${label}: ${check.words}` }));
};

/** What should hold about the answer to one question and does not, in words; nothing while a number it needs is not there. */
export function toldOf(question: Question, form: FilledForm, level: Check['level']): readonly PartGap[] {
  const checks = (form.edition.checks ?? []).filter(
    (check) => check.level === level && homeOf(check) === question.id,
  );
  if (checks.length === 0) return [];
  const questions = asked(form).flatMap((section) => section.questions);
  const judged: Judged = {
    asked: new Map(questions.map((each) => [each.id, each])),
    answers: form.answers,
  };
  if (!judged.asked.has(question.id)) return [];
  return checks.flatMap((check) => {
    const rows = check.within === undefined ? undefined : rowsQuestion(question);
    if (rows !== undefined) return toldIn(rows, check, judged);
    return compare(check, judged) === false
      ? [{ part: partOf(check, question, judged), words: check.words }]
      : [];
  });
}

/** What to look at again before signing, in the order of the form; it stops nobody. */
export const warnings = (form: FilledForm): readonly Gap[] =>
  asked(form).flatMap(({ section, questions }) =>
    questions.flatMap((question) =>
      toldOf(question, form, 'warning').map((told) => ({
        section: section.id,
        question: question.id,
        ...told,
      })),
    ),
  );
