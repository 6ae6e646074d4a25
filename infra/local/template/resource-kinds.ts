import type { Resource } from './templates.ts';

/** Kinds of resource that the player brings to life. */
const played = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::CloudFront::Distribution',
  'AWS::CloudFront::Function',
  'AWS::CloudFront::ResponseHeadersPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Events::Rule',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::Lambda::Permission',
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SES::EmailIdentity',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
];

/** Kinds that change nothing on one machine: who is told of alarms, how logs are kept, how the sign-in pages look. */
const silent = [
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudWatch::Alarm',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::Logs::LogGroup',
  'AWS::SNS::Subscription',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

const known: ReadonlySet<string> = new Set([...played, ...silent]);

/** Throws for a resource that nobody taught the player to play: silence would hide what only fails once deployed. */
export function refuseUnknownKinds(resources: readonly Resource[]): void {
  const unknown = resources.filter(({ kind }) => !known.has(kind));
  if (unknown.length === 0) return;
  const list = unknown.map(({ stack, id, kind }) => `${kind} (${id} in ${stack})`).join(', ');
  throw new Error(`The player does not know how to play ${list}.`);
}
