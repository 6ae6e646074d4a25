import { createHash } from 'node:crypto';
import { addressToFetch, getBytes, putOnce } from './bucket.ts';

const secondsToFetch = 300;
const type = 'application/pdf';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Where a document lies in the bucket. */
export const documentKey = (documentId: string): string => `documents/${documentId}.pdf`;

/** Stores a document once and for ever. The reply is the hash of what is stored: an earlier run’s, if it came first. */
export async function putDocument(documentId: string, pdf: Uint8Array): Promise<string> {
  const key = documentKey(documentId);
  const first = await putOnce({ key, body: pdf, type });
  return sha256(first ? pdf : await getBytes(key));
}

/** An address under which a stored document can be fetched for five minutes, to be saved under this name. */
export const presignDocument = (documentKey: string, fileName: string): Promise<string> =>
  addressToFetch(documentKey, { type, fileName, seconds: secondsToFetch });
