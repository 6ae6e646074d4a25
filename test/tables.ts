import type { CreateTableInput, StreamViewType } from '@aws-sdk/client-dynamodb';

type Index = { readonly name: string; readonly pk: string; readonly sk: string };
type Table = {
  readonly variable: string;
  readonly indexes?: readonly Index[];
  readonly stream?: StreamViewType;
};

/** The five tables by kind of permission, as the data stack makes them; test/infra holds the two together. */
export const tables = {
  directory: { variable: 'DIRECTORY_TABLE' },
  returns: {
    variable: 'RETURNS_TABLE',
    indexes: [{ name: 'by-agency', pk: 'agencyKey', sk: 'dueKey' }],
    stream: 'NEW_IMAGE',
  },
  answers: { variable: 'ANSWERS_TABLE', stream: 'NEW_AND_OLD_IMAGES' },
  ledger: { variable: 'LEDGER_TABLE', stream: 'NEW_AND_OLD_IMAGES' },
  messages: {
    variable: 'MESSAGES_TABLE',
    indexes: [{ name: 'outbox', pk: 'outbox', sk: 'at' }],
    stream: 'NEW_IMAGE',
  },
} as const satisfies Record<string, Table>;

const keys = ({ pk, sk }: { pk: string; sk: string }): CreateTableInput['KeySchema'] => [
  { AttributeName: pk, KeyType: 'HASH' },
  { AttributeName: sk, KeyType: 'RANGE' },
];

/** What CreateTable is asked for, under the given name. */
export function tableOf({ indexes = [], stream }: Table, name: string): CreateTableInput {
  const attributes = new Set(['pk', 'sk', ...indexes.flatMap(({ pk, sk }) => [pk, sk])]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: keys({ pk: 'pk', sk: 'sk' }),
    ...(indexes.length > 0 && {
      GlobalSecondaryIndexes: indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index),
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
    ...(stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } }),
  };
}
