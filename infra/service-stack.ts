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
import { functionList } from './function-list.ts';
import { httpApi } from './http-api.ts';
import { type FunctionHome, portalFunction } from './portal-function.ts';
import type { Stage } from './stages.ts';
import { startJobs } from './start-jobs.ts';

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
