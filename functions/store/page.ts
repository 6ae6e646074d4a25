import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { database } from './database.ts';
import { type Key, tables } from './tables.ts';

export type Page<T> = {
  readonly items: T[];
  /** Where the next page begins; null where this is the last. */
  readonly next: string | null;
};

const perPage = 100;

/**
 * One page of a partition of the directory. `key` is that of the item after which it begins; its `sk` is a
 * word, `#` and the id, and the id of the last item is the cursor.
 */
export async function pageOf(key: Key, after: string | undefined): Promise<Page<Record<string, unknown>>> {
  const word = key.sk.slice(0, key.sk.indexOf('#') + 1);
  const { Items: items = [], LastEvaluatedKey: last } = await database.send(
    new QueryCommand({
      TableName: tables.directory(),
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :word)',
      ExpressionAttributeValues: { ':pk': key.pk, ':word': word },
      Limit: perPage,
      ...(after === undefined ? {} : { ExclusiveStartKey: key }),
    }),
  );
  return { items, next: last === undefined ? null : String(last.sk).slice(word.length) };
}
