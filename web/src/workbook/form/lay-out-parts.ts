import { kindOf, type Question } from '../../../../shared/questions/all-kinds.ts';
import { type AnswerCell, answerCell, textOfValue } from './answer-cell.ts';
import type { WorkbookPlan } from './form-workbook.ts';
import { type LaidCell, type LaidRow, type Looks, rowKeys } from './laid-sheet.ts';
import { helpFor, helpForPart } from './question-help.ts';

const looksOf = ({ column }: AnswerCell): Looks =>
  column.kind === 'count' || column.kind === 'money' || column.kind === 'date' ? column.kind : 'text';

/** The cell in which one part is answered, with what is known of it already. */
export function inputCell(question: Question, partId: string, plan: WorkbookPlan): LaidCell {
  const cell = answerCell(question, partId, plan.edition);
  if (cell === undefined) throw new Error(`Question ${question.id} has no part ${partId}`);
  return {
    text: textOfValue(cell, plan.values[question.id]?.[partId]),
    looks: looksOf(cell),
    open: plan.isOpen(question.id),
    offers: cell.offers,
  };
}

/** A line of its own for one part, called so. */
export const answerRow = (
  question: Question,
  partId: string,
  called: string,
  plan: WorkbookPlan,
  help = '',
): LaidRow => ({
  key: rowKeys.part(question.id, partId),
  cells: [{ text: called, looks: 'label' }, inputCell(question, partId, plan), { text: help, looks: 'help' }],
});

const isNumbered = ({ shortLabel }: Question): boolean => /^\d/.test(shortLabel);

const askedAs = (question: Question): string =>
  `${isNumbered(question) ? `${question.shortLabel} ` : ''}${question.label}${question.critical === true ? ' (critical)' : ''}`;

/** A question of one part is one line; one of several is a line of words and a line for each part. */
export function layOutParts(question: Question, plan: WorkbookPlan): LaidRow[] {
  const parts = kindOf(question).parts(question, plan.edition);
  const help = helpFor(question);
  const [only, another] = parts;
  if (only !== undefined && another === undefined)
    return [answerRow(question, only.id, askedAs(question), plan, help)];
  return [
    {
      key: rowKeys.words,
      cells: [
        { text: askedAs(question), looks: 'head' },
        { text: '', looks: 'head' },
        { text: help, looks: 'help' },
      ],
    },
    ...parts.map(({ id, label }) => answerRow(question, id, label, plan, helpForPart(id))),
  ];
}
