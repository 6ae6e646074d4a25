import type { Question } from '../questions/all-kinds.ts';
import { type Measure, measureOf } from '../questions/computed.ts';
import { cellAt } from '../questions/rows.ts';
import { onlyPart } from '../questions/single-part.ts';
import { type Check, type Comparison, type SimpleTerm, termsIn } from '../questions/term.ts';
import { homeOf } from './checks.ts';
import { rowsQuestion } from './comparing.ts';
import type { Edition } from './form.ts';

/** A plain number goes with everything; undefined: there is nothing to compare. */
type Compared = Measure | 'any' | undefined;

function measureOfPart(question: Question | undefined, part: string | undefined): Compared {
  const rows = rowsQuestion(question);
  if (rows !== undefined) {
    const cell = cellAt(part ?? '');
    return cell && rows.rows?.some(({ id }) => id === cell.row) ? measureOf(rows, cell.column) : undefined;
  }
  if (question === undefined || (part ?? onlyPart) !== onlyPart) return undefined;
  const { kind } = question;
  return kind === 'count' || kind === 'money' || kind === 'percentage' ? kind : undefined;
}

function measureOfTerm(term: SimpleTerm, known: readonly Question[], within: string | undefined): Compared {
  if (typeof term === 'number') return 'any';
  const called = (id: string) => known.find((question) => question.id === id);
  if ('column' in term) {
    const rows = within === undefined ? undefined : rowsQuestion(called(within));
    return rows && measureOf(rows, term.column);
  }
  if ('total' in term) {
    const rows = rowsQuestion(called(term.total[0]));
    const measure = rows && measureOf(rows, term.total[1]);
    return measure === 'percentage' ? undefined : measure;
  }
  return measureOfPart(called(term.question), term.part);
}

/** What is wrong with a comparison between answers to the questions known at its place. */
export function comparisonFaults(
  called: string,
  { left, right }: Comparison,
  known: readonly Question[],
  within?: string,
): string[] {
  const terms = [left, right].flatMap(termsIn);
  const measures = terms.map((term) => measureOfTerm(term, known, within));
  const unknown = terms.filter((_term, at) => measures[at] === undefined);
  if (unknown.length > 0)
    return unknown.map((term) => `${called} looks at ${JSON.stringify(term)}, which is no number there`);
  const measured = new Set(measures.filter((measure) => measure !== 'any'));
  return measured.size === 1 ? [] : [`${called} compares what does not go together`];
}

function checkFaults(check: Check, edition: Edition): string[] {
  const questions = edition.sections.flatMap((section) => section.questions);
  const called = `Check ${check.id}`;
  if (
    check.within !== undefined &&
    rowsQuestion(questions.find(({ id }) => id === check.within)) === undefined
  )
    return [`${called} is within ${check.within}, which has no rows`];
  if (homeOf(check) === undefined) return [`${called} looks at no answer`];
  return comparisonFaults(called, check, questions, check.within);
}

/** What is wrong with the checks of an edition. */
export const checksFaults = (edition: Edition): string[] =>
  (edition.checks ?? []).flatMap((check) => checkFaults(check, edition));
