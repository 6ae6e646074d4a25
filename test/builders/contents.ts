import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { itemsOf } from '../database.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient());
const variables = [
  'DIRECTORY_TABLE',
  'RETURNS_TABLE',
  'ANSWERS_TABLE',
  'LEDGER_TABLE',
  'MESSAGES_TABLE',
] as const;

export type Item = Readonly<Record<string, unknown>>;
/** Every stored item by its table and key. */
export type Contents = ReadonlyMap<string, Item>;

/** All that is stored at this moment, in all five tables. */
export async function contents(): Promise<Contents> {
  const tables = await Promise.all(variables.map(itemsOf));
  return new Map(
    tables.flatMap((items, table) =>
      items.map((item) => [`${variables[table]} ${item.pk} ${item.sk}`, item] as const),
    ),
  );
}

/** The keys of what differs between two moments: come, gone or changed. */
export function differences(before: Contents, after: Contents): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => JSON.stringify(before.get(key)) !== JSON.stringify(after.get(key))).sort();
}

const requestFor = (moment: Contents, now: Contents, key: string) => {
  const was = moment.get(key);
  if (was !== undefined) return { PutRequest: { Item: was } };
  const { pk, sk } = now.get(key) ?? {};
  return { DeleteRequest: { Key: { pk, sk } } };
};

/** Puts everything back as it was at a moment. */
export async function putBack(moment: Contents): Promise<void> {
  const now = await contents();
  const changed = differences(moment, now);
  for (let first = 0; first < changed.length; first += 25) {
    const some = changed.slice(first, first + 25);
    const byTable = Object.groupBy(some, (key) => process.env[key.slice(0, key.indexOf(' '))] ?? '');
    const requests = Object.entries(byTable).map(([table, keys = []]) => [
      table,
      keys.map((key) => requestFor(moment, now, key)),
    ]);
    await client.send(new BatchWriteCommand({ RequestItems: Object.fromEntries(requests) }));
  }
}
