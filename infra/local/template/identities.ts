import type { Resource } from './templates.ts';

export const region = 'eu-west-2';
export const account = '000000000000';

/** The name a resource would have in an account; the name set in the template, or stack and id. */
export function physicalName({ stack, id, kind, properties }: Resource): string {
  const set = nameProperties[kind];
  if (set && typeof properties[set] === 'string') return properties[set];
  if (kind === 'AWS::S3::Bucket') return `${stack}-${id}`.toLowerCase();
  if (kind === 'AWS::Cognito::UserPool') return `${region}_local${id}`;
  return `${stack}-${id}`;
}

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::Cognito::UserPoolDomain': 'Domain',
  'AWS::IAM::Role': 'RoleName',
};

const arn = (service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

export const tableArn = (name: string): string => arn('dynamodb', `table/${name}`);
export const bucketArn = (name: string): string => `arn:aws:s3:::${name}`;
export const identityArn = (domain: string): string => arn('ses', `identity/${domain}`);
export const configurationSetArn = (name: string): string => arn('ses', `configuration-set/${name}`);
export const userPoolArn = (id: string): string => arn('cognito-idp', `userpool/${id}`);
export const roleArn = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

const arns: Readonly<Record<string, (name: string) => string>> = {
  'AWS::DynamoDB::GlobalTable': tableArn,
  'AWS::S3::Bucket': bucketArn,
  'AWS::Cognito::UserPool': userPoolArn,
  'AWS::IAM::Role': roleArn,
  'AWS::Lambda::Function': (name) => arn('lambda', `function:${name}`),
  'AWS::SQS::Queue': (name) => arn('sqs', name),
  'AWS::Logs::LogGroup': (name) => `${arn('logs', `log-group:${name}`)}:*`,
  'AWS::Events::Rule': (name) => arn('events', `rule/${name}`),
  'AWS::SNS::Topic': (name) => arn('sns', name),
};

/** What `Ref` gives for a resource. */
export function refOf(resource: Resource): string {
  const name = physicalName(resource);
  return resource.kind === 'AWS::SNS::Topic' ? (arns[resource.kind]?.(name) ?? name) : name;
}

/** What `Fn::GetAtt` gives, where it can be told from the name alone; undefined where only the running thing knows. */
export function attributeOf(resource: Resource, attribute: string): string | undefined {
  const name = physicalName(resource);
  if (attribute === 'Arn' || attribute === 'FunctionARN')
    return arns[resource.kind]?.(name) ?? `arn:aws:local:::${name}`;
  if (resource.kind === 'AWS::S3::Bucket' && attribute === 'RegionalDomainName') {
    return `${name}.s3.${region}.amazonaws.com`;
  }
  if (resource.kind === 'AWS::CloudFront::OriginAccessControl' && attribute === 'Id') return name;
  return undefined;
}
