import { createHash } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addressToFetch, getBytes, putOnce } from '../../../functions/files/bucket.ts';
import { type LoopbackServer, serveLoopback } from '../../../infra/local/loopback-server.ts';
import { aBucket } from '../../builders/stored-files.ts';

const words = { key: 'snapshots/ü (1).json', body: '{"a":"grüße"}', type: 'application/json' };
const pdf = { type: 'application/pdf', fileName: 'Section 11/“Thamesford”.pdf', seconds: 60 };

describe('an object', () => {
  let bucket: Map<string, Uint8Array>;
  beforeEach(() => {
    bucket = aBucket();
  });

  test('is stored once, and what is there is never written over', async () => {
    expect(await putOnce(words)).toBe(true);
    expect(await putOnce({ ...words, body: 'other words' })).toBe(false);
    expect((await getBytes(words.key)).toString()).toBe(words.body);
    expect(bucket.size).toBe(1);
  });

  test('that is not there is a fault under S3’s own name', async () => {
    await expect(getBytes('snapshots/none.json')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('is fetched without signing in by its address alone, and saved under the name given', async () => {
    await putOnce(words);
    const address = await addressToFetch(words.key, pdf);
    const reply = await fetch(address);
    expect(await reply.text()).toBe(words.body);
    expect(reply.headers.get('content-type')).toBe('application/pdf');
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="Section 11--Thamesford-.pdf"',
    );
    expect((await fetch(address.replace('snapshots', 'documents'))).status).toBe(403);
  });

  test('has an address of its bucket’s own at AWS, where no other S3 is set', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL', undefined);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', undefined);
    const { origin, pathname, searchParams } = new URL(await addressToFetch('documents/a b.pdf', pdf));
    expect(origin).toBe('https://documents.s3.eu-west-2.amazonaws.com');
    expect(pathname).toBe('/documents/a%20b.pdf');
    expect(searchParams.get('X-Amz-Expires')).toBe('60');
  });
});

type Answering = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** S3 as it answers on a bad day: in this order, the last again and again; 0 breaks the line off. */
let script: Answering[] = [];
let asked = 0;
const server: LoopbackServer = await serveLoopback(
  0,
  async (request, response) => {
    const { status, headers = {}, body = '' } = script[Math.min(asked, script.length - 1)]!;
    asked += 1;
    request.resume();
    if (status === 0) return void request.socket.destroy();
    response.writeHead(status, headers);
    response.end(body);
  },
  (fault) => console.error(fault),
);
afterAll(() => server.close());

describe('on a bad day', () => {
  const answers = (...next: Answering[]): void => {
    script = next;
    asked = 0;
    vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${server.port}`);
  };
  const ok = { status: 200 };

  test.each([
    ['an overload', 503],
    ['a fault of S3', 500],
    ['somebody who writes the same key at this moment', 409],
    ['a line that breaks off', 0],
  ])('%s is tried again', async (_, status) => {
    answers({ status }, { status }, ok);
    expect(await putOnce(words)).toBe(true);
    expect(asked).toBe(3);
  });

  test('a line that breaks off after the object was stored ends with the object there', async () => {
    answers({ status: 0 }, { status: 412 });
    expect(await putOnce(words)).toBe(false);
  });

  test.each([
    ['what does not pass is a fault after four tries', 503, 4],
    ['what cannot be mended by trying is a fault at once', 403, 1],
  ])('%s', async (_, status, tries) => {
    answers({ status, body: '<Error><Code>NotToday</Code></Error>' });
    await expect(putOnce(words)).rejects.toMatchObject({ name: 'NotToday' });
    expect(asked).toBe(tries);
  });

  test('bytes that are not those whose checksum S3 keeps are not shown', async () => {
    const sum = createHash('sha256').update('other words').digest('base64');
    answers({ status: 200, headers: { 'x-amz-checksum-sha256': sum }, body: 'some words' });
    await expect(getBytes('k')).rejects.toThrow('k did not arrive as it is stored');
  });
});
