import { createHash } from 'node:crypto';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { documentsBucket, putOnce, storage } from './bucket.ts';

const secondsToFetch = 300;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a document lies in the bucket. */
export const documentKey = (documentId: string): string => `documents/${documentId}.pdf`;

async function storedHash(key: string): Promise<string> {
  const { Body: body } = await storage.send(new GetObjectCommand({ Bucket: documentsBucket(), Key: key }));
  return sha256((await body?.transformToByteArray()) ?? new Uint8Array());
}

/** Stores a document once and for ever. The reply is the hash of what is stored: an earlier run’s, if it came first. */
export async function putDocument(documentId: string, pdf: Uint8Array): Promise<string> {
  const key = documentKey(documentId);
  const first = await putOnce({ key, body: pdf, type: 'application/pdf' });
  return first ? sha256(pdf) : storedHash(key);
}

/** An address under which a stored document can be fetched for five minutes, to be saved under this name. */
export const presignDocument = (documentKey: string, fileName: string): Promise<string> =>
  getSignedUrl(
    storage,
    new GetObjectCommand({
      Bucket: documentsBucket(),
      Key: documentKey,
      ResponseContentType: 'application/pdf',
      ResponseContentDisposition: `attachment; filename="${fileName.replaceAll(/[^\w .-]/g, '-')}"`,
    }),
    { expiresIn: secondsToFetch },
  );
