import { env } from '../runtime/env.ts';
import { fault } from './bucket.ts';
import { askStorage } from './storage.ts';

/** One version of an object, or a marker that one was deleted. */
export type ObjectVersion = {
  readonly bucket: 'documents' | 'evidence';
  readonly key: string;
  readonly version: string;
  readonly isMarker: boolean;
};

const nameOf = { documents: 'DOCUMENTS_BUCKET', evidence: 'EVIDENCE_BUCKET' } as const;

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string =>
  xml.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (signs[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );

const inside = (xml: string, name: string): string =>
  plain(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '');

const listed = /<(Version|DeleteMarker)>(.*?)<\/\1>/gs;

/** Every version of every object whose key begins so. A versioned bucket forgets nothing until it is told to. */
export async function listObjectVersions(
  bucket: ObjectVersion['bucket'],
  prefix: string,
): Promise<ObjectVersion[]> {
  const found: ObjectVersion[] = [];
  let more: Record<string, string> | undefined = {};
  while (more !== undefined) {
    const query = { versions: '', prefix, ...more };
    const answer = await askStorage({ method: 'GET', bucket: env(nameOf[bucket]), key: '', query });
    if (answer.status !== 200) throw fault(answer, `Listing ${prefix}`);
    const xml = answer.body.toString('utf8');
    for (const [, kind, one = ''] of xml.matchAll(listed))
      found.push({
        bucket,
        key: inside(one, 'Key'),
        version: inside(one, 'VersionId'),
        isMarker: kind === 'DeleteMarker',
      });
    const head = xml.replaceAll(listed, '');
    more =
      inside(head, 'IsTruncated') === 'true'
        ? {
            'key-marker': inside(head, 'NextKeyMarker'),
            'version-id-marker': inside(head, 'NextVersionIdMarker'),
          }
        : undefined;
  }
  return found;
}

/** The bytes of exactly this version; undefined where it is gone. */
export async function bytesOf({ bucket, key, version }: ObjectVersion): Promise<Buffer | undefined> {
  const query = { versionId: version };
  const answer = await askStorage({ method: 'GET', bucket: env(nameOf[bucket]), key, query });
  if (answer.status === 404) return undefined;
  if (answer.status !== 200) throw fault(answer, `Reading ${key}`);
  return answer.body;
}

/** Deletes exactly this version, for ever. */
export async function deleteVersion({ bucket, key, version }: ObjectVersion): Promise<void> {
  const query = { versionId: version };
  const answer = await askStorage({ method: 'DELETE', bucket: env(nameOf[bucket]), key, query });
  if (answer.status !== 204) throw fault(answer, `Deleting ${key}`);
}

/** Deletes every version of every object whose key begins so. */
export async function deleteAllVersions(bucket: ObjectVersion['bucket'], prefix: string): Promise<void> {
  for (const each of await listObjectVersions(bucket, prefix)) await deleteVersion(each);
}
