import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { env } from '../runtime/env.ts';

/** One client per function; it takes its region and, on a laptop, its endpoint from the environment. */
export const storage = new S3Client({});

/** Snapshots and the documents made from them. Read at use, so that a function needs it only if it is given it. */
export const documentsBucket = (): string => env('DOCUMENTS_BUCKET');

type Stored = { readonly key: string; readonly body: string | Uint8Array; readonly type: string };

const attempts = 4;

/** Stores an object unless one is there: whether it was this call that stored it. Two at the same moment: the second looks again. */
export async function putOnce({ key, body, type }: Stored): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await storage.send(
        new PutObjectCommand({
          Bucket: documentsBucket(),
          Key: key,
          Body: body,
          ContentType: type,
          IfNoneMatch: '*',
        }),
      );
      return true;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PreconditionFailed') return false;
      if (name !== 'ConditionalRequestConflict' || attempt === attempts) throw error;
    }
  }
}
