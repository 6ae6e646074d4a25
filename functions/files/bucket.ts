import { createHash } from 'node:crypto';
import { env } from '../runtime/env.ts';
import type { Answer } from '../runtime/signed-request.ts';
import { askStorage, presigned } from './storage.ts';

/** Snapshots and the documents made from them. Read at use, so that a function needs it only if it is given it. */
const documentsBucket = (): string => env('DOCUMENTS_BUCKET');

export const checksum = 'x-amz-checksum-sha256';
export const checksumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** What S3 refused, under S3’s own name for it. */
export function fault({ status, headers, body }: Answer, doing: string): Error {
  const name = /<Code>(\w+)<\/Code>/.exec(body.toString('utf8'))?.[1] ?? `Status${status}`;
  const request = headers['x-amz-request-id'] ?? 'unknown';
  return Object.assign(new Error(`${doing}: S3 answered ${status} ${name} (request ${request})`), { name });
}

type Stored = { readonly key: string; readonly body: string | Uint8Array; readonly type: string };

/** Stores an object unless one is there: whether it was this call that stored it. S3 checks that it came whole. */
export async function putOnce({ key, body, type }: Stored): Promise<boolean> {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
  const answer = await askStorage({
    method: 'PUT',
    bucket: documentsBucket(),
    key,
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'if-none-match': '*',
      [checksum]: checksumOf(bytes),
    },
    body: bytes,
  });
  if (answer.status === 412) return false;
  if (answer.status !== 200) throw fault(answer, `Storing ${key}`);
  return true;
}

/** The bytes of an object, compared with the checksum that S3 keeps beside them. */
export async function getBytes(key: string): Promise<Buffer> {
  const answer = await askStorage({
    method: 'GET',
    bucket: documentsBucket(),
    key,
    headers: { 'x-amz-checksum-mode': 'ENABLED' },
  });
  if (answer.status !== 200) throw fault(answer, `Reading ${key}`);
  const kept = answer.headers[checksum];
  if (kept !== undefined && kept !== checksumOf(answer.body))
    throw new Error(`${key} did not arrive as it is stored`);
  return answer.body;
}

type Handed = { readonly type: string; readonly fileName: string; readonly seconds: number };

/** How S3 is to hand out an object: as what, and always to be saved, never to be shown inside a page. */
export const handedOutAs = ({ type, fileName }: Omit<Handed, 'seconds'>): Record<string, string> => ({
  'response-content-type': type,
  'response-content-disposition': `attachment; filename="${fileName.replaceAll(/[^\w .-]/g, '-')}"`,
});

/** An address under which an object can be fetched for some seconds, to be saved under this name. */
export const addressToFetch = (key: string, { seconds, ...handed }: Handed): Promise<string> =>
  presigned({ method: 'GET', bucket: documentsBucket(), key, query: handedOutAs(handed) }, seconds);
