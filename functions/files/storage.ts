import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { escapeUriPath, HttpRequest } from '@smithy/core/protocols';
import { Hash } from '@smithy/core/serde';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { env } from '../runtime/env.ts';

/*
 * The little of S3 that the portal needs, on the parts of the AWS SDK that every function carries for its tables
 * anyway: S3's own client would make each area’s bundle a fifth larger, and each cold start slower.
 */

/** The one way to the bucket; connections are kept between requests. */
export const connection = new NodeHttpHandler({
  connectionTimeout: 1_000,
  requestTimeout: 5_000,
  throwOnRequestTimeout: true,
});

export const credentials = defaultProvider();

export const signer = new SignatureV4({
  service: 's3',
  region: async () => env('AWS_REGION'),
  credentials,
  sha256: Hash.bind(null, 'sha256'),
  uriEscapePath: false,
});

export type ObjectRequest = {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly bucket: string;
  readonly key: string;
  /** In small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** In AWS a bucket has a host of its own; on a laptop it is a folder of the one S3 there. */
export function addressOf(bucket: string, key: string) {
  const own = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  if (own === undefined) {
    const host = `${bucket}.s3.${env('AWS_REGION')}.amazonaws.com`;
    return { protocol: 'https:', hostname: host, host, path: `/${escapeUriPath(key)}` };
  }
  const { protocol, hostname, host, port } = new URL(own);
  const path = `/${bucket}/${escapeUriPath(key)}`;
  return { protocol, hostname, host, path, ...(port === '' ? {} : { port: Number(port) }) };
}

function requestFor({ method, bucket, key, headers = {}, query = {}, body }: ObjectRequest): HttpRequest {
  const { host, ...address } = addressOf(bucket, key);
  return new HttpRequest({ ...address, method, headers: { host, ...headers }, query: { ...query }, body });
}

const attempts = 4;
const longestPauseMilliseconds = 400;
const brokenOff = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']);

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TimeoutError' || ('code' in error && brokenOff.has(String(error.code))));

/** 409: somebody writes the same key at this very moment. Too many requests are 503 at S3. */
const isPassing = (status: number): boolean => status >= 500 || status === 409 || status === 429;

async function ask(request: ObjectRequest): Promise<Answer> {
  const { response } = await connection.handle(new HttpRequest(await signer.sign(requestFor(request))));
  return { status: response.statusCode, headers: response.headers, body: await buffer(response.body) };
}

/** Asks S3; what passes by itself (a broken line, an overload, a collision) is tried again with jitter. */
export async function askStorage(request: ObjectRequest): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await ask(request);
      if (!isPassing(answer.status) || attempt === attempts) return answer;
    } catch (error) {
      if (!isBrokenOff(error) || attempt === attempts) throw error;
    }
    await pause(Math.random() * Math.min(longestPauseMilliseconds, 50 * 2 ** attempt));
  }
}

/** An address that works for some seconds, for whoever has it. */
export async function presigned(request: ObjectRequest, expiresIn: number): Promise<string> {
  const unsigned = requestFor(request);
  unsigned.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD';
  const { protocol, hostname, port, path, query = {} } = await signer.presign(unsigned, { expiresIn });
  const asked = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`,
  );
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}?${asked.join('&')}`;
}
