import type { EvidenceView } from '../../shared/contract/evidence-routes.ts';
import type { EvidenceItem } from '../../shared/domain/evidence.ts';
import { type EvidenceVersion, evidenceInBrief } from '../../shared/domain/evidence-version.ts';

const by = { id: 'person-1', name: 'Kit Ward' };
const at = '2026-11-20T09:00:00.000Z';

/** A document in the library of Thamesford Police. */
export const anItem = (more: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id: 'policy',
  agencyId: 'thamesford-police',
  kind: 'document',
  title: 'Safeguarding policy',
  marking: 'official',
  day: '2026-06-01',
  expires: null,
  detail: null,
  addedBy: by,
  addedAt: at,
  removed: null,
  sequence: 1,
  ...more,
});

/** A version of it whose file has not arrived yet. */
export const aVersion = (more: Partial<EvidenceVersion> = {}): EvidenceVersion => ({
  evidenceId: 'policy',
  agencyId: 'thamesford-police',
  version: 1,
  fileName: 'policy.pdf',
  type: 'pdf',
  size: 1200,
  by,
  at,
  attempt: 1,
  scan: { kind: 'awaited' },
  kept: null,
  sequence: 0,
  ...more,
});

/** An item as pages get it, with one version of the document in this state. */
export const anEvidenceView = (
  more: Partial<EvidenceItem> = {},
  version: Partial<EvidenceView['versions'][number]> = {},
): EvidenceView => {
  const item = anItem(more);
  const shown = {
    version: 1,
    fileName: 'policy.pdf',
    size: 1200,
    by: by.name,
    at,
    state: 'clean' as const,
    because: null,
    sha256: 'c'.repeat(64),
    ...version,
  };
  if (item.kind !== 'document') return { item, brief: evidenceInBrief(item, []), versions: [] };
  const state = shown.state === 'awaited' ? 'checking' : shown.state;
  const brief = { ...evidenceInBrief(item, []), version: 1, sha256: shown.sha256, state };
  return { item, brief, versions: [shown] };
};
