import type { Bucket } from './buckets.ts';
import type { Version } from './objects.ts';
import { escapedXml } from './s3-error.ts';

/** The XML of a list of objects, a page of it at a time. */
export function listObjects(bucket: Bucket, query: URLSearchParams): string {
  const most = Number(query.get('max-keys') ?? 1000);
  const after = query.get('continuation-token') ?? query.get('start-after') ?? '';
  const live = matching(bucket, query).filter(
    (key) => key > after && !bucket.objects.versionsOf(key)[0]?.deleted,
  );
  const shown = live.slice(0, most);
  const more = live.length > shown.length;
  const contents = shown
    .flatMap((key) => bucket.objects.versionsOf(key).slice(0, 1))
    .map((each) => `<Contents>${about(each)}</Contents>`);
  return `<ListBucketResult><Name>${bucket.name}</Name><KeyCount>${shown.length}</KeyCount><IsTruncated>${more}</IsTruncated>${
    more ? `<NextContinuationToken>${escapedXml(shown.at(-1) ?? '')}</NextContinuationToken>` : ''
  }${contents.join('')}</ListBucketResult>`;
}

/** The XML of every version of every object, markers of deletion included. */
export function listVersions(bucket: Bucket, query: URLSearchParams): string {
  const versions = matching(bucket, query).flatMap((key) =>
    bucket.objects.versionsOf(key).map((version, index) => {
      const name = version.deleted ? 'DeleteMarker' : 'Version';
      return `<${name}><VersionId>${version.versionId}</VersionId><IsLatest>${index === 0}</IsLatest>${about(version)}</${name}>`;
    }),
  );
  return `<ListVersionsResult><Name>${bucket.name}</Name><IsTruncated>false</IsTruncated>${versions.join('')}</ListVersionsResult>`;
}

const matching = (bucket: Bucket, query: URLSearchParams): string[] =>
  bucket.objects.keys().filter((key) => key.startsWith(query.get('prefix') ?? ''));

const about = ({ key, etag, size, at }: Version): string =>
  `<Key>${escapedXml(key)}</Key><ETag>${escapedXml(etag)}</ETag><Size>${size}</Size><LastModified>${new Date(at).toISOString()}</LastModified>`;
