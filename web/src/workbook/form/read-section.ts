import type { Section } from '../../../../shared/forms/form.ts';
import type { Question } from '../../../../shared/questions/all-kinds.ts';
import { cellPart } from '../../../../shared/questions/cells.ts';
import { isTyped } from '../../../../shared/questions/column.ts';
import { nameOf } from '../read-cells.ts';
import { answerCell, valueOfText } from './answer-cell.ts';
import type { WorkbookOf } from './form-workbook.ts';
import type { Known } from './know-again.ts';
import { firstAnswer } from './laid-sheet.ts';
import { type Line, linesOf, movedIn } from './moved-rows.ts';
import { givenKey } from './portal-sheet.ts';
import type { ReadAnswer, WrongPlace } from './read-answer.ts';
import type { ReadSheet } from './read-sheets.ts';

/** One cell as it was read: an answer, a value that is none, or what cannot be read at all, such as a formula. */
type ReadPart =
  | { readonly kind: 'answer'; readonly answer: ReadAnswer }
  | { readonly kind: 'wrong' | 'unreadable'; readonly at: WrongPlace };

/** The cells of a line in which answers are typed, each with its part. */
const partsAt = (key: string, question: Question): readonly { part: string; column: number }[] => {
  const [kind, , id = ''] = key.split(' ');
  if (kind === 'part') return [{ part: id, column: firstAnswer }];
  if (kind !== 'row' || !('columns' in question)) return [];
  return question.columns.flatMap((column, at) =>
    isTyped(column) ? [{ part: cellPart(id, column.id), column: firstAnswer + at }] : [],
  );
};

/** What one sheet says to the questions of its section. */
export function readSection(
  sheet: ReadSheet,
  { section, questions }: { readonly section: Section; readonly questions: readonly Question[] },
  of: WorkbookOf,
  { given }: Known,
): { readonly moved: readonly WrongPlace[]; readonly parts: readonly ReadPart[] } {
  const lines = linesOf(sheet);
  const moved = movedIn(sheet, lines, questions, of);
  const readPart = ({ cells, row }: Line, question: Question, part: string, column: number): ReadPart[] => {
    const asked = answerCell(question, part, of.edition);
    if (asked === undefined) return [];
    const place = `Sheet ‘${sheet.name}’, cell ${nameOf(column)}${row}`;
    const cell = cells.find((each) => each.column === column);
    if (cell?.fault !== undefined) return [{ kind: 'unreadable', at: { place, words: cell.fault } }];
    const read = valueOfText(asked, cell?.text ?? '');
    if ('fault' in read) return [{ kind: 'wrong', at: { place, words: read.fault } }];
    const was = given && (given.get(givenKey(question.id, part)) ?? '');
    const answer = { section: section.id, question, part, place, value: read.value, given: was };
    return [{ kind: 'answer', answer }];
  };
  return {
    moved,
    parts: (moved.length > 0 ? [] : lines).flatMap((line) => {
      const question = questions.find(({ id }) => id === line.key.split(' ')[1]);
      return question === undefined
        ? []
        : partsAt(line.key, question).flatMap(({ part, column }) => readPart(line, question, part, column));
    }),
  };
}
