import { Duration, Stack } from 'aws-cdk-lib';
import type * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as events from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as scheduler from 'aws-cdk-lib/aws-scheduler';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import { deadLetterAlarm } from './alarms.ts';
import { type FunctionName, functionList } from './function-list.ts';
import { type FunctionHome, portalFunction } from './portal-function.ts';

/** A job and the queue that takes what it could not do. */
export type Job = {
  readonly name: FunctionName;
  readonly fn: lambda.Function;
  readonly dead: sqs.Queue;
};

/** A job's function, with a queue for the events it could not handle after every retry. */
export function job(home: FunctionHome, name: FunctionName): Job {
  const dead = new sqs.Queue(home.scope, `${name}-dead`, {
    queueName: `portal-${home.stage.name}-${name}-dead`,
    enforceSSL: true,
    encryption: sqs.QueueEncryption.SQS_MANAGED,
    retentionPeriod: Duration.days(14),
  });
  deadLetterAlarm(home.alarms, name, dead, functionList[name].errorImpact);
  return { name, fn: portalFunction(home, name, dead), dead };
}

/**
 * Runs a job for the changes of a table that match `pattern`. A batch that fails is halved until the one
 * record at fault stands alone; after six tries that one goes to the dead letters and the rest goes on.
 */
export function onChange(
  { name, fn, dead }: Job,
  table: dynamodb.TableV2,
  pattern: Record<string, unknown>,
): void {
  const streamArn = table.tableStreamArn;
  if (!streamArn) throw new Error(`${name} listens to a table without a stream.`);
  fn.addToRolePolicy(
    new iam.PolicyStatement({
      actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
        (each) => `dynamodb:${each}`,
      ),
      resources: [streamArn],
    }),
  );
  new lambda.EventSourceMapping(Stack.of(fn), `${name}-on-change`, {
    target: fn,
    eventSourceArn: streamArn,
    startingPosition: lambda.StartingPosition.TRIM_HORIZON,
    batchSize: 25,
    maxBatchingWindow: Duration.seconds(1),
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(12),
    reportBatchItemFailures: true,
    onFailure: new SqsDlq(dead),
    filters: [{ pattern: JSON.stringify(pattern) }],
  });
}

/** Runs a job by the clock, and hands it the moment it was due, so that a late or repeated run judges the same day. */
export function onSchedule(
  { fn, dead }: Job,
  id: string,
  expression: string,
  more: Record<string, unknown>,
): void {
  const stack = Stack.of(fn);
  const role = new iam.Role(stack, `${id}-schedule-role`, {
    assumedBy: new iam.ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  });
  const policy = new iam.Policy(stack, `${id}-schedule-grants`, {
    roles: [role],
    statements: [
      new iam.PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [fn.functionArn] }),
      new iam.PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }),
    ],
  });
  const schedule = new scheduler.CfnSchedule(stack, `${id}-schedule`, {
    scheduleExpression: expression,
    scheduleExpressionTimezone: 'Europe/London',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: fn.functionArn,
      roleArn: role.roleArn,
      input: JSON.stringify({ ...more, at: '<aws.scheduler.scheduled-time>' }),
      deadLetterConfig: { arn: dead.queueArn },
      retryPolicy: { maximumRetryAttempts: 10, maximumEventAgeInSeconds: 6 * 60 * 60 },
    },
  });
  schedule.node.addDependency(policy);
}

/** Runs a job for each event that matches; `id` tells several such rules of a job apart. */
export function onEvent(
  { name, fn, dead }: Job,
  eventPattern: events.EventPattern,
  id = `${name}-on-event`,
): void {
  new events.Rule(Stack.of(fn), id, {
    eventPattern,
    targets: [
      new LambdaFunction(fn, { deadLetterQueue: dead, retryAttempts: 10, maxEventAge: Duration.hours(12) }),
    ],
  });
}
