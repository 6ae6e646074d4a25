import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { type Alarms, errorAlarm, metricsNamespace } from './alarms.ts';
import { environmentFor, type Granted, statementsFor } from './function-grants.ts';
import { type FunctionName, type FunctionSpec, functionList } from './function-list.ts';
import type { Stage } from './stages.ts';

/** What every function of a stack has in common. */
export type FunctionHome = {
  readonly scope: Construct;
  readonly stage: Stage;
  /** Folder with one bundle per function. */
  readonly bundles: string;
  readonly granted: Granted;
  readonly alarms: Alarms;
};

/** One function as the house makes them: bundle, log group, tracing, exact grants, and an alarm that says what users notice. */
export function portalFunction(
  home: FunctionHome,
  name: FunctionName,
  deadLetterQueue?: sqs.Queue,
): lambda.Function {
  const spec: FunctionSpec = functionList[name];
  const functionName = `portal-${home.stage.name}-${name}`;
  const logGroup = new logs.LogGroup(home.scope, `${name}-logs`, {
    logGroupName: `/portal/${home.stage.name}/${name}`,
    retention: logs.RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // Taken by its address, so that what this stack adds to the role stays in this stack.
  const role = iam.Role.fromRoleArn(home.scope, `${name}-role`, home.granted.data.roles[name].roleArn);
  const made = new lambda.Function(home.scope, name, {
    functionName,
    role,
    logGroup,
    description: spec.errorImpact,
    code: lambda.Code.fromAsset(join(home.bundles, name)),
    handler: 'index.handler',
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    memorySize: spec.megabytes,
    timeout: Duration.seconds(spec.seconds),
    loggingFormat: lambda.LoggingFormat.JSON,
    tracing: lambda.Tracing.ACTIVE,
    ...(deadLetterQueue && { deadLetterQueue }),
    environment: {
      NODE_OPTIONS: '--enable-source-maps',
      POWERTOOLS_METRICS_NAMESPACE: metricsNamespace(home.stage),
      ...environmentFor(spec, home.granted),
    },
  });
  const policy = new iam.Policy(home.scope, `${name}-grants`, {
    roles: [role],
    statements: [
      new iam.PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      ...statementsFor(spec, home.granted),
    ],
  });
  made.node.addDependency(policy);
  errorAlarm(home.alarms, name, made, spec.errorImpact);
  return made;
}
