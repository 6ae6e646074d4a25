import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Area, Route } from '../shared/contract/route.ts';
import { type Alarms, alarm } from './alarms.ts';

/** What the log says about each request; nothing about who asked or from where. */
const accessLogFormat = {
  at: '$context.requestTime',
  request: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  fault: '$context.integrationErrorMessage',
};

/** One HTTP API with one route per line of the contract, each served by its area. */
export function httpApi(
  scope: Construct,
  alarms: Alarms,
  routes: readonly Route[],
  areas: Readonly<Record<Area, lambda.Function>>,
): apigateway.HttpApi {
  const api = new apigateway.HttpApi(scope, 'Api', { createDefaultStage: false });
  const accessLogs = new logs.LogGroup(scope, 'ApiLogs', {
    logGroupName: `/portal/${alarms.stage.name}/api`,
    retention: logs.RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new apigateway.HttpStage(scope, 'ApiStage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { burstLimit: 200, rateLimit: 100 },
    accessLogSettings: {
      destination: new apigateway.LogGroupLogDestination(accessLogs),
      format: AccessLogFormat.custom(JSON.stringify(accessLogFormat)),
    },
  });
  const integrations = new Map<Area, HttpLambdaIntegration>();
  for (const { area, method, path } of routes) {
    const integration =
      integrations.get(area) ??
      new HttpLambdaIntegration(`${area}-integration`, areas[area], { scopePermissionToRoute: false });
    integrations.set(area, integration);
    api.addRoutes({ path, methods: [apigateway.HttpMethod[method]], integration });
  }
  alarm(alarms, 'api-faults', {
    errorImpact: 'People see "Sorry, there is a problem with the service" while they work.',
    metric: api.metricServerError({ statistic: 'Sum' }),
    threshold: 5,
    evaluationPeriods: 1,
  });
  return api;
}
