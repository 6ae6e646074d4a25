import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { database } from './database.ts';
import { tables } from './tables.ts';

/** Every item of a table, in no order. For what is done so rarely that an index would only be one more thing to forget. */
export async function* everyItem(table: keyof typeof tables): AsyncGenerator<Record<string, unknown>> {
  let start: Record<string, unknown> | undefined;
  do {
    const page = await database.send(
      new ScanCommand({ TableName: tables[table](), ConsistentRead: true, ExclusiveStartKey: start }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
