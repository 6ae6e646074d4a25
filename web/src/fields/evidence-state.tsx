import type { EvidenceView } from '../../../shared/contract/evidence-routes.ts';
import { refusedBecause } from '../../../shared/domain/scan.ts';
import { Status } from '../ui/status.tsx';

type Version = EvidenceView['versions'][number];

/** How far the check of a version is, in words and a shape; after a refusal with what to do instead. */
export const VersionState = ({ version: { state, because } }: { version: Version }) => {
  if (state === 'clean') return <Status shape="✓" tone="good" words="Checked" />;
  if (state === 'checking') return <Status shape="◕" words="Being checked: this takes a moment" />;
  if (state === 'awaited') return <Status shape="○" tone="warning" words="The file has not arrived" />;
  return (
    <>
      <Status shape="!" tone="bad" words="Refused" />{' '}
      {because !== null && <span className="quiet">{refusedBecause[because]}</span>}
    </>
  );
};
