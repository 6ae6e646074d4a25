import type { Instant } from '../../shared/domain/day.ts';
import type { Write } from './commit.ts';
import { getItem, isNew, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

export type Text = { readonly id: string; readonly text: string };

/** A reason or note. It stands apart from the ledger, which only names it, since it must stay erasable. */
export const textWrite = (stream: string, { id, text }: Text, by: string, at: Instant): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.text(stream, id), text, by, at },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** One text of a stream, or undefined: it may have been erased. */
export async function findText(stream: string, id: string): Promise<string | undefined> {
  const item = await getItem(tables.returns(), keys.text(stream, id));
  return item && String(item.text);
}

/** The texts that belong to a stream of events, by their ids. */
export async function listTexts(stream: string): Promise<ReadonlyMap<string, string>> {
  const items = await queryItems(tables.returns(), stream, 'TEXT#');
  return new Map(items.map(({ sk, text }) => [String(sk).slice('TEXT#'.length), String(text)]));
}
