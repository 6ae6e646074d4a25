import * as z from 'zod/mini';
import { S3Error } from './s3-error.ts';
import { isSameSignature, type SecretOf, signatureOf } from './signature.ts';

/** A file uploaded by a form, and the fields beside it (names in small letters). */
export type PostedForm = { readonly fields: Readonly<Record<string, string>>; readonly file: Buffer };

const Condition = z.union([
  z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
  z.tuple([z.enum(['eq', 'starts-with']), z.string(), z.string()]),
  z.record(z.string(), z.string()),
]);

const Policy = z.strictObject({ expiration: z.string(), conditions: z.array(Condition) });

/** Takes a multipart form apart; the file must come last, as S3 wants it. */
export function readForm(contentType: string, body: Buffer): PostedForm {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (!boundary) throw new S3Error(400, 'MalformedPOSTRequest', 'The form has no boundary.');
  const mark = Buffer.from(`\r\n--${boundary}`);
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  const fields: Record<string, string> = {};
  for (let at = whole.indexOf(mark); at >= 0; ) {
    const next = whole.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = whole.subarray(at + mark.length + 2, next);
    const endOfHead = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.toString('utf8', 0, endOfHead))?.[1]?.toLowerCase() ?? '';
    const value = part.subarray(endOfHead + 4);
    if (name === 'file') return { fields, file: Buffer.from(value) };
    fields[name] = value.toString('utf8');
    at = next;
  }
  throw new S3Error(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
}

/** Checks signature, expiry and every condition of the form's policy; gives the access key that signed it. */
export function checkPolicy(
  bucket: string,
  { fields, file }: PostedForm,
  secretOf: SecretOf,
  now: number,
): string {
  const { policy, 'x-amz-credential': credential, 'x-amz-signature': signature } = fields;
  if (!policy || !credential || !signature) throw new S3Error(403, 'AccessDenied', 'Access Denied');
  const [accessKeyId = '', ...scope] = credential.split('/');
  const secret = secretOf(accessKeyId);
  if (!secret) throw new S3Error(403, 'InvalidAccessKeyId', 'The access key does not exist.');
  if (!isSameSignature(signatureOf(secret, scope, policy), signature)) {
    throw new S3Error(403, 'SignatureDoesNotMatch', 'The signature does not match the policy.');
  }
  const { expiration, conditions } = Policy.parse(JSON.parse(Buffer.from(policy, 'base64').toString()));
  if (!(Date.parse(expiration) > now))
    throw new S3Error(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.');

  const covered = new Set(['policy', 'x-amz-signature']);
  const fieldOf = (name: string): string | undefined => (name === 'bucket' ? bucket : fields[name]);
  const demand = (name: string, fits: (value: string) => boolean, condition: unknown): void => {
    covered.add(name);
    if (!fits(fieldOf(name) ?? '')) {
      throw new S3Error(
        403,
        'AccessDenied',
        `Invalid according to Policy: Policy Condition failed: ${JSON.stringify(condition)}`,
      );
    }
  };
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, wanted] of Object.entries(condition)) {
        demand(name.toLowerCase(), (value) => value === wanted, condition);
      }
    } else if (condition[0] === 'content-length-range') {
      const [, least, most] = condition;
      if (file.length < least)
        throw new S3Error(400, 'EntityTooSmall', 'The file is smaller than the least allowed.');
      if (file.length > most)
        throw new S3Error(400, 'EntityTooLarge', 'The file is larger than the most allowed.');
    } else {
      const [operator, field, wanted] = condition;
      const fits = (value: string) => (operator === 'eq' ? value === wanted : value.startsWith(wanted));
      demand(field.replace(/^\$/, '').toLowerCase(), fits, condition);
    }
  }
  const extra = Object.keys(fields).find((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  if (extra)
    throw new S3Error(403, 'AccessDenied', `Invalid according to Policy: Extra input fields: ${extra}`);
  return accessKeyId;
}
