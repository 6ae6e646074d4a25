import * as iam from 'aws-cdk-lib/aws-iam';
import type { Data } from './data-stack.ts';
import type { FunctionSpec } from './function-list.ts';
import { originOf, type Stage, signInDomainOf } from './stages.ts';

/** The things functions can be granted. */
export type Granted = {
  readonly stage: Stage;
  readonly data: Data;
  readonly mailIdentityArn: string;
  readonly configurationSetArn: string;
  readonly configurationSetName: string;
};

const allow = (service: string, actions: readonly string[], resources: string[]): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: actions.map((action) => `${service}:${action}`), resources });

/** The statements that grant exactly what a line of the function list says; files are granted by their buckets. */
export function statementsFor(spec: FunctionSpec, granted: Granted): iam.PolicyStatement[] {
  const { tables, pool } = granted.data;
  const statements: iam.PolicyStatement[] = [];
  for (const name of tableNamesOf(spec)) {
    statements.push(allow('dynamodb', spec.tables[name] ?? [], [tables[name].tableArn]));
  }
  for (const [table, index] of indexesOf(spec)) {
    statements.push(allow('dynamodb', ['Query'], [`${tables[table].tableArn}/index/${index}`]));
  }
  if (spec.userPool) statements.push(allow('cognito-idp', spec.userPool, [pool.userPoolArn]));
  if (spec.sendsMail) {
    statements.push(allow('ses', ['SendEmail'], [granted.mailIdentityArn, granted.configurationSetArn]));
  }
  return statements;
}

/** The environment of a function: the names of what it is granted, and the settings it asks for. */
export function environmentFor(spec: FunctionSpec, granted: Granted): Record<string, string> {
  const { tables, documents, evidence, pool, client } = granted.data;
  const settings = {
    SITE_ORIGIN: { SITE_ORIGIN: originOf(granted.stage) },
    OIDC: {
      OIDC_ISSUER: pool.userPoolProviderUrl,
      OIDC_CLIENT_ID: client.userPoolClientId,
      OIDC_SIGN_OUT_URL: `https://${signInDomainOf(granted.stage)}/logout`,
    },
  } as const;
  return Object.assign(
    {},
    ...tableNamesOf(spec).map((name) => ({ [`${name.toUpperCase()}_TABLE`]: tables[name].tableName })),
    spec.documents && { DOCUMENTS_BUCKET: documents.bucketName },
    spec.evidence && { EVIDENCE_BUCKET: evidence.bucketName },
    spec.userPool && { USER_POOL_ID: pool.userPoolId },
    spec.sendsMail && {
      MAIL_FROM: granted.stage.mailFrom,
      SES_CONFIGURATION_SET: granted.configurationSetName,
    },
    ...(spec.settings ?? []).map((name) => settings[name]),
  );
}

const tableNamesOf = (spec: FunctionSpec) => Object.keys(spec.tables) as (keyof typeof spec.tables)[];

const indexesOf = (spec: FunctionSpec) =>
  (spec.indexes ?? []).map((each) => each.split('/') as [keyof typeof spec.tables, string]);
