import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { connection } from '../../functions/files/storage.ts';
import type { Gatekeeper } from '../../infra/local/iam/gatekeeper.ts';
import { type Objects, objects as objectsIn, type Version } from '../../infra/local/s3/objects.ts';
import { s3Server } from '../../infra/local/s3/s3-server.ts';
import { passing } from './faults.ts';

let stored = new Map<string, Uint8Array>();
/** What came with the bytes. Bytes that a test lays there itself have nothing beside them. */
const beside = new WeakMap<Uint8Array, Pick<Version, 'type' | 'headers'>>();

const versionOf = (key: string, bytes: Uint8Array): Version => ({
  key,
  versionId: 'null',
  order: 1,
  etag: `"${createHash('md5').update(bytes).digest('hex')}"`,
  size: bytes.length,
  at: Date.now(),
  deleted: false,
  ...(beside.get(bytes) ?? { type: 'binary/octet-stream', headers: {} }),
});

const objects: Objects = {
  versionsOf(key) {
    const bytes = stored.get(key);
    return bytes === undefined ? [] : [versionOf(key, bytes)];
  },
  keys: () => [...stored.keys()].sort(),
  put(key, body, type, headers) {
    beside.set(body, { type, headers });
    stored.set(key, body);
    return versionOf(key, body);
  },
  bodyOf: ({ key }) => Buffer.from(stored.get(key) ?? []),
  remove() {
    throw new Error('Nothing is removed from this bucket');
  },
  erase(key) {
    stored.delete(key);
  },
};

const evidenceFolder = mkdtempSync(join(tmpdir(), 'evidence-'));
let inFolder = objectsIn(join(evidenceFolder, 'first'), true);
/** The evidence bucket, with every version. */
export const evidence: Objects = {
  versionsOf: (key) => inFolder.versionsOf(key),
  keys: () => inFolder.keys(),
  put: (...put) => inFolder.put(...put),
  bodyOf: (version) => inFolder.bodyOf(version),
  remove: (key) => inFolder.remove(key),
  erase: (key, versionId) => inFolder.erase(key, versionId),
};

const name = process.env.DOCUMENTS_BUCKET ?? '';
/** Every test is one caller, who may do everything; signatures are checked all the same. */
const iam: Gatekeeper = {
  principalOf: (id) =>
    id === process.env.AWS_ACCESS_KEY_ID
      ? { name: 'test', secret: process.env.AWS_SECRET_ACCESS_KEY ?? '' }
      : undefined,
  allows: () => true,
  calls: () => [],
  unusedGrants: () => [],
};
const server = await s3Server(
  0,
  new Map([
    [name, { name, versioned: false, cors: [], tells: false, objects }],
    ['evidence', { name: 'evidence', versioned: true, cors: [], tells: false, objects: evidence }],
  ]),
  iam,
  (fault) => console.error(fault),
);
process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${server.port}`;
afterAll(async () => {
  await server.close();
  rmSync(evidenceFolder, { recursive: true, force: true });
});

const handle = connection.handle.bind(connection);
connection.handle = passing(
  ({ method }: Parameters<typeof handle>[0]) => (method === 'PUT' ? 'PutObject' : 'GetObject'),
  handle,
);

/**
 * An empty bucket behind the player's own strict S3, whose objects a test can see and spoil. Each request that the
 * portal sends it is a call in which a fault can be planted (faults.ts).
 */
export function aBucket(): Map<string, Uint8Array> {
  stored = new Map();
  inFolder = objectsIn(join(evidenceFolder, randomUUID()), true);
  return stored;
}
