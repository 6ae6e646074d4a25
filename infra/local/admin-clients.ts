import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { adminKey } from './iam/gatekeeper.ts';
import type { Endpoints } from './lambda/functions.ts';
import { region } from './template/identities.ts';

/** AWS clients of the person at the machine, who may do everything and whose calls are not recorded. */
export type AdminClients = {
  readonly dynamodb: DynamoDBClient;
  readonly s3: S3Client;
  readonly ses: SESv2Client;
  readonly cognito: CognitoIdentityProviderClient;
};

export function adminClients({ dynamodb, s3, ses, cognito }: Endpoints): AdminClients {
  const at = (port: number) => ({ endpoint: `http://127.0.0.1:${port}`, region, credentials: adminKey });
  return {
    dynamodb: new DynamoDBClient(at(dynamodb)),
    s3: new S3Client({ ...at(s3), forcePathStyle: true }),
    ses: new SESv2Client(at(ses)),
    cognito: new CognitoIdentityProviderClient(at(cognito)),
  };
}

export function closeClients(clients: AdminClients): void {
  for (const client of Object.values(clients)) client.destroy();
}
