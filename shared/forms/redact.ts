import type { ActionInBrief } from '../domain/action.ts';
import type { EvidenceInBrief } from '../domain/evidence.ts';
import type { FrozenTable } from '../questions/frozen-table.ts';
import type { FrozenQuestion, Snapshot } from './freeze.ts';

type Replace = (text: string) => string;

const orNull = (text: string | null, replace: Replace): string | null =>
  text === null ? null : replace(text);

/** What is printed exactly as it is stored was typed. A grade, a choice or a day is stored as a key and printed in words. */
const isTyped = ({ values }: FrozenQuestion, { part, text }: FrozenQuestion['words'][number]): boolean =>
  values[part] === text;

const isAttached = ({ values }: FrozenQuestion, part: string): boolean => values[part] === true;

const maskedEvidence = (item: EvidenceInBrief, replace: Replace): EvidenceInBrief => ({
  ...item,
  title: replace(item.title),
  detail: orNull(item.detail, replace),
});

const maskedAction = (action: ActionInBrief, replace: Replace): ActionInBrief => ({
  ...action,
  text: replace(action.text),
  ownerRole: orNull(action.ownerRole, replace),
  measure: orNull(action.measure, replace),
});

/** Cells that were typed; what is printed of a key, or worked out, stays. */
const maskedTable = (table: FrozenTable, typed: ReadonlyMap<string, string>): FrozenTable => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => typed.get(`${row.id}.${table.columns[at]?.id}`) ?? cell),
  })),
});

function maskedQuestion(question: FrozenQuestion, replace: Replace): FrozenQuestion {
  const typed = new Map(
    question.words.filter((each) => isTyped(question, each)).map(({ part, text }) => [part, replace(text)]),
  );
  const { evidence, actions, units, table } = question;
  return {
    ...question,
    words: question.words.map((each) => {
      const attached = isAttached(question, each.part) ? replace(each.text) : each.text;
      return { ...each, text: typed.get(each.part) ?? attached };
    }),
    values: { ...question.values, ...Object.fromEntries(typed) },
    ...(table ? { table: maskedTable(table, typed) } : {}),
    ...(evidence ? { evidence: evidence.map((item) => maskedEvidence(item, replace)) } : {}),
    ...(actions ? { actions: actions.map((action) => maskedAction(action, replace)) } : {}),
    ...(units ? { units: units.map((unit) => ({ ...unit, note: orNull(unit.note, replace) })) } : {}),
  };
}

/**
 * A frozen return with everything changed that the agency itself said: typed answers, titles and descriptions of what
 * is attached, notes of its units. The words of the form, grades and names of the agency stay.
 */
export const maskedSnapshot = (snapshot: Snapshot, replace: Replace): Snapshot => ({
  ...snapshot,
  sections: snapshot.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => maskedQuestion(question, replace)),
  })),
});

/** Does the agency’s side of it change? Then it held the words. */
export function isTouchedSnapshot(snapshot: Snapshot, replace: Replace): boolean {
  let touched = false;
  maskedSnapshot(snapshot, (text) => {
    if (replace(text) !== text) touched = true;
    return text;
  });
  return touched;
}

/** What an agency said in a part of an answer, with what the part is called; undefined where nothing was said. */
export function saidIn(
  { sections }: Snapshot,
  questionId: string,
  part: string,
): { readonly text: string; readonly words: string } | undefined {
  const question = sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  const found = question?.words.find((each) => each.part === part);
  if (question === undefined || found === undefined) return undefined;
  return isTyped(question, found) || isAttached(question, part)
    ? { text: found.text, words: `${question.shortLabel}, ${found.label}` }
    : undefined;
}

/** A part in which an agency said something, as somebody chooses it to be hidden. */
export type SaidPart = {
  readonly question: string;
  readonly part: string;
  /** “1.2, What is in place”. */
  readonly words: string;
  readonly text: string;
  /** Typed here; else it is the name of something that is attached. */
  readonly typed: boolean;
};

/** Every part in which an agency said something in its own words, in the order of the form. */
export const saidParts = (snapshot: Snapshot): SaidPart[] =>
  snapshot.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.words.flatMap((each) => {
        const said = saidIn(snapshot, question.id, each.part);
        const typed = isTyped(question, each);
        return said === undefined ? [] : [{ question: question.id, part: each.part, ...said, typed }];
      }),
    );
