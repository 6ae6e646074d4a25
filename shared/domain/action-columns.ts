import { type Action, type ActionNote, actionSources } from './action.ts';
import { statusInWords } from './action-standing.ts';

/** The columns of a plan as a workbook, in order: the same out and in. */
export const actionColumns = [
  { key: 'number', head: 'Number', width: 9 },
  { key: 'sections', head: 'Standard', width: 11 },
  { key: 'criteria', head: 'Criteria', width: 13 },
  { key: 'issue', head: 'Issue', width: 32 },
  { key: 'text', head: 'Action', width: 48 },
  { key: 'ownerRole', head: 'Owner role', width: 24 },
  { key: 'deadline', head: 'Deadline', width: 16 },
  { key: 'status', head: 'Status', width: 20 },
  { key: 'progress', head: 'Progress', width: 40 },
  { key: 'measure', head: 'Impact measure', width: 32 },
  { key: 'impact', head: 'Impact achieved', width: 32 },
  { key: 'source', head: 'Source', width: 18 },
] as const;

/** The most rows of a workbook that are looked at together. */
export const mostActionRows = 500;

export type ActionColumn = (typeof actionColumns)[number]['key'];

/** One row of the workbook as texts; a day is written YYYY-MM-DD. */
export type ActionCells = Readonly<Record<ActionColumn, string>>;

/** “E7”: a cell as people find it in the workbook. */
export const cellOf = (column: ActionColumn, row: number): string =>
  `${String.fromCharCode(65 + actionColumns.findIndex(({ key }) => key === column))}${row}`;

const numbered = /^[a-z]+-(\d+)$/;

/** “4” for “standard-4”: a section as its number, where its id ends in one. */
export const sectionAsText = (id: string): string => numbered.exec(id)?.[1] ?? id;

/** The latest text among the notes of an action: what its row says of progress. */
export const latestText = (notes: readonly ActionNote[]): string =>
  [...notes]
    .sort((a, b) => b.on.localeCompare(a.on) || b.at.localeCompare(a.at))
    .find(({ text }) => text !== null)?.text ?? '';

/** An action as a row. */
export const cellsOf = (action: Action, notes: readonly ActionNote[]): ActionCells => ({
  number: String(action.number),
  sections: action.sections.map(sectionAsText).join(', '),
  criteria: action.criteria.join(', '),
  issue: action.issue ?? '',
  text: action.text,
  ownerRole: action.ownerRole ?? '',
  deadline: action.deadline ?? action.deadlineAsPrinted ?? '',
  status: statusInWords(action),
  progress: latestText(notes),
  measure: action.measure ?? '',
  impact: action.impact ?? '',
  source: actionSources[action.source].words,
});
