import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type * as cognito from 'aws-cdk-lib/aws-cognito';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct, IConstruct } from 'constructs';
import { evidenceBucketProps, malwareScan, tellEventBus } from './evidence-bucket.ts';
import type { TableName } from './function-list.ts';
import { type FunctionRoles, functionRoles } from './function-roles.ts';
import type { Stage } from './stages.ts';
import { userPool } from './user-pool.ts';

/** What is never lost: everything here is kept when the stack is destroyed, and cannot be deleted by accident. */
export type Data = {
  readonly tables: Readonly<Record<TableName, dynamodb.TableV2>>;
  readonly documents: s3.Bucket;
  readonly evidence: s3.Bucket;
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;
  readonly roles: FunctionRoles;
};

type Index = { readonly name: string; readonly partition: string; readonly sort: string };

/** Permanent names inside the template: renaming one would make a new, empty table on the next deployment. */
function named<Kind extends IConstruct>(construct: Kind, logicalId: string): Kind {
  const child = construct.node.defaultChild;
  if (child && 'overrideLogicalId' in child) (child as dynamodb.CfnGlobalTable).overrideLogicalId(logicalId);
  return construct;
}

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

function table(scope: Construct, name: TableName, stream?: dynamodb.StreamViewType, indexes: Index[] = []) {
  const logicalId = `${name[0]?.toUpperCase()}${name.slice(1)}Table`;
  const made = new dynamodb.TableV2(scope, logicalId, {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    timeToLiveAttribute: 'ttl',
    billing: dynamodb.Billing.onDemand(),
    encryption: dynamodb.TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...(stream && { dynamoStream: stream }),
    globalSecondaryIndexes: indexes.map((index) => ({
      indexName: index.name,
      partitionKey: text(index.partition),
      sortKey: text(index.sort),
    })),
  });
  return named(made, logicalId);
}

function bucket(scope: Construct, logicalId: string, more: s3.BucketProps): s3.Bucket {
  const made = new s3.Bucket(scope, logicalId, {
    enforceSSL: true,
    encryption: s3.BucketEncryption.S3_MANAGED,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
    objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
    removalPolicy: RemovalPolicy.RETAIN,
    ...more,
  });
  return named(made, logicalId);
}

export function dataStack(scope: Construct, stage: Stage): Data {
  const stack = new Stack(scope, `portal-${stage.name}-data`, {
    env: { region: stage.region },
    terminationProtection: true,
    description: 'Safeguarding returns portal: what is never lost.',
  });
  const accessLogs = bucket(stack, 'AccessLogsBucket', {
    lifecycleRules: [{ expiration: Duration.days(365) }],
  });
  const tables = {
    directory: table(stack, 'directory'),
    returns: table(stack, 'returns', dynamodb.StreamViewType.NEW_IMAGE, [
      { name: 'by-agency', partition: 'agencyKey', sort: 'dueKey' },
    ]),
    answers: table(stack, 'answers', dynamodb.StreamViewType.NEW_AND_OLD_IMAGES),
    ledger: table(stack, 'ledger', dynamodb.StreamViewType.NEW_AND_OLD_IMAGES),
    messages: table(stack, 'messages', dynamodb.StreamViewType.NEW_IMAGE, [
      { name: 'outbox', partition: 'outbox', sort: 'at' },
    ]),
  };
  const documents = bucket(stack, 'DocumentsBucket', {
    versioned: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'documents/',
  });
  const evidence = bucket(stack, 'EvidenceBucket', {
    ...evidenceBucketProps(stage),
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: 'evidence/',
  });
  tellEventBus(evidence);
  const { pool, client } = userPool(stack, stage);
  for (const [name, each] of Object.entries(tables))
    new CfnOutput(stack, `${name}TableName`, { value: each.tableName });
  new CfnOutput(stack, 'documentsBucketName', { value: documents.bucketName });
  new CfnOutput(stack, 'evidenceBucketName', { value: evidence.bucketName });
  new CfnOutput(stack, 'userPoolId', { value: pool.userPoolId });
  const roles = functionRoles(stack, { documents, evidence });
  malwareScan(stack, evidence);
  return { tables, documents, evidence, pool, client, roles };
}
