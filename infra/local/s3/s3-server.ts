import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gatekeeper } from '../iam/gatekeeper.ts';
import { bodyOf, type LoopbackServer, serveLoopback } from '../loopback-server.ts';
import { bucketArn } from '../template/identities.ts';
import type { Bucket } from './buckets.ts';
import { addCorsHeaders, answerPreflight } from './cors.ts';
import { listObjects, listVersions } from './list-requests.ts';
import { deleteObject, getObject, kept, type ObjectRequest, putObject } from './object-requests.ts';
import type { Version } from './objects.ts';
import { checkPolicy, readForm } from './post-policy.ts';
import { checkedBody } from './request-body.ts';
import { errorXml, escapedXml, S3Error } from './s3-error.ts';
import { verifySignature } from './signature.ts';

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/**
 * A small S3 that is strict where the emulators to be had are not: signatures, expiry, every condition of a form
 * upload, checksums, rules for other origins, and IAM at the moment of use. What it does not play, it refuses.
 */
export function s3Server(
  port: number,
  buckets: ReadonlyMap<string, Bucket>,
  iam: Gatekeeper,
  fault: (error: unknown) => void,
  /** Told of every new object in a bucket that tells. */
  created: (bucket: Bucket, version: Version, how: 'PutObject' | 'POST Object') => void = () => {},
): Promise<LoopbackServer> {
  const secretOf = (accessKeyId: string): string | undefined => iam.principalOf(accessKeyId)?.secret;

  const demand = (accessKeyId: string, action: string, resource: string): void => {
    if (iam.allows(accessKeyId, `s3:${action}`, resource)) return;
    const who = iam.principalOf(accessKeyId)?.name;
    throw new S3Error(
      403,
      'AccessDenied',
      `${who} is not authorized to perform: s3:${action} on resource: ${resource}`,
    );
  };

  const uploadForm = async ({ request, response }: Exchange, bucket: Bucket): Promise<void> => {
    const form = readForm(request.headers['content-type'] ?? '', await bodyOf(request));
    const accessKeyId = checkPolicy(bucket.name, form, secretOf, Date.now());
    const {
      key = '',
      'content-type': type = 'binary/octet-stream',
      success_action_status: status,
    } = form.fields;
    demand(accessKeyId, 'PutObject', `${bucketArn(bucket.name)}/${key}`);
    const made = bucket.objects.put(key, form.file, type, kept(form.fields));
    const { etag, versionId } = made;
    if (bucket.tells) created(bucket, made, 'POST Object');
    const version = bucket.versioned ? { 'x-amz-version-id': versionId } : {};
    if (status !== '201') {
      response.writeHead(status === '200' ? 200 : 204, { etag, ...version });
      response.end();
      return;
    }
    const said = `<PostResponse><Bucket>${bucket.name}</Bucket><Key>${escapedXml(key)}</Key><ETag>${escapedXml(etag)}</ETag></PostResponse>`;
    response.writeHead(201, { 'content-type': 'application/xml', ...version });
    response.end(said);
  };

  const answerBucket = (
    bucket: Bucket,
    { request, response }: Exchange,
    query: URLSearchParams,
    accessKeyId: string,
  ): void => {
    const versions = query.has('versions');
    if (request.method !== 'GET' || !(versions || query.get('list-type') === '2')) {
      throw new S3Error(501, 'NotImplemented', `The player does not play ${request.method} of a bucket.`);
    }
    demand(accessKeyId, versions ? 'ListBucketVersions' : 'ListBucket', bucketArn(bucket.name));
    response.writeHead(200, { 'content-type': 'application/xml' });
    response.end(versions ? listVersions(bucket, query) : listObjects(bucket, query));
  };

  const answerObject = (about: ObjectRequest, accessKeyId: string, raw: Buffer, payload: string): void => {
    const { bucket, key, query, request } = about;
    const resource = `${bucketArn(bucket.name)}/${key}`;
    const unplayed = [...query.keys()].find((name) =>
      ['uploads', 'uploadId', 'tagging', 'acl', 'retention', 'attributes'].includes(name),
    );
    if (unplayed || request.headers['x-amz-copy-source']) {
      throw new S3Error(
        501,
        'NotImplemented',
        `The player does not play ${unplayed ?? 'copying'} of an object.`,
      );
    }
    if (request.method === 'PUT') {
      demand(accessKeyId, 'PutObject', resource);
      const made = putObject(about, checkedBody(raw, payload, request.headers));
      if (bucket.tells) created(bucket, made, 'PutObject');
    } else if (request.method === 'GET' || request.method === 'HEAD') {
      demand(accessKeyId, query.has('versionId') ? 'GetObjectVersion' : 'GetObject', resource);
      getObject(about);
    } else if (request.method === 'DELETE') {
      demand(accessKeyId, query.has('versionId') ? 'DeleteObjectVersion' : 'DeleteObject', resource);
      deleteObject(about);
    } else {
      throw new S3Error(501, 'NotImplemented', `The player does not play ${request.method} of an object.`);
    }
  };

  const answer = async ({ request, response }: Exchange): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://s3');
    const rawPath = (request.url ?? '/').split('?')[0] ?? '/';
    const [, name = '', ...rest] = rawPath.split('/');
    const bucket = buckets.get(name);
    if (!bucket) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (request.method === 'OPTIONS') return answerPreflight(bucket.cors, request, response);
    addCorsHeaders(bucket.cors, request, response);
    const key = decodeURIComponent(rest.join('/'));
    if (
      request.method === 'POST' &&
      key === '' &&
      request.headers['content-type']?.startsWith('multipart/form-data')
    ) {
      return uploadForm({ request, response }, bucket);
    }
    const { accessKeyId, payload } = verifySignature(
      request.method ?? '',
      url,
      rawPath,
      request.headers,
      secretOf,
    );
    const raw = await bodyOf(request);
    const query = url.searchParams;
    if (key === '') return answerBucket(bucket, { request, response }, query, accessKeyId);
    return answerObject({ bucket, key, query, request, response }, accessKeyId, raw, payload);
  };

  return serveLoopback(
    port,
    async (request, response) => {
      try {
        await answer({ request, response });
      } catch (error) {
        if (!(error instanceof S3Error)) throw error;
        response.writeHead(error.status, { 'content-type': 'application/xml' });
        response.end(request.method === 'HEAD' ? undefined : errorXml(error));
      }
    },
    fault,
  );
}
