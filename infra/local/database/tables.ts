import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
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
      const known = await describe(dynamodb, TableName);
      if (known && shapeOf(known) !== shapeOf(properties)) throw new Error(madeForAnother(TableName));
      const stream =
        known?.LatestStreamArn ?? (known ? undefined : await makeTable(dynamodb, TableName, properties));
      if (stream) resolver.setAttribute(resource, 'StreamArn', stream);
    }),
  );
}

type Shape = {
  readonly KeySchema?: unknown;
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName?: string; readonly KeySchema?: unknown }[];
  readonly StreamSpecification?: { readonly StreamViewType?: string };
};

/** Keys, indexes and stream of a table, as one comparable text. */
const shapeOf = ({ KeySchema, GlobalSecondaryIndexes = [], StreamSpecification }: Shape): string => {
  const indexes = GlobalSecondaryIndexes.map((index) => JSON.stringify([index.IndexName, index.KeySchema]));
  return JSON.stringify([KeySchema, indexes.sort(), StreamSpecification?.StreamViewType]);
};

const madeForAnother = (table: string): string =>
  `${table} was made for an earlier version of the portal. Begin anew by adding "-- --fresh" to the command.`;

async function describe(dynamodb: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await dynamodb.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (fault) {
    if (fault instanceof ResourceNotFoundException) return undefined;
    throw fault;
  }
}

async function makeTable(
  dynamodb: DynamoDBClient,
  TableName: string,
  properties: z.infer<typeof TableProperties>,
): Promise<string | undefined> {
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
  const { TableDescription: made } = await dynamodb.send(new CreateTableCommand(input));
  if (TimeToLiveSpecification) {
    await dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  }
  return made?.LatestStreamArn;
}
