import { env } from '../runtime/env.ts';
import { credentials } from '../runtime/signed-request.ts';
import { addressOf, signer } from './storage.ts';

type Wanted = {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  /** The most bytes that S3 takes. */
  readonly most: number;
  readonly seconds: number;
};

/** Where and with which fields a browser sends a file itself; the file goes last, in the field `file`. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/**
 * A form that uploads one file to one key for some seconds. S3 itself refuses another key, another type, no byte and
 * too many: a presigned PUT could bind neither. Whoever has it can send it again, so a version of the object is only
 * ever served by its own id.
 */
export async function uploadForm({ bucket, key, contentType, most, seconds }: Wanted): Promise<UploadForm> {
  const now = new Date();
  const stamp = now.toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const { accessKeyId, sessionToken } = await credentials();
  const { protocol, host, path } = addressOf(bucket, '');
  const fields = {
    key,
    'Content-Type': contentType,
    success_action_status: '204',
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': [accessKeyId, stamp.slice(0, 8), env('AWS_REGION'), 's3', 'aws4_request'].join('/'),
    'x-amz-date': stamp,
    ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
  };
  const conditions = [
    { bucket },
    ['content-length-range', 1, most],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  const expiration = new Date(now.getTime() + seconds * 1000).toISOString();
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  const signature = await signer.sign(policy, { signingDate: now });
  return { url: `${protocol}//${host}${path}`, fields: { ...fields, policy, 'x-amz-signature': signature } };
}
