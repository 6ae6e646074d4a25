import type { OwnRedaction } from '../../shared/contract/redaction-routes.ts';
import type { Redaction } from '../../shared/domain/redaction.ts';
import { listReplaced, redactionView } from './redactions.ts';

/**
 * A redaction as its agency sees it: nothing of where a board’s own notes held the words. What was issued again counts
 * once, as it stands now. Two calls: the text that says why, and what was replaced.
 */
export async function ownRedactionView(redaction: Redaction): Promise<OwnRedaction> {
  const [{ agencyId: _, agencyName: __, found: ___, mailsSent: ____, ...view }, replaced] = await Promise.all(
    [redactionView(redaction), listReplaced(redaction)],
  );
  const before = new Set(replaced.map(({ documentId }) => documentId));
  const reissued = replaced.flatMap((each) => each.reissued ?? []);
  return {
    ...view,
    reissued: reissued
      .filter(({ documentId }) => !before.has(documentId))
      .sort((a, b) => a.version - b.version),
  };
}
