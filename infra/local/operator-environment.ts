import type { AdminClients } from './admin-clients.ts';
import { adminKey } from './iam/gatekeeper.ts';
import { region } from './template/identities.ts';
import type { Whereabouts } from './whereabouts.ts';

type Configured = { readonly config: { readonly endpoint?: (() => Promise<Endpoint>) | undefined } };
type Endpoint = {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  readonly path: string;
};

async function addressOf({ config }: Configured): Promise<string> {
  if (!config.endpoint) throw new Error('An administrator’s client has no endpoint of its own.');
  const { protocol, hostname, port } = await config.endpoint();
  return `${protocol}//${hostname}:${port ?? 80}`;
}

/** What of a portal an operator needs to know. */
export type Operated = Whereabouts & { readonly aws: AdminClients };

/**
 * The environment in which the functions' own code, run in this process, does an operator's work on a playing portal:
 * loading data, making the first administrator. To be set before that code is imported.
 */
export async function operatorEnvironment({ aws, ...where }: Operated): Promise<Record<string, string>> {
  const { tables } = where;
  const [dynamodb, s3, ses, cognito] = await Promise.all(
    [aws.dynamodb, aws.s3, aws.ses, aws.cognito].map((client) => addressOf(client)),
  );
  return {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: adminKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: adminKey.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb ?? '',
    AWS_ENDPOINT_URL_S3: s3 ?? '',
    AWS_ENDPOINT_URL_SESV2: ses ?? '',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito ?? '',
    DIRECTORY_TABLE: tables.directory,
    RETURNS_TABLE: tables.returns,
    ANSWERS_TABLE: tables.answers,
    LEDGER_TABLE: tables.ledger,
    MESSAGES_TABLE: tables.messages,
    DOCUMENTS_BUCKET: where.documentsBucket,
    EVIDENCE_BUCKET: where.evidenceBucket,
    USER_POOL_ID: where.userPoolId,
    SITE_ORIGIN: where.origin,
    POWERTOOLS_DEV: 'false',
    POWERTOOLS_LOG_LEVEL: 'ERROR',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_METRICS_NAMESPACE: 'portal',
    POWERTOOLS_SERVICE_NAME: 'demonstration',
  };
}
