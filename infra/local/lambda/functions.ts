import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { keyOf } from '../iam/gatekeeper.ts';
import { attributeOf, physicalName, region } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource, Templates } from '../template/templates.ts';
import { type FunctionPool, functionPool } from './function-pool.ts';

/** A function of the template, ready to be called. */
export type PlayedFunction = FunctionPool & {
  /** Its short name, such as `send-message`. */
  readonly name: string;
  readonly arn: string;
  readonly physicalName: string;
  /** Queue for events it could not handle when started by the clock or an event. */
  readonly deadLetterQueue: string | undefined;
};

const FunctionProperties = z.strictObject({
  Architectures: z.array(z.string()),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string() }),
  DeadLetterConfig: z.optional(z.strictObject({ TargetArn: z.string() })),
  Description: z.string(),
  Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }),
  FunctionName: z.string(),
  Handler: z.literal('index.handler'),
  LoggingConfig: z.json(),
  MemorySize: z.number(),
  Role: z.string(),
  Runtime: z.literal('nodejs24.x'),
  Tags: z.json(),
  Timeout: z.number(),
  TracingConfig: z.json(),
});

/** The AWS services on this machine, as addresses; whatever is not among them must fail, not reach the internet. */
export type Endpoints = {
  readonly dynamodb: number;
  readonly s3: number;
  readonly ses: number;
  readonly cognito: number;
};

const nowhere = 'http://127.0.0.1:9';
const at = (port: number): string => `http://127.0.0.1:${port}`;

export const shortName = (functionName: string): string => functionName.replace(/^portal-(dev|prod)-/, '');

/** Role of each function, by short name. */
export function rolesOf(templates: Templates, resolver: Resolver): Map<string, string> {
  const functions = templates.resources.filter(({ kind }) => kind === 'AWS::Lambda::Function');
  return new Map(
    functions.map((resource) => {
      const { Role } = resolver.propertiesOf(resource);
      return [shortName(physicalName(resource)), String(Role).split('/').at(-1) ?? ''];
    }),
  );
}

export function playFunction(
  resource: Resource,
  templates: Templates,
  resolver: Resolver,
  endpoints: Endpoints,
  log: (name: string, line: string) => void,
): PlayedFunction {
  const properties = FunctionProperties.parse(resolver.propertiesOf(resource));
  const name = shortName(properties.FunctionName);
  const folder = templates.assets.get(properties.Code.S3Key) ?? '';
  const file = join(folder, 'index.mjs');
  if (!existsSync(file)) throw new Error(`The bundle of ${name} is missing: ${file}`);
  const { accessKeyId, secretAccessKey } = keyOf(name);
  const arn = attributeOf(resource, 'Arn') ?? '';
  const { NODE_OPTIONS: _onlyForProcesses, ...variables } = properties.Environment.Variables;
  const pool = functionPool({
    name: properties.FunctionName,
    arn,
    file,
    seconds: properties.Timeout,
    megabytes: properties.MemorySize,
    log: (line) => log(name, line),
    environment: {
      ...variables,
      TZ: 'UTC',
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_LAMBDA_FUNCTION_NAME: properties.FunctionName,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      LAMBDA_TASK_ROOT: folder,
      AWS_ENDPOINT_URL: nowhere,
      AWS_ENDPOINT_URL_DYNAMODB: at(endpoints.dynamodb),
      AWS_ENDPOINT_URL_S3: at(endpoints.s3),
      AWS_ENDPOINT_URL_SESV2: at(endpoints.ses),
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: at(endpoints.cognito),
    },
  });
  return {
    ...pool,
    name,
    arn,
    physicalName: properties.FunctionName,
    deadLetterQueue: properties.DeadLetterConfig?.TargetArn,
  };
}
