import { variantOf } from '../../../../shared/forms/form.ts';
import { noPersonalDetails } from '../../../../shared/questions/personal-data.ts';
import { type WorkbookPlan, workbookFormat } from './form-workbook.ts';
import { type LaidSheet, rowKeys } from './laid-sheet.ts';
import { readMeName } from './sheet-names.ts';

const howTo = (plan: WorkbookPlan): readonly string[] => [
  'Fill in the yellow cells. Everything else is locked, so that the portal can read the workbook again.',
  'A cell with a small arrow has a list to choose from.',
  'Paste values only: no formulas, no merged cells, no new sheets.',
  plan.isDraft
    ? 'What is answered in the portal already stands in its cell. A cell that you empty clears that answer; a cell that you leave as it is changes nothing.'
    : 'What your last return said stands in its cell. Change what is no longer right. A blank cell changes nothing.',
  'Rows are added in the blank lines under a table. Evidence and actions are attached in the portal.',
  'When you are done, save it as an Excel workbook (.xlsx). In the portal, open the return and choose “Fill it in with Excel”. You see what would change before anything is saved.',
  'If you do not sign in to the portal, send the file to your board’s business manager.',
];

/** The first sheet: how to fill the workbook, what must not be written, and which return it is for. */
export function readMeSheet(plan: WorkbookPlan, names: readonly string[]): LaidSheet {
  const { edition } = plan;
  const made = new Date(plan.madeAt).toISOString().slice(0, 16).replace('T', ' ');
  const facts = [
    ['Return', plan.title],
    ['For', plan.agencyName],
    ['Form', `${edition.title}, ${variantOf(edition, plan.variant).label}`],
    ['Sheets to fill', names.join(', ')],
    ['Edition', plan.hash],
    ['Return number', plan.submissionId],
    ['Made', `${made} (UTC), format ${workbookFormat}`],
  ] as const;
  const words = (text: string, looks: 'title' | 'help' | 'label') => ({
    key: rowKeys.words,
    cells: [{ text, looks }],
  });
  return {
    name: readMeName,
    widths: [2, 100, 60],
    rows: [
      words(edition.title, 'title'),
      words(edition.askedBy, 'help'),
      words(noPersonalDetails, 'label'),
      ...howTo(plan).map((text) => words(text, 'help')),
      words('Which return this is', 'label'),
      ...facts.map(([name, text]) => words(`${name}: ${text}`, 'help')),
    ],
  };
}
