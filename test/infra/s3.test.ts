import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gatekeeper, keyOf } from '../../infra/local/iam/gatekeeper.ts';
import type { LoopbackServer } from '../../infra/local/loopback-server.ts';
import { objects } from '../../infra/local/s3/objects.ts';
import { s3Server } from '../../infra/local/s3/s3-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'portal-s3-'));
const Bucket = 'documents';
const page = 'http://localhost:4300';

const grants = new Map([
  ['writer', [{ effect: 'Allow', actions: ['s3:*'], resources: ['*'] }]],
  [
    'reader',
    [
      { effect: 'Allow', actions: ['s3:GetObject', 's3:PutObject'], resources: ['arn:aws:s3:::documents/*'] },
      { effect: 'Deny', actions: ['s3:PutObject'], resources: ['arn:aws:s3:::documents/*'] },
    ],
  ],
] as const);
const iam = gatekeeper(
  grants,
  new Map([
    ['writer', 'writer'],
    ['reader', 'reader'],
  ]),
);
const cors = [{ AllowedMethods: ['POST'], AllowedOrigins: [page], AllowedHeaders: ['content-type'] }];

let server: LoopbackServer;
let s3: S3Client;
const clientOf = (name: string): S3Client =>
  new S3Client({
    endpoint: `http://127.0.0.1:${server.port}`,
    region: 'eu-west-2',
    forcePathStyle: true,
    credentials: keyOf(name),
    maxAttempts: 1,
  });

beforeAll(async () => {
  const bucket = {
    name: Bucket,
    versioned: true,
    cors,
    tells: false,
    objects: objects(join(folder, Bucket), true),
  };
  server = await s3Server(0, new Map([[Bucket, bucket]]), iam, (fault) => console.error(fault));
  s3 = clientOf('writer');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (Key: string, Body: string, more: object = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Key: string, more: object = {}) =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, ...more }))).Body?.transformToString();

describe('objects', () => {
  test('come back as they went in, with type and metadata', async () => {
    await put('a/ü b.txt', 'grüße', { ContentType: 'text/plain', Metadata: { owner: 'me' } });
    expect(await read('a/ü b.txt')).toBe('grüße');
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a/ü b.txt' }));
    expect(head).toMatchObject({ ContentType: 'text/plain', Metadata: { owner: 'me' }, ContentLength: 7 });
    expect(await read('a/ü b.txt', { Range: 'bytes=0-1' })).toBe('gr');
  });

  test('keep every version, and a deletion only hides them', async () => {
    const { VersionId } = await put('v', 'one');
    await put('v', 'two');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'v' }));
    await expect(read('v')).rejects.toThrow(/does not exist/);
    expect(await read('v', { VersionId })).toBe('one');
    const { Versions, DeleteMarkers } = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: 'v' }));
    expect([Versions?.length, DeleteMarkers?.length]).toEqual([2, 1]);
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'v' }));
    expect(listed.KeyCount).toBe(0);
  });

  test('lose a single version for ever where it is erased, and only that one', async () => {
    const { VersionId } = await put('erased', 'one');
    await put('erased', 'two');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'erased', VersionId }));
    await expect(read('erased', { VersionId })).rejects.toThrow();
    expect(await read('erased')).toBe('two');
    const again = objects(join(folder, Bucket), true);
    expect(again.versionsOf('erased')).toHaveLength(1);
  });

  test('are never written over where If-None-Match says so', async () => {
    await put('once', 'first', { IfNoneMatch: '*' });
    await expect(put('once', 'second', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect(await read('once')).toBe('first');
  });

  test('whose checksum is wrong are refused', async () => {
    const wrong = put('sum', 'text', { ChecksumSHA256: Buffer.alloc(32).toString('base64') });
    await expect(wrong).rejects.toMatchObject({ name: 'BadDigest' });
  });

  test('are on disk: another server on the same folder gives them back', async () => {
    await put('kept', 'still here');
    const again = objects(join(folder, Bucket), true);
    const [version] = again.versionsOf('kept');
    expect(version && again.bodyOf(version).toString()).toBe('still here');
  });

  test('a denial outweighs an allowance', async () => {
    const denied = clientOf('reader').send(new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }));
    await expect(denied).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(clientOf('nobody').send(new GetObjectCommand({ Bucket, Key: 'x' }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
  });
});

describe('signed addresses', () => {
  test('open the object for a while, under the name asked for', async () => {
    await put('doc.pdf', '%PDF');
    const wish = { Bucket, Key: 'doc.pdf', ResponseContentDisposition: 'attachment; filename="a.pdf"' };
    const url = await getSignedUrl(s3, new GetObjectCommand(wish), { expiresIn: 60 });
    const reply = await fetch(url);
    expect([reply.status, reply.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="a.pdf"',
    ]);
    expect((await fetch(url.replace(/Signature=..../, 'Signature=0000'))).status).toBe(403);
    expect((await fetch(url.replace('doc.pdf', 'once'))).status).toBe(403);
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
  });

  test('end when they say', async () => {
    const signingDate = new Date(Date.now() - 3_600_000);
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'doc.pdf' }), {
      expiresIn: 60,
      signingDate,
    });
    expect(await (await fetch(url)).text()).toContain('expired');
  });
});

describe('uploads by form', () => {
  const upload = async (body: string, changed: Record<string, string> = {}, Key = 'evidence/1.pdf') => {
    const { url, fields } = await createPresignedPost(s3, {
      Bucket,
      Key,
      Conditions: [
        ['content-length-range', 2, 20],
        ['eq', '$Content-Type', 'application/pdf'],
      ],
      Fields: { 'Content-Type': 'application/pdf' },
      Expires: 60,
    });
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
    form.append('file', new Blob([body]), 'f.pdf');
    const reply = await fetch(url, { method: 'POST', body: form, headers: { origin: page } });
    return {
      status: reply.status,
      origin: reply.headers.get('access-control-allow-origin'),
      said: await reply.text(),
    };
  };

  test('that keep every condition are stored, and the page may read the answer', async () => {
    expect(await upload('%PDF-1.7')).toMatchObject({ status: 204, origin: page });
    expect(await read('evidence/1.pdf')).toBe('%PDF-1.7');
  });

  test.each([
    ['too large', 'x'.repeat(21), {}, 'EntityTooLarge'],
    ['too small', 'x', {}, 'EntityTooSmall'],
    ['of another type', '%PDF', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    ['to another place', '%PDF', { key: 'documents/other.pdf' }, 'AccessDenied'],
    ['with a field nobody signed', '%PDF', { 'x-amz-meta-a': 'b' }, 'Extra input fields'],
    ['with a false signature', '%PDF', { 'X-Amz-Signature': '00' }, 'SignatureDoesNotMatch'],
  ])('%s are refused', async (_name, body, changed, said) => {
    const reply = await upload(body, changed, 'evidence/2.pdf');
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.said).toContain(said);
    await expect(read('evidence/2.pdf')).rejects.toThrow(/does not exist/);
  });

  test.each([
    ['the portal’s page with a header of the rule', page, 'content-type', 200],
    ['a page elsewhere', 'http://elsewhere.example', 'content-type', 403],
    ['a header that no rule names', page, 'x-other', 403],
  ])('a browser that asks beforehand for %s', async (_name, origin, header, status) => {
    const reply = await fetch(`http://127.0.0.1:${server.port}/${Bucket}`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': header },
    });
    expect(reply.status).toBe(status);
  });
});
