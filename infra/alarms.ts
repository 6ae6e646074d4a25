import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sns from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Area } from '../shared/contract/route.ts';
import type { Stage } from './stages.ts';

export type Alarms = { readonly scope: Construct; readonly stage: Stage; readonly topic: sns.Topic };

/** Where alarms go: one mail address per stage. */
export function alarms(scope: Construct, stage: Stage): Alarms {
  const topic = new sns.Topic(scope, 'Alarms', {
    enforceSSL: true,
    displayName: `Safeguarding returns (${stage.name})`,
  });
  topic.addSubscription(new EmailSubscription(stage.alarmAddress));
  return { scope, stage, topic };
}

/** Where the figures that functions write in their log are counted. */
export const metricsNamespace = (stage: Stage): string => `portal-${stage.name}`;

/** An alarm on a figure that a function counts itself; `of` as it was counted (functions/runtime/metrics.ts). */
export function countAlarm(
  home: Alarms,
  name: string,
  {
    metricName,
    of = {},
    within = Duration.hours(1),
    threshold = 1,
    errorImpact,
  }: {
    readonly metricName: string;
    readonly of?: Readonly<Record<string, string>>;
    readonly within?: Duration;
    readonly threshold?: number;
    readonly errorImpact: string;
  },
): void {
  const metric = new cloudwatch.Metric({
    namespace: metricsNamespace(home.stage),
    metricName,
    dimensionsMap: { service: 'portal', ...of },
    statistic: 'Sum',
    period: within,
  });
  alarm(home, name, { errorImpact, metric, threshold, evaluationPeriods: 1 });
}

/** An area answers its faults, so that Lambda sees no error: it counts them, and this alarm rings at the first. */
export function faultAlarm(home: Alarms, area: Area, errorImpact: string): void {
  countAlarm(home, `${area}-faults`, {
    metricName: 'Faults',
    of: { area },
    within: Duration.minutes(5),
    errorImpact: `Requests end in "Sorry, there is a problem with the service". ${errorImpact}`,
  });
}

/** An alarm whose text says what people notice. It rings at `threshold` and stays quiet without data. */
export function alarm(
  { scope, stage, topic }: Alarms,
  name: string,
  {
    errorImpact,
    ...props
  }: { errorImpact: string } & Omit<cloudwatch.AlarmProps, 'alarmDescription' | 'alarmName'>,
): void {
  new cloudwatch.Alarm(scope, `${name}-alarm`, {
    alarmName: `portal-${stage.name}-${name}`,
    alarmDescription: errorImpact,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
    comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    ...props,
  }).addAlarmAction(new SnsAction(topic));
}

export function errorAlarm(home: Alarms, name: string, fn: lambda.Function, errorImpact: string): void {
  const metric = fn.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' });
  alarm(home, `${name}-errors`, { errorImpact, metric, threshold: 1, evaluationPeriods: 1 });
}

export function deadLetterAlarm(home: Alarms, name: string, queue: sqs.Queue, errorImpact: string): void {
  const metric = queue.metricApproximateNumberOfMessagesVisible({
    period: Duration.minutes(5),
    statistic: 'Maximum',
  });
  alarm(home, `${name}-gave-up`, {
    errorImpact: `Given up after every retry. ${errorImpact}`,
    metric,
    threshold: 1,
    evaluationPeriods: 1,
  });
}
