import { HttpRequest } from '@smithy/core/protocols';
import * as z from 'zod/mini';
import { env } from '../runtime/env.ts';
import { type Answer, askPatiently, sendOnce, signerFor, wayToAws } from '../runtime/signed-request.ts';

/** What the portal asks of Cognito's user pool. */
export type Operation = 'AdminCreateUser' | 'AdminDisableUser' | 'AdminEnableUser';

/** What the user pool refused, under Cognito's own name for it. */
export class UserPoolRefused extends Error {
  constructor(operation: Operation, { status, headers, body }: Answer) {
    const { name, message } = refusalIn(body.toString('utf8'));
    const request = headers['x-amzn-requestid'] ?? 'unknown';
    super(`${operation}: Cognito answered ${status} ${name}: ${message} (request ${request})`);
    this.name = name;
  }
}

const Refusal = z.object({ __type: z.string(), message: z.optional(z.string()) });

/** A name may come with its namespace before it, `com.amazonaws…#UserNotFoundException`. */
function refusalIn(text: string): { name: string; message: string } {
  const parsed = Refusal.safeParse(jsonIn(text));
  const { __type = 'UnknownError', message = 'no message' } = parsed.data ?? {};
  return { name: __type.replace(/^.*#/, '').replace(/:.*$/, ''), message };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const busy = new Set(['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException']);

const isPassing = ({ status, body }: Answer): boolean =>
  status >= 500 || status === 429 || (status !== 200 && busy.has(refusalIn(body.toString('utf8')).name));

/** The one way to the user pool. */
const connection = wayToAws();
const signer = signerFor('cognito-idp', true);

function requestFor(operation: Operation, input: object): HttpRequest {
  const own =
    process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ??
    process.env.AWS_ENDPOINT_URL ??
    `https://cognito-idp.${env('AWS_REGION')}.amazonaws.com`;
  const { protocol, hostname, host, port } = new URL(own);
  const body = JSON.stringify({ UserPoolId: env('USER_POOL_ID'), ...input });
  return new HttpRequest({
    protocol,
    hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    method: 'POST',
    path: '/',
    headers: {
      host,
      'content-type': 'application/x-amz-json-1.1',
      'content-length': String(Buffer.byteLength(body)),
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body,
  });
}

/**
 * Asks the user pool for one thing; what passes by itself is tried again. Throws `UserPoolRefused`, whose name is the
 * one that Cognito gives its refusal.
 */
export async function askUserPool(operation: Operation, input: object): Promise<void> {
  const answer = await askPatiently(
    async () => sendOnce(connection, new HttpRequest(await signer.sign(requestFor(operation, input)))),
    isPassing,
  );
  if (answer.status !== 200) throw new UserPoolRefused(operation, answer);
}
