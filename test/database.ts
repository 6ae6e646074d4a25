import { CreateTableCommand, type CreateTableInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { inject } from 'vitest';

/** A table of the data stack: the variable that names it to functions, and what CreateTable is asked for. */
export type TableShape = { readonly variable: string; readonly input: Omit<CreateTableInput, 'TableName'> };

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's DynamoDB Local listens. */
    dynamodbUrl: string;
    tableShapes: TableShape[];
  }
}

type Item = Record<string, unknown>;

const client = DynamoDBDocumentClient.from(new DynamoDBClient());
let made: Promise<void> | undefined;

const nameOf = (variable: string): string => {
  const name = process.env[variable];
  if (!name) throw new Error(`${variable} is not set: the test must run in the vitest project "functions".`);
  return name;
};

async function makeTables(): Promise<void> {
  for (const { variable, input } of inject('tableShapes')) {
    await client.send(new CreateTableCommand({ ...input, TableName: nameOf(variable) }));
  }
}

/** Every item of a table of this test file, as it is stored; `DIRECTORY_TABLE` and so on name the table. */
export async function itemsOf(variable: string): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: nameOf(variable),
        ConsistentRead: true,
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

async function emptyTable(variable: string): Promise<void> {
  const items = await itemsOf(variable);
  for (let first = 0; first < items.length; first += 25) {
    const requests = items
      .slice(first, first + 25)
      .map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [nameOf(variable)]: requests } }));
  }
}

/**
 * Five empty tables, this test file's own: `beforeEach(freshTables)`. The names are already in `process.env`
 * (`DIRECTORY_TABLE` …) when a test file imports its first handler.
 */
export async function freshTables(): Promise<void> {
  made ??= makeTables();
  await made;
  await Promise.all(inject('tableShapes').map(({ variable }) => emptyTable(variable)));
}
