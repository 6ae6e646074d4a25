import type { AnswerValue } from '../../../../shared/domain/answer.ts';
import type { Question } from '../../../../shared/questions/all-kinds.ts';
import { answerCell, textOfValue } from './answer-cell.ts';
import { fingerprint } from './fingerprint.ts';
import { sectionsOf, type WorkbookPlan, workbookFormat } from './form-workbook.ts';
import type { LaidRow, LaidSheet } from './laid-sheet.ts';
import { portalName } from './sheet-names.ts';

/** What the hidden sheet says of the workbook, by name. */
export const factNames = [
  'format',
  'edition',
  'variant',
  'agency',
  'submission',
  'sections',
  'draft',
  'title',
  'agency-name',
] as const;
export type FactName = (typeof factNames)[number];

const factsOf = (plan: WorkbookPlan): Readonly<Record<FactName, string>> => ({
  format: workbookFormat,
  edition: plan.hash,
  variant: plan.variant,
  agency: plan.agencyId,
  submission: plan.submissionId,
  sections: sectionsOf(plan, plan.sections)
    .map(({ section }) => section.id)
    .join(' '),
  draft: plan.isDraft ? 'yes' : 'no',
  title: plan.title,
  'agency-name': plan.agencyName,
});

export const givenKey = (question: string, part: string): string => `given ${question} ${part}`;

const givenText = (
  question: Question,
  part: string,
  value: AnswerValue,
  plan: WorkbookPlan,
): string | undefined => {
  const cell = answerCell(question, part, plan.edition);
  const text = cell === undefined ? '' : textOfValue(cell, value);
  return text === '' ? undefined : fingerprint(text);
};

/** With which texts a workbook of a draft was given out: only fingerprints of them. */
const given = (plan: WorkbookPlan): (readonly [string, string])[] =>
  !plan.isDraft
    ? []
    : sectionsOf(plan, plan.sections).flatMap(({ questions }) =>
        questions.flatMap((question) =>
          Object.entries(plan.values[question.id] ?? {}).flatMap(([part, value]) => {
            const print = givenText(question, part, value, plan);
            return print === undefined ? [] : [[givenKey(question.id, part), print] as const];
          }),
        ),
      );

/** The hidden sheet: facts in columns A and B; from D on, one column for each list that a drop-down offers. */
export function portalSheet(plan: WorkbookPlan, lists: readonly (readonly string[])[]): LaidSheet {
  const facts = factsOf(plan);
  const named = [...factNames.map((name) => [name, facts[name]] as const), ...given(plan)];
  const deepest = Math.max(named.length, ...lists.map((list) => list.length));
  const rows = Array.from({ length: deepest }, (_, at): LaidRow => {
    const [key = '', text = ''] = named[at] ?? [];
    const cells = [text, '', ...lists.map((list) => list[at] ?? '')];
    return { key, cells: cells.map((each) => ({ text: each, looks: 'fixed' })) };
  });
  return { name: portalName, widths: [40, 40], rows, hidden: true };
}
