import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './s3-error.ts';

/** The secret that belongs to an access key, or undefined for a key that does not exist. */
export type SecretOf = (accessKeyId: string) => string | undefined;

export type Signed = {
  readonly accessKeyId: string;
  /** What the signature says of the body: its SHA-256, `UNSIGNED-PAYLOAD`, or `STREAMING-…`. */
  readonly payload: string;
};

type Claim = {
  readonly credential: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly date: string;
  readonly payload: string;
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const longestClockDifference = 15 * 60 * 1000;

/** The signature of `text` under a secret, in the scope date/region/service/aws4_request. */
export function signatureOf(secret: string, scope: readonly string[], text: string): string {
  const key = scope.reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

export const isSameSignature = (expected: string, given: string): boolean =>
  expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));

/** Checks a request signed in its headers or in its address; throws the refusal S3 would give. */
export function verifySignature(
  method: string,
  url: URL,
  rawPath: string,
  headers: IncomingHttpHeaders,
  secretOf: SecretOf,
): Signed {
  const claim = url.searchParams.has('X-Amz-Signature')
    ? claimInAddress(url.searchParams)
    : claimInHeaders(headers);
  const [accessKeyId = '', ...scope] = claim.credential.split('/');
  const secret = secretOf(accessKeyId);
  if (!secret) throw new S3Error(403, 'InvalidAccessKeyId', 'The access key does not exist.');
  const query = [...url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const canonical = [
    method,
    rawPath
      .split('/')
      .map((part) => encoded(decodeURIComponent(part)))
      .join('/'),
    query.join('&'),
    ...claim.signedHeaders.map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    claim.signedHeaders.join(';'),
    claim.payload,
  ].join('\n');
  const text = ['AWS4-HMAC-SHA256', claim.date, scope.join('/'), sha256(canonical)].join('\n');
  if (!isSameSignature(signatureOf(secret, scope, text), claim.signature)) {
    throw new S3Error(403, 'SignatureDoesNotMatch', 'The signature does not match what was asked for.');
  }
  return { accessKeyId, payload: claim.payload };
}

function claimInAddress(query: URLSearchParams): Claim {
  const date = query.get('X-Amz-Date') ?? '';
  const endsAt = instantOf(date) + Number(query.get('X-Amz-Expires')) * 1000;
  if (!(Date.now() <= endsAt)) throw new S3Error(403, 'AccessDenied', 'Request has expired');
  return {
    credential: query.get('X-Amz-Credential') ?? '',
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    date,
    payload: query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function claimInHeaders(headers: IncomingHttpHeaders): Claim {
  const form = /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/;
  const [, credential, signedHeaders, signature] = form.exec(headers.authorization ?? '') ?? [];
  if (!credential || !signedHeaders || !signature) throw new S3Error(403, 'AccessDenied', 'Access Denied');
  const date = String(headers['x-amz-date'] ?? '');
  if (!(Math.abs(Date.now() - instantOf(date)) <= longestClockDifference)) {
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The time of the request differs too much from the server’s.',
    );
  }
  const payload = String(headers['x-amz-content-sha256'] ?? '');
  return { credential, signedHeaders: signedHeaders.split(';'), signature, date, payload };
}

const instantOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'));
