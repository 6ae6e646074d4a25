import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Bucket } from './buckets.ts';
import type { Version } from './objects.ts';
import type { CheckedBody } from './request-body.ts';
import { noSuchKey, S3Error } from './s3-error.ts';

export type ObjectRequest = {
  readonly bucket: Bucket;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
};

/** Headers of an upload that are given back with the object. */
const keptHeaders =
  /^(x-amz-meta-.+|cache-control|content-disposition|content-encoding|content-language|expires)$/;

export const kept = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => keptHeaders.test(name))
      .map(([name, value]) => [name, String(value)]),
  );

/** `If-None-Match: *` makes sure that what is there already is never written over. */
export function putObject(
  { bucket, key, request, response }: ObjectRequest,
  { body, checksums }: CheckedBody,
): Version {
  const current = bucket.objects.versionsOf(key)[0];
  const there = current !== undefined && !current.deleted;
  const { 'if-none-match': noneMatch, 'if-match': match, 'content-type': type } = request.headers;
  if (noneMatch !== undefined && noneMatch !== '*')
    throw new S3Error(501, 'NotImplemented', 'If-None-Match takes only *.');
  if ((noneMatch === '*' && there) || (match !== undefined && !(there && current.etag === match))) {
    throw new S3Error(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  }
  const made = bucket.objects.put(key, body, type ?? 'binary/octet-stream', {
    ...kept(request.headers),
    ...checksums,
  });
  response.writeHead(200, { etag: made.etag, ...versionHeader(bucket, made), ...checksums });
  response.end();
  return made;
}

const overridable = [
  'content-type',
  'content-disposition',
  'content-language',
  'cache-control',
  'content-encoding',
  'expires',
];

export function getObject({ bucket, key, query, request, response }: ObjectRequest): void {
  const wanted = query.get('versionId');
  const versions = bucket.objects.versionsOf(key);
  const version = wanted ? versions.find(({ versionId }) => versionId === wanted) : versions[0];
  if (!version || version.deleted) throw noSuchKey();
  const { headers } = request;
  if (headers['if-none-match'] === version.etag) {
    response.writeHead(304, { etag: version.etag });
    response.end();
    return;
  }
  const asked = overridable.flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  const whole = bucket.objects.bodyOf(version);
  const range = rangeOf(headers.range, whole.length);
  const body = range ? whole.subarray(range.first, range.last + 1) : whole;
  response.writeHead(range ? 206 : 200, {
    etag: version.etag,
    'last-modified': new Date(version.at).toUTCString(),
    'accept-ranges': 'bytes',
    'content-type': version.type,
    'content-length': body.length,
    ...versionHeader(bucket, version),
    ...(range && { 'content-range': `bytes ${range.first}-${range.last}/${whole.length}` }),
    ...Object.fromEntries(
      Object.entries(version.headers).filter(([name]) => !range || !name.startsWith('x-amz-checksum')),
    ),
    ...Object.fromEntries(asked),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

export function deleteObject({ bucket, key, query, response }: ObjectRequest): void {
  const versionId = query.get('versionId');
  if (versionId !== null) {
    bucket.objects.erase(key, versionId);
    response.writeHead(204, { 'x-amz-version-id': versionId });
    response.end();
    return;
  }
  const marker = bucket.objects.remove(key);
  response.writeHead(
    204,
    marker ? { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker.versionId } : {},
  );
  response.end();
}

const versionHeader = (bucket: Bucket, { versionId }: Version): Record<string, string> =>
  bucket.versioned ? { 'x-amz-version-id': versionId } : {};

function rangeOf(header: string | undefined, length: number): { first: number; last: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!from && !to) return undefined;
  const first = from ? Number(from) : Math.max(0, length - Number(to));
  const last = from && to ? Math.min(Number(to), length - 1) : length - 1;
  if (first > last) throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable');
  return { first, last };
}
