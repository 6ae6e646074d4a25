import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import type { HttpRequest } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { env } from './env.ts';

/*
 * Asking a service of AWS on the parts of its SDK that every function carries for its tables anyway. Where the portal
 * needs but little of a service (S3, the user pool), that service’s own client would make each cold start slower.
 */

/** A way to one service; connections are kept between requests. */
export const wayToAws = (): NodeHttpHandler =>
  new NodeHttpHandler({ connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true });

export const credentials = defaultProvider();

export const signerFor = (service: string, uriEscapePath: boolean): SignatureV4 =>
  new SignatureV4({
    service,
    region: async () => env('AWS_REGION'),
    credentials,
    sha256: Hash.bind(null, 'sha256'),
    uriEscapePath,
  });

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Sends a request that is signed already, once, and reads what comes back whole. */
export async function sendOnce(way: NodeHttpHandler, request: HttpRequest): Promise<Answer> {
  const { response } = await way.handle(request);
  return { status: response.statusCode, headers: response.headers, body: await buffer(response.body) };
}

const attempts = 4;
const longestPauseMilliseconds = 400;
const brokenOff = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']);

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TimeoutError' || ('code' in error && brokenOff.has(String(error.code))));

/** Asks until there is an answer that will not pass by itself, as a broken line or an overload does; with jitter. */
export async function askPatiently(
  ask: () => Promise<Answer>,
  isPassing: (answer: Answer) => boolean,
): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await ask();
      if (!isPassing(answer) || attempt === attempts) return answer;
    } catch (error) {
      if (!isBrokenOff(error) || attempt === attempts) throw error;
    }
    await pause(Math.random() * Math.min(longestPauseMilliseconds, 50 * 2 ** attempt));
  }
}
