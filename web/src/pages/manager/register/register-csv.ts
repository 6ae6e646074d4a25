import { csvOf } from '../../../ui/csv.ts';
import type { RegisterRow } from './register-rows.ts';

const heading = [
  'Agency',
  'State',
  'Due',
  'Days late',
  'Answered',
  'Asked',
  'Last contact',
  'Next step',
  'Feedback',
];

const cells = (row: RegisterRow): string[] => [
  row.agency,
  row.stateWords,
  row.due ?? 'To be confirmed',
  String(row.daysLate),
  String(row.answered),
  String(row.asked),
  row.lastContact,
  row.nextStep,
  row.feedback ?? '',
];

/** The rows as a CSV file, due days so that they sort. */
export const registerCsv = (rows: readonly RegisterRow[]): string => csvOf([heading, ...rows.map(cells)]);
