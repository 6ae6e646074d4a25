import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Instant } from './day.ts';
import type { EvidenceInBrief, EvidenceItem } from './evidence.ts';
import { FileType } from './file-type.ts';
import { Scan } from './scan.ts';

/** One upload of a document: replacing it makes the next version, and every version stays. */
export const EvidenceVersion = z.strictObject({
  evidenceId: Id,
  agencyId: Id,
  /** 1 for the first. */
  version: z.number(),
  /** As it was called on the computer it came from. */
  fileName: z.string(),
  type: FileType,
  /** In bytes, as announced. */
  size: z.number(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  at: Instant,
  /** How often it was begun to be sent; each time to a place of its own. */
  attempt: z.number(),
  scan: Scan,
  /** Where the checked bytes lie, once they are clean: the key, and the one version of the object that is served. */
  kept: z.nullable(z.strictObject({ key: z.string(), object: z.string() })),
  sequence: z.number(),
});
export type EvidenceVersion = z.infer<typeof EvidenceVersion>;

/**
 * The version that counts: the newest that has arrived and was not refused, since nobody wants an older one signed
 * while its successor is being checked. Where there is none, the newest of all says why.
 */
export function versionThatCounts(versions: readonly EvidenceVersion[]): EvidenceVersion | undefined {
  const newestFirst = versions.toSorted((one, other) => other.version - one.version);
  const arrived = newestFirst.find(({ scan }) => scan.kind !== 'awaited' && scan.kind !== 'refused');
  return arrived ?? newestFirst[0];
}

const stateOf = (scan: Scan): EvidenceInBrief['state'] => {
  if (scan.kind === 'clean') return 'clean';
  return scan.kind === 'refused' ? 'refused' : 'checking';
};

/** An item as answers and frozen returns name it. What is no document needs no check. */
export function evidenceInBrief(
  { id, kind, title, marking, day, detail, removed, expires }: EvidenceItem,
  versions: readonly EvidenceVersion[],
): EvidenceInBrief {
  const counts = versionThatCounts(versions);
  const state = counts === undefined ? 'clean' : stateOf(counts.scan);
  return {
    id,
    kind,
    title,
    marking,
    day,
    version: counts?.version ?? null,
    sha256: counts?.scan.kind === 'clean' ? counts.scan.content.sha256 : null,
    detail,
    state: removed === null ? state : 'gone',
    ...(expires === null ? {} : { expires }),
  };
}
