import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';

/**
 * The environment of a Lambda, set before a test file imports any handler. Each file has table names of its own;
 * `freshTables()` in database.ts makes the tables. A call to a service that no test stands in for is refused at port 9.
 */
const prefix = randomUUID().slice(0, 8);

Object.assign(
  process.env,
  Object.fromEntries(
    inject('tableShapes').map(({ variable }) => [variable, `${prefix}-${variable.toLowerCase()}`]),
  ),
  {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodbUrl'),
    POWERTOOLS_DEV: 'false',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
    POWERTOOLS_SERVICE_NAME: 'test',
    DOCUMENTS_BUCKET: 'documents',
    EVIDENCE_BUCKET: 'evidence',
    MAIL_FROM: 'returns@portal.example',
    OIDC_CLIENT_ID: 'portal',
    OIDC_ISSUER: 'https://sign-in.portal.example',
    OIDC_SIGN_OUT_URL: 'https://sign-in.portal.example/logout',
    SES_CONFIGURATION_SET: 'portal',
    SITE_ORIGIN: 'https://portal.example',
    USER_POOL_ID: 'eu-west-2_portal',
  },
);
