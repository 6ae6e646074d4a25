import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { freshTables, itemsOf } from '../database.ts';

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

/** Puts everything back as it was at a moment. */
export async function putBack(moment: Contents): Promise<void> {
  await freshTables();
  const puts = [...moment].map(([key, Item]) => ({
    table: process.env[key.slice(0, key.indexOf(' '))] ?? '',
    put: { PutRequest: { Item } },
  }));
  for (let first = 0; first < puts.length; first += 25) {
    const byTable = Object.groupBy(puts.slice(first, first + 25), ({ table }) => table);
    const requests = Object.entries(byTable).map(([table, some = []]) => [table, some.map(({ put }) => put)]);
    await client.send(new BatchWriteCommand({ RequestItems: Object.fromEntries(requests) }));
  }
}
