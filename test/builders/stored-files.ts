import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { storage } from '../../functions/files/bucket.ts';
import { passing } from './faults.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** A bucket in memory, with the one condition that the portal uses: put if nothing is there. */
export function aBucket(): Map<string, Uint8Array> {
  const objects = new Map<string, Uint8Array>();
  const mock = mockClient(storage);
  mock.on(PutObjectCommand).callsFake(
    passing(
      'PutObject',
      ({ Key, Body, IfNoneMatch }: { Key: string; Body: string | Uint8Array; IfNoneMatch?: string }) => {
        if (IfNoneMatch === '*' && objects.has(Key)) throw named('PreconditionFailed');
        objects.set(Key, typeof Body === 'string' ? Buffer.from(Body, 'utf8') : Body);
        return {};
      },
    ),
  );
  mock.on(GetObjectCommand).callsFake(
    passing('GetObject', ({ Key }: { Key: string }) => {
      const bytes = objects.get(Key);
      if (bytes === undefined) throw named('NoSuchKey');
      return {
        Body: {
          transformToString: async () => Buffer.from(bytes).toString('utf8'),
          transformToByteArray: async () => bytes,
        },
      };
    }),
  );
  return objects;
}
