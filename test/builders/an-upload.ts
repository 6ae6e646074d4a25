import type { Context } from 'aws-lambda';
import { handler as recordScan } from '../../functions/jobs/record-scan.ts';
import { evidence } from './stored-files.ts';

const job = recordScan as (event: unknown, context: Context) => Promise<unknown>;
/** Hands the job that records verdicts an event. */
export const tellTheJob = (event: unknown): Promise<unknown> => job(event, {} as Context);

/** What a browser does with the form of an upload. The reply is S3’s status. */
export async function sendForm(
  { url, fields }: { readonly url: string; readonly fields: Readonly<Record<string, string>> },
  bytes: Uint8Array,
): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes)]));
  return (await fetch(url, { method: 'POST', body: form })).status;
}

const newest = (key: string): string => evidence.versionsOf(key)[0]?.versionId ?? 'none';
const time = '2026-11-02T12:00:00Z';

/** S3 tells of a version of an object: the newest, unless told. */
export const arrives = (key: string, version = newest(key)): Promise<unknown> =>
  tellTheJob({
    source: 'aws.s3',
    time,
    detail: { bucket: { name: 'evidence' }, object: { key, 'version-id': version } },
  });

/** GuardDuty tells what it found in a version of an object: nothing in the newest, unless told. */
export const isScanned = (
  key: string,
  scanResultStatus = 'NO_THREATS_FOUND',
  versionId = newest(key),
): Promise<unknown> =>
  tellTheJob({
    source: 'aws.guardduty',
    time,
    detail: { s3ObjectDetails: { objectKey: key, versionId }, scanResultDetails: { scanResultStatus } },
  });
