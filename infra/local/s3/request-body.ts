import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './s3-error.ts';

export type CheckedBody = {
  readonly body: Buffer;
  /** Checksums that came with it and were found right, by header name. */
  readonly checksums: Readonly<Record<string, string>>;
};

const base64Crc32 = (body: Buffer): string => {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return sum.toString('base64');
};

const checksums: Readonly<Record<string, (body: Buffer) => string>> = {
  'x-amz-checksum-crc32': base64Crc32,
  'x-amz-checksum-sha1': (body) => createHash('sha1').update(body).digest('base64'),
  'x-amz-checksum-sha256': (body) => createHash('sha256').update(body).digest('base64'),
};

/** Takes a body out of its chunks and compares it with the hash signed and the checksums sent. */
export function checkedBody(raw: Buffer, payload: string, headers: IncomingHttpHeaders): CheckedBody {
  const { body, trailers } = payload.startsWith('STREAMING-')
    ? outOfChunks(raw)
    : { body: raw, trailers: new Map<string, string>() };
  if (/^[0-9a-f]{64}$/.test(payload) && createHash('sha256').update(body).digest('hex') !== payload) {
    throw new S3Error(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed.');
  }
  const right: Record<string, string> = {};
  for (const [header, sumOf] of Object.entries(checksums)) {
    const sent = headers[header] ?? trailers.get(header);
    if (sent === undefined) continue;
    if (sumOf(body) !== sent)
      throw new S3Error(400, 'BadDigest', `The body does not have the ${header} sent with it.`);
    right[header] = String(sent);
  }
  return { body, checksums: right };
}

/** AWS's chunked upload: each chunk after a line with its length in hexadecimal, checksums after the last. */
function outOfChunks(raw: Buffer): { body: Buffer; trailers: Map<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const endOfLine = raw.indexOf('\r\n', at);
    const length = Number.parseInt(raw.toString('latin1', at, endOfLine), 16);
    if (endOfLine < 0 || Number.isNaN(length))
      throw new S3Error(400, 'IncompleteBody', 'The chunks of the body are broken.');
    at = endOfLine + 2;
    if (length === 0) break;
    chunks.push(raw.subarray(at, at + length));
    at += length + 2;
  }
  const lines = raw.toString('latin1', at).split('\r\n').filter(Boolean);
  const trailers = new Map(
    lines.map((line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { body: Buffer.concat(chunks), trailers };
}
