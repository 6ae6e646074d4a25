import { type ActionSource, type ActionStatus, actionSources, actionStatuses } from './action.ts';
import { type ActionCells, type ActionColumn, cellOf } from './action-columns.ts';
import { ActionChange, actionMost, NoteText } from './action-draft.ts';
import { noProgress } from './action-standing.ts';
import { dayFromText } from './day-from-text.ts';

/** A section of the form that actions belong to, with its questions: what the columns Standard and Criteria may name. */
export type ActionPlace = {
  readonly form: string;
  readonly section: string;
  readonly number: string | null;
  readonly title: string;
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
};

/** What is wrong with one cell, in words. */
export type CellFault = { readonly cell: string; readonly words: string };

/** A row understood: what it makes of its action. */
export type ReadRow = {
  readonly change: ActionChange;
  readonly deadlineAsPrinted: string | null;
  readonly status: ActionStatus;
  readonly source: ActionSource | null;
  readonly progress: string | null;
};

export type Read = { readonly row: ReadRow; readonly faults: readonly CellFault[] };

const listed = (text: string): string[] =>
  [...new Set(text.split(/[,;\n]/).map((each) => each.trim()))].filter((each) => each !== '');

const toBeAgreed = /^(|tbc|tba|to be (agreed|confirmed)|owner to be agreed|day to be agreed)$/i;

const keyFor = <K extends string>(words: Readonly<Record<K, { readonly words: string }>>, text: string) =>
  (Object.keys(words) as K[]).find((key) => words[key].words.toLowerCase() === text.toLowerCase());

const inWords = (words: Readonly<Record<string, { readonly words: string }>>): string =>
  Object.values(words)
    .map((each) => each.words)
    .join(', ');

/** Reads the cells of one row as a person means them; whatever cannot be meant is named with its cell. */
export function readRow(rowNumber: number, cells: ActionCells, places: readonly ActionPlace[]): Read {
  const faults: CellFault[] = [];
  const wrong = (column: ActionColumn, words: string): void => {
    faults.push({ cell: cellOf(column, rowNumber), words });
  };
  const at = (column: ActionColumn): string => cells[column].trim();
  const orNull = (column: ActionColumn): string | null => (at(column) === '' ? null : at(column));

  const sections = listed(at('sections')).flatMap((word) => {
    const bare = word.replace(/^standard\s+/i, '');
    const place = places.find(({ section, number }) => section === bare || number === bare);
    if (place === undefined)
      wrong('sections', `“${word}” is no standard of the form. Write its number, such as 4`);
    return place?.section ?? [];
  });
  const known = new Set(places.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
  const criteria = listed(at('criteria')).filter((word) => {
    if (!known.has(word))
      wrong('criteria', `“${word}” is no criterion of the form. Write its number, such as 4.2`);
    return known.has(word);
  });

  const deadline = dayFromText(at('deadline')) ?? null;
  const printed = deadline === null && !toBeAgreed.test(at('deadline')) ? at('deadline') : null;
  if (printed !== null && printed.length > 60) wrong('deadline', 'Write a day, such as 30 April 2027');

  const statusWords = at('status');
  const status =
    statusWords === '' || statusWords.toLowerCase() === noProgress.toLowerCase()
      ? 'not-started'
      : keyFor(actionStatuses, statusWords);
  if (status === undefined)
    wrong('status', `“${statusWords}” is no status. Write one of: ${inWords(actionStatuses)}`);
  const source = at('source') === '' ? null : keyFor(actionSources, at('source'));
  if (source === undefined)
    wrong('source', `“${at('source')}” is no source. Write one of: ${inWords(actionSources)}`);

  const progress = orNull('progress');
  if (progress !== null && !NoteText.safeParse(progress).success)
    wrong('progress', `Use ${actionMost.note.toLocaleString('en-GB')} characters at most`);

  const change: ActionChange = {
    text: at('text'),
    issue: orNull('issue'),
    form: places[0]?.form ?? 'section-11',
    sections,
    criteria,
    ownerRole: toBeAgreed.test(at('ownerRole')) ? null : at('ownerRole'),
    deadline,
    measure: orNull('measure'),
    impact: orNull('impact'),
  };
  const judged = ActionChange.safeParse(change);
  for (const { path, message } of judged.success ? [] : judged.error.issues) {
    const [field] = path;
    if (typeof field === 'string' && field in cells) wrong(field as ActionColumn, message);
  }
  const row: ReadRow = {
    change: judged.success ? judged.data : change,
    deadlineAsPrinted: printed,
    status: status ?? 'not-started',
    source: source ?? null,
    progress,
  };
  return { row, faults };
}
