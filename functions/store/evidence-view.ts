import type { EvidenceView, VersionOfEvidence } from '../../shared/contract/evidence-routes.ts';
import { type EvidenceVersion, evidenceInBrief } from '../../shared/domain/evidence-version.ts';
import type { EvidenceRecord } from './evidence.ts';

const versionView = ({ version, fileName, size, by, at, scan }: EvidenceVersion): VersionOfEvidence => ({
  version,
  fileName,
  size,
  by: by.name,
  at,
  state: scan.kind === 'received' ? 'checking' : scan.kind,
  because: scan.kind === 'refused' ? scan.because : null,
  sha256: scan.kind === 'clean' ? scan.content.sha256 : null,
});

/** An item as its agency sees it; where the files lie is nobody’s business. */
export const evidenceView = ({ item, versions }: EvidenceRecord): EvidenceView => ({
  item,
  brief: evidenceInBrief(item, versions),
  versions: versions.map(versionView),
});
