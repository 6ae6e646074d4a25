import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { Key } from './tables.ts';

/** One client per function; it takes its region and, on a laptop, its endpoint from the environment. */
export const database = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
  marshallOptions: { removeUndefinedValues: true },
});

type Item = Record<string, unknown>;

const storageKeys = new Set(['pk', 'sk', 'ttl', 'entity', 'agencyKey', 'dueKey', 'outbox']);

/** What the store keeps beside the thing itself goes; the rest is judged by its schema. A row that fails is our fault. */
export function parseItem<S extends z.ZodMiniType>(schema: S, item: Item): z.infer<S> {
  return schema.parse(Object.fromEntries(Object.entries(item).filter(([name]) => !storageKeys.has(name))));
}

export async function getItem(table: string, key: Key, consistent = true): Promise<Item | undefined> {
  const { Item: item } = await database.send(
    new GetCommand({ TableName: table, Key: key, ConsistentRead: consistent }),
  );
  return item;
}

/** All items of a partition whose sort key begins so, in order; follows pages. One call per megabyte. */
export async function queryItems(
  table: string,
  pk: string,
  beginsWith = '',
  more: Partial<QueryCommandInput> = {},
): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: beginsWith === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: beginsWith === '' ? { ':pk': pk } : { ':pk': pk, ':sk': beginsWith },
        ConsistentRead: true,
        ...more,
        ExclusiveStartKey: start,
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

/** The condition of a row that must not be there yet. */
export const isNew = 'attribute_not_exists(pk)';
