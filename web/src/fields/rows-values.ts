import { useMemo, useState, useSyncExternalStore } from 'react';
import type { PartValues } from '../../../shared/questions/answer.ts';
import { type Row, type RowsQuestion, rowsOf } from '../../../shared/questions/rows.ts';
import type { Book } from '../api/drafts/book.ts';
import { partKey } from '../api/drafts/part-address.ts';
import type { Value } from '../api/drafts/part-state.ts';

/** A table or list, where its section is, and the book its cells are kept in. */
export type RowsAt = {
  readonly question: RowsQuestion & { readonly id: string };
  readonly section: string;
  readonly book: Book;
};

/** What is on the screen of one question, as text: so that typing elsewhere does not draw it again. */
function textOf({ question, section, book }: RowsAt): string {
  const start = partKey({ section, question: question.id, part: '' });
  const values = [...book.parts()].flatMap(([key, { typed }]) =>
    key.startsWith(start) && typed !== null ? [[key.slice(start.length), typed] as const] : [],
  );
  return JSON.stringify(Object.fromEntries(values));
}

/** The values of a table or list as they are on the screen at this moment. */
export function useRowValues(at: RowsAt): PartValues {
  const text = useSyncExternalStore(at.book.subscribe, () => textOf(at));
  return useMemo(() => JSON.parse(text) as PartValues, [text]);
}

export const valueAt = ({ question, section, book }: RowsAt, part: string): Value =>
  book.part({ section, question: question.id, part }).typed;

export const typeAt = ({ question, section, book }: RowsAt, part: string, value: Value): void =>
  book.type({ section, question: question.id, part }, value);

/** The rows of the form, then those added, as they are called on the screen. */
export const rowsCalled = (question: RowsQuestion, added: readonly string[]): readonly Row[] => [
  ...(question.rows ?? []).map((row) => ({ ...row, grown: false })),
  ...added.map((id, at) => ({ id, label: `${question.grow?.called ?? ''} ${at + 1}`, grown: true })),
];

/** The ids of the added rows that are shown: those that hold something, and those that were begun or emptied here. */
export function useAddedRows(question: RowsQuestion, values: PartValues, begun: () => readonly string[]) {
  const [shown, setShown] = useState(begun);
  const unseen = rowsOf(question, values)
    .filter(({ id, grown }) => grown && !shown.includes(id))
    .map(({ id }) => id);
  if (unseen.length > 0) setShown([...shown, ...unseen]);
  return {
    added: [...shown, ...unseen].sort(),
    show: (ids: readonly string[]) => setShown((before) => [...new Set([...before, ...ids])]),
    hide: (ids: readonly string[]) => setShown((before) => before.filter((each) => !ids.includes(each))),
  };
}
