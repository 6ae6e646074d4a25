import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One version of one object; `deleted` marks the place where it was deleted. */
export type Version = {
  readonly key: string;
  readonly versionId: string;
  readonly order: number;
  readonly etag: string;
  readonly size: number;
  readonly type: string;
  readonly at: number;
  /** Headers given back as they came: checksums, x-amz-meta-…, cache-control and their like. */
  readonly headers: Readonly<Record<string, string>>;
  readonly deleted: boolean;
};

export type Objects = {
  /** Newest first. */
  readonly versionsOf: (key: string) => readonly Version[];
  readonly keys: () => readonly string[];
  readonly put: (
    key: string,
    body: Buffer,
    type: string,
    headers: Readonly<Record<string, string>>,
  ) => Version;
  readonly bodyOf: (version: Version) => Buffer;
  /** Without versioning the object is gone; with it, a marker hides it. */
  readonly remove: (key: string) => Version | undefined;
  /** One version is gone for ever; one that is not there is gone already. */
  readonly erase: (key: string, versionId: string) => void;
};

/** The objects of one bucket, each version as two files: its bytes, and what is known of them. */
export function objects(folder: string, versioned: boolean): Objects {
  mkdirSync(folder, { recursive: true });
  const byKey = new Map<string, Version[]>();
  const stored = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const read = stored.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Version);
  for (const version of read.sort((a, b) => b.order - a.order)) {
    byKey.set(version.key, [...(byKey.get(version.key) ?? []), version]);
  }
  let order = Math.max(0, ...read.map((version) => version.order));

  const fileOf = ({ key, versionId }: Version): string =>
    join(folder, createHash('sha256').update(`${key}\0${versionId}`).digest('hex'));
  const forget = (version: Version): void => {
    for (const ending of ['', '.json']) rmSync(`${fileOf(version)}${ending}`, { force: true });
  };
  const keep = (version: Version, body: Buffer): Version => {
    const older = byKey.get(version.key) ?? [];
    if (!versioned) older.forEach(forget);
    writeFileSync(fileOf(version), body);
    writeFileSync(`${fileOf(version)}.new`, JSON.stringify(version));
    renameSync(`${fileOf(version)}.new`, `${fileOf(version)}.json`);
    byKey.set(version.key, versioned ? [version, ...older] : [version]);
    return version;
  };
  const describe = (key: string): Pick<Version, 'key' | 'versionId' | 'order' | 'at'> => ({
    key,
    versionId: versioned ? randomUUID().replaceAll('-', '') : 'null',
    order: ++order,
    at: Date.now(),
  });

  return {
    versionsOf: (key) => byKey.get(key) ?? [],
    keys: () => [...byKey.keys()].sort(),
    put: (key, body, type, headers) =>
      keep(
        {
          ...describe(key),
          etag: `"${createHash('md5').update(body).digest('hex')}"`,
          size: body.length,
          type,
          headers,
          deleted: false,
        },
        body,
      ),
    bodyOf: (version) => (existsSync(fileOf(version)) ? readFileSync(fileOf(version)) : Buffer.alloc(0)),
    remove(key) {
      if (!byKey.has(key)) return undefined;
      if (versioned)
        return keep(
          { ...describe(key), etag: '', size: 0, type: '', headers: {}, deleted: true },
          Buffer.alloc(0),
        );
      byKey.get(key)?.forEach(forget);
      byKey.delete(key);
      return undefined;
    },
    erase(key, versionId) {
      const versions = byKey.get(key) ?? [];
      versions.filter((version) => version.versionId === versionId).forEach(forget);
      const left = versions.filter((version) => version.versionId !== versionId);
      if (left.length > 0) byKey.set(key, left);
      else byKey.delete(key);
    },
  };
}
