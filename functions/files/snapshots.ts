import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { Snapshot } from '../../shared/forms/freeze.ts';
import { getBytes, putOnce } from './bucket.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const keyOf = (digest: string): string => `snapshots/${digest}.json`;

/** What is signed, as 64 hexadecimal digits: the SHA-256 of the snapshot’s canonical JSON, which is also its address. */
export const digestOf = (snapshot: Snapshot): string => sha256(canonicalJson(snapshot));

/** Stores a snapshot under its digest; one that is there already is the same one. */
export async function putSnapshot(snapshot: Snapshot): Promise<string> {
  const text = canonicalJson(snapshot);
  const digest = sha256(text);
  await putOnce({ key: keyOf(digest), body: text, type: 'application/json' });
  return digest;
}

/** A snapshot by its digest. What is stored under it is hashed again: words that were changed are not shown as signed. */
export async function getSnapshot(digest: string): Promise<Snapshot> {
  const text = (await getBytes(keyOf(digest))).toString('utf8');
  if (sha256(text) !== digest) throw new Error(`The snapshot ${digest} is not what its name says`);
  return Snapshot.parse(JSON.parse(text));
}
