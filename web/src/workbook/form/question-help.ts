import type { Question } from '../../../../shared/questions/all-kinds.ts';
import type { Column } from '../../../../shared/questions/column.ts';

const howToType: Partial<Record<Question['kind'], string>> = {
  count: 'A whole number.',
  money: 'Pounds, such as 1250 or 1250.50.',
  percentage: 'A percentage, such as 87.5.',
  date: 'A day, such as 27/3/2026.',
  choice: 'Choose from the list.',
  'yes-no': 'Yes or No.',
};

/** What helps with a question, as one text: how to type it, its hint and its guidance. */
export function helpFor({ kind, hint, guidance, optional, askWhen, ...question }: Question): string {
  const most =
    'most' in question && question.most !== undefined && /text/.test(kind) ? question.most : undefined;
  return [
    howToType[kind],
    hint,
    guidance?.looksLike,
    guidance?.evidence && `Evidence, for example: ${guidance.evidence.join('; ')}.`,
    guidance?.basis && `From: ${guidance.basis}.`,
    most === undefined ? undefined : `At most ${most} characters.`,
    optional === true ? 'May be left blank.' : undefined,
    askWhen === undefined
      ? undefined
      : 'Wanted only where your other answers ask for it; else leave it blank.',
  ]
    .filter((each) => each !== undefined)
    .join('\n');
}

const partHelp: Readonly<Record<string, string>> = {
  grade: 'Choose from the list.',
  note: 'A few words are enough where evidence speaks for itself.',
  reason: 'Only where the grade wants a reason.',
  'unit-reason': 'Only where units of yours answered too, and gave a lower grade.',
  response: 'Only where the grade wants one. Choose from the list.',
  plan: 'Only where it is in your plan already.',
  risk: 'Only where you accept the risk.',
};

/** What helps with one part of an answer that has several. */
export const helpForPart = (part: string): string => partHelp[part] ?? '';

/** The head of a column of a table, with how to type in it. */
export function headOf(column: Column): string {
  switch (column.kind) {
    case 'money':
      return `${column.label} (£)`;
    case 'percentage':
      return `${column.label} (%)`;
    case 'date':
      return `${column.label} (day)`;
    case 'computed':
      return `${column.label} (the portal works it out)`;
    case 'yes-no':
    case 'choice':
    case 'count':
    case 'short-text':
    case 'long-text':
      return column.label;
  }
}
