import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { TestProject } from 'vitest/node';
import { dataStack } from '../../infra/data-stack.ts';
import { startDynamodb } from '../../infra/local/database/dynamodb-server.ts';
import { stageNamed } from '../../infra/stages.ts';
import type { TableShape } from '../database.ts';

/**
 * The tables as they would be deployed, read from the template of the data stack; without their streams, which no handler
 * reads, and for which the local database looks through all that was ever written before each write.
 */
function tableShapes(): TableShape[] {
  const app = new App({
    analyticsReporting: false,
    context: { '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true },
  });
  const { pool } = dataStack(app, stageNamed('dev'));
  const found = Template.fromStack(pool.stack).findResources('AWS::DynamoDB::GlobalTable');
  return Object.entries(found).map(([logicalId, { Properties }]) => ({
    variable: logicalId.replace(/Table$/, '_TABLE').toUpperCase(),
    input: {
      BillingMode: Properties.BillingMode,
      AttributeDefinitions: Properties.AttributeDefinitions,
      KeySchema: Properties.KeySchema,
      ...(Properties.GlobalSecondaryIndexes && { GlobalSecondaryIndexes: Properties.GlobalSecondaryIndexes }),
    },
  }));
}

/** Before the first test: AWS's own DynamoDB Local, in memory, once for the whole run; ended after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dynamodb = await startDynamodb(undefined);
  project.provide('dynamodbUrl', `http://127.0.0.1:${dynamodb.port}`);
  project.provide('tableShapes', tableShapes());
  return dynamodb.kill;
}
