import { escapeUriPath, HttpRequest } from '@smithy/core/protocols';
import { env } from '../runtime/env.ts';
import { type Answer, askPatiently, sendOnce, signerFor, wayToAws } from '../runtime/signed-request.ts';

/* The little of S3 that the portal needs. */

/** The one way to the buckets. */
export const connection = wayToAws();

export const signer = signerFor('s3', false);

export type ObjectRequest = {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly bucket: string;
  readonly key: string;
  /** In small letters. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
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

/** 409: somebody writes the same key at this very moment. Too many requests are 503 at S3. */
const isPassing = ({ status }: Answer): boolean => status >= 500 || status === 409 || status === 429;

const ask = async (request: ObjectRequest): Promise<Answer> =>
  sendOnce(connection, new HttpRequest(await signer.sign(requestFor(request))));

/** Asks S3; what passes by itself (a broken line, an overload, a collision) is tried again with jitter. */
export const askStorage = (request: ObjectRequest): Promise<Answer> =>
  askPatiently(() => ask(request), isPassing);

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
