import type { Instant } from './day.ts';
import type { EvidenceItem } from './evidence.ts';
import type { EvidenceVersion } from './evidence-version.ts';
import { type FileType, fileTypeOf, largestFile } from './file-type.ts';
import { mayUpload } from './scan.ts';
import { agreed, refused, type Verdict } from './verdict.ts';

type File = { readonly name: string; readonly size: number };
type Sender = { readonly by: EvidenceVersion['by']; readonly at: Instant };

/** Whether a file can be taken, from what its browser says of it; the check of what arrived comes later. */
export function fileToTake({ name, size }: File): Verdict<FileType> {
  const type = fileTypeOf(name);
  if (type === undefined) return refused('wrong-file-type');
  return size > largestFile ? refused('file-too-large') : agreed(type);
}

/** The next version of a document: none of its bytes is there yet. */
export function nextVersion(
  { id, agencyId }: Pick<EvidenceItem, 'id' | 'agencyId'>,
  versions: readonly Pick<EvidenceVersion, 'version'>[],
  file: File,
  { by, at }: Sender,
): Verdict<EvidenceVersion> {
  const type = fileToTake(file);
  if (!type.ok) return type;
  return agreed({
    evidenceId: id,
    agencyId,
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    fileName: file.name,
    type: type.value,
    size: file.size,
    by,
    at,
    attempt: 0,
    scan: { kind: 'awaited' },
    kept: null,
    sequence: 0,
  });
}

/** A version whose file is sent (again): to a place of its own, so that what was sent before can change nothing. */
export function uploadStarted(
  version: EvidenceVersion,
  file: File,
  { by, at }: Sender,
): Verdict<EvidenceVersion> {
  const type = fileToTake(file);
  if (!type.ok) return type;
  if (!mayUpload(version.scan)) return refused('upload-arrived');
  const attempt = version.attempt + 1;
  return agreed({
    ...version,
    fileName: file.name,
    type: type.value,
    size: file.size,
    by,
    at,
    attempt,
    scan: { kind: 'awaited' },
    kept: null,
  });
}
