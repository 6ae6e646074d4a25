import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { physicalName } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';

const Key = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const TableProperties = z.strictObject({
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  KeySchema: Key,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: Key,
        Projection: z.strictObject({ ProjectionType: z.literal('ALL') }),
      }),
    ),
  ),
  StreamSpecification: z.optional(
    z.strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }),
  ),
  TimeToLiveSpecification: z.optional(z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() })),
  SSESpecification: z.json(),
  Replicas: z.tuple([z.looseObject({ DeletionProtectionEnabled: z.optional(z.boolean()) })]),
});

/** Makes each table the template asks for, where it is not there already, and notes the address of its stream. */
export async function makeTables(
  dynamodb: DynamoDBClient,
  resources: readonly Resource[],
  resolver: Resolver,
): Promise<void> {
  const tables = resources.filter(({ kind }) => kind === 'AWS::DynamoDB::GlobalTable');
  await Promise.all(
    tables.map(async (resource) => {
      const properties = TableProperties.parse(resolver.propertiesOf(resource));
      const TableName = physicalName(resource);
      const stream =
        (await streamOf(dynamodb, TableName)) ?? (await makeTable(dynamodb, TableName, properties));
      if (stream !== 'none') resolver.setAttribute(resource, 'StreamArn', stream);
    }),
  );
}

/** Address of a table's stream, 'none' without a stream, undefined without the table. */
async function streamOf(dynamodb: DynamoDBClient, TableName: string): Promise<string | undefined> {
  try {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    return Table?.LatestStreamArn ?? 'none';
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
}

async function makeTable(
  dynamodb: DynamoDBClient,
  TableName: string,
  properties: z.infer<typeof TableProperties>,
): Promise<string> {
  const { StreamSpecification, TimeToLiveSpecification, Replicas } = properties;
  const input: CreateTableCommandInput = {
    TableName,
    BillingMode: properties.BillingMode,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
    StreamSpecification: StreamSpecification && { StreamEnabled: true, ...StreamSpecification },
    DeletionProtectionEnabled: Replicas[0].DeletionProtectionEnabled,
  };
  const { TableDescription } = await dynamodb.send(new CreateTableCommand(input));
  if (TimeToLiveSpecification) {
    await dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  return TableDescription?.LatestStreamArn ?? 'none';
}
