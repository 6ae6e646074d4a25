import { randomUUID } from 'node:crypto';
import { account, bucketArn, region } from '../template/identities.ts';
import type { Bucket } from './buckets.ts';
import type { Version } from './objects.ts';

/** Something that happened, as the event bus carries it. */
export type Told = Readonly<Record<string, unknown>>;

const hexadecimal = 16;

/** What S3 tells the event bus of a new version of an object. */
export const objectCreated = (
  { name }: Bucket,
  { key, versionId, size, etag, order, at }: Version,
  reason: 'PutObject' | 'POST Object',
): Told => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account,
  time: new Date(at).toISOString(),
  region,
  resources: [bucketArn(name)],
  detail: {
    version: '0',
    bucket: { name },
    object: {
      key,
      size,
      etag: etag.replaceAll('"', ''),
      'version-id': versionId,
      sequencer: order.toString(hexadecimal).padStart(16, '0'),
    },
    'request-id': randomUUID(),
    requester: account,
    'source-ip-address': '127.0.0.1',
    reason,
  },
});
