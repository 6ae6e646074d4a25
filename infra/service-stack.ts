import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as events from 'aws-cdk-lib/aws-events';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as ses from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Area, Route } from '../shared/contract/route.ts';
import { type Alarms, alarm, alarms, countAlarm, faultAlarm } from './alarms.ts';
import type { Data } from './data-stack.ts';
import { quarantine } from './evidence-bucket.ts';
import { functionList } from './function-list.ts';
import { httpApi } from './http-api.ts';
import { job, onChange, onEvent, onSchedule } from './job-triggers.ts';
import { type FunctionHome, portalFunction } from './portal-function.ts';
import type { Stage } from './stages.ts';

export type ServiceProps = {
  readonly stage: Stage;
  readonly data: Data;
  readonly routes: readonly Route[];
  /** Folder with one bundle per function. */
  readonly bundles: string;
};

/** What can be rebuilt at any time: the API, the functions and all that starts them. */
export function serviceStack(
  scope: Construct,
  { stage, data, routes, bundles }: ServiceProps,
): apigateway.HttpApi {
  const stack = new Stack(scope, `portal-${stage.name}-service`, {
    env: { region: stage.region },
    description: 'Safeguarding returns portal: the API, the functions and all that starts them.',
  });
  const home = alarms(stack, stage);
  const mail = configurationSet(stack, stage);
  const granted = {
    stage,
    data,
    mailIdentityArn: sesArn(stack, `identity/${stage.mailDomain}`),
    configurationSetArn: sesArn(stack, `configuration-set/${mail.configurationSetName}`),
    configurationSetName: mail.configurationSetName,
  };
  const functionHome = { scope: stack, stage, bundles, granted, alarms: home };

  startJobs(functionHome, data, mail.configurationSetName);
  mailAlarms(home);
  countAlarm(home, 'sign-ins-failed', {
    metricName: 'SignInsFailed',
    // Anybody can bring one about with a made-up address; five within an hour are more than play.
    threshold: 5,
    errorImpact: 'People who sign in read "Sign-in did not finish"; those who are signed in notice nothing.',
  });
  const api = httpApi(stack, home, routes, {
    account: areaFunction(functionHome, 'account'),
    agency: areaFunction(functionHome, 'agency'),
    manager: areaFunction(functionHome, 'manager'),
    board: areaFunction(functionHome, 'board'),
  });
  new CfnOutput(stack, 'apiEndpoint', { value: api.apiEndpoint });
  return api;
}

/** The function of an area, with an alarm for the faults that it answers. */
function areaFunction(home: FunctionHome, area: Area): lambda.Function {
  faultAlarm(home.alarms, area, functionList[area].errorImpact);
  return portalFunction(home, area);
}

/** SES tells the event bus what became of every mail sent under this set. */
function configurationSet(stack: Stack, stage: Stage): ses.ConfigurationSet {
  const name = `portal-${stage.name}`;
  const set = new ses.ConfigurationSet(stack, 'Mail', {
    configurationSetName: name,
    reputationMetrics: true,
    suppressionReasons: ses.SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
  });
  set.addEventDestination('Events', {
    destination: ses.EventDestination.eventBus(
      events.EventBus.fromEventBusName(stack, 'DefaultBus', 'default'),
    ),
    events: [
      ses.EmailSendingEvent.SEND,
      ses.EmailSendingEvent.DELIVERY,
      ses.EmailSendingEvent.DELIVERY_DELAY,
      ses.EmailSendingEvent.BOUNCE,
      ses.EmailSendingEvent.COMPLAINT,
      ses.EmailSendingEvent.REJECT,
      ses.EmailSendingEvent.RENDERING_FAILURE,
    ],
  });
  return set;
}

function startJobs(home: FunctionHome, data: Data, setName: string): void {
  const quarterHourly = 'rate(15 minutes)';

  const planner = job(home, 'plan-reminders');
  onSchedule(planner, 'plan-reminders', 'cron(0 7 * * ? *)', {});
  alarm(home.alarms, 'plan-reminders-missed', {
    errorImpact: 'The daily run did not happen: reminders are late until it runs again.',
    metric: planner.fn.metricInvocations({ period: Duration.days(1), statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 1,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: cloudwatch.TreatMissingData.BREACHING,
  });

  countAlarm(home.alarms, 'bank-holidays-end', {
    metricName: 'BankHolidaysEndSoon',
    errorImpact:
      'In half a year reminders will no longer know bank holidays: add the coming year to the list and deploy.',
  });
  countAlarm(home.alarms, 'nobody-to-remind', {
    metricName: 'AgenciesWithNobody',
    errorImpact: 'An agency that owes a return has nobody to be reminded: its manager must find a contact.',
  });

  const sender = job(home, 'send-message');
  // A message wakes the sender once, when it is written; claims and tries after it would wake it for nothing.
  const waiting = {
    dynamodb: { NewImage: { outbox: { S: ['waiting'] }, state: { S: ['planned'] } } },
    eventName: ['INSERT'],
  };
  onChange(sender, data.tables.messages, waiting);
  onSchedule(sender, 'send-message', quarterHourly, { sweep: true });

  onEvent(job(home, 'record-delivery'), {
    source: ['aws.ses'],
    detail: { mail: { tags: { 'ses:configuration-set': [setName] } } },
  });

  onChange(job(home, 'count-progress'), data.tables.answers, { eventName: ['INSERT', 'MODIFY', 'REMOVE'] });

  const documents = job(home, 'make-document');
  // Asked for, for the first time or again after it was given up; a failed attempt waits for the sweep.
  const wanted = { entity: { S: ['document'] }, state: { S: ['being-prepared'] }, attempts: { N: ['0'] } };
  const asked = { dynamodb: { NewImage: wanted }, eventName: ['INSERT', 'MODIFY'] };
  onChange(documents, data.tables.returns, asked);
  onSchedule(documents, 'make-document', quarterHourly, { sweep: true });

  checkEvidence(home, data, quarterHourly);

  const eraser = job(home, 'erase-text');
  const redactions = { entity: { S: ['redaction'] }, work: { S: ['waiting'] } };
  onChange(eraser, data.tables.returns, {
    dynamodb: { NewImage: redactions },
    eventName: ['INSERT', 'MODIFY'],
  });
  onSchedule(eraser, 'erase-text', quarterHourly, { sweep: true });

  const watcher = job(home, 'watch-ledger');
  onChange(watcher, data.tables.ledger, { eventName: ['MODIFY', 'REMOVE'] });
  alarm(home.alarms, 'ledger-changed', {
    errorImpact:
      'An event in the append-only record was changed or removed: the history of a return may no longer be true.',
    metric: watcher.fn.metricInvocations({ period: Duration.minutes(5), statistic: 'Sum' }),
    threshold: 1,
    evaluationPeriods: 1,
  });
}

/** A file that arrives is looked into at once and again when GuardDuty has scanned it; what gets no verdict is given back. */
function checkEvidence(home: FunctionHome, { evidence }: Data, quarterHourly: string): void {
  const scans = job(home, 'record-scan');
  const bucketName = [evidence.bucketName];
  onEvent(
    scans,
    {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: bucketName }, object: { key: [{ prefix: `${quarantine}/` }] } },
    },
    'record-scan-on-arrival',
  );
  onEvent(
    scans,
    {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName } },
    },
    'record-scan-on-verdict',
  );
  onSchedule(scans, 'record-scan', quarterHourly, { sweep: true });
  countAlarm(home.alarms, 'evidence-without-verdict', {
    metricName: 'EvidenceWithoutVerdict',
    errorImpact:
      'The malware scanner said nothing about a file: people read that the check could not be finished, and try again.',
  });
  countAlarm(home.alarms, 'evidence-infected', {
    metricName: 'EvidenceInfected',
    errorImpact:
      'Malware was found in a file that an agency sent; nobody can open it. Tell the agency: a computer of theirs may be infected.',
  });
}

/** Mail that SES did not take, and a sender whose mail bounces or is complained about so often that SES pauses it. */
function mailAlarms(home: Alarms): void {
  countAlarm(home, 'mails-refused', {
    metricName: 'MailsRefused',
    errorImpact: 'A mail was refused when it was to be sent, and is not tried again: somebody was not told.',
  });
  countAlarm(home, 'mails-without-answer', {
    metricName: 'MailsWithoutAnswer',
    errorImpact: 'Whether a mail was taken is not known: it may arrive twenty minutes late, or twice.',
  });
  for (const [name, metricName, threshold] of [
    ['mail-bounces', 'Reputation.BounceRate', 0.05],
    ['mail-complaints', 'Reputation.ComplaintRate', 0.001],
  ] as const) {
    alarm(home, name, {
      errorImpact:
        'Too much mail is refused: if this goes on, no invitation, reminder or sign-in code reaches anyone.',
      metric: new cloudwatch.Metric({
        namespace: 'AWS/SES',
        metricName,
        statistic: 'Average',
        period: Duration.hours(1),
      }),
      threshold,
      evaluationPeriods: 1,
    });
  }
}

const sesArn = (stack: Stack, resource: string): string => stack.formatArn({ service: 'ses', resource });
