import { recordAgencyAdded } from '../../functions/store/agencies.ts';
import { recordBoardAgency } from '../../functions/store/board-agencies.ts';
import { recordBoardAdded } from '../../functions/store/boards.ts';
import type { RoundDraft } from '../../shared/contract/manager-routes.ts';
import { type AgencyKind, agencyKinds } from '../../shared/domain/agency.ts';
import { section11Hash } from './a-return.ts';
import { noon } from './an-event.ts';
import { aBoard } from './mail-facts.ts';

/** A board with these agencies on its list, all in the directory. */
export async function aBoardWith(
  agencies: Readonly<Record<string, AgencyKind>>,
  boardId = 'thamesford',
): Promise<void> {
  await recordBoardAdded(aBoard({ id: boardId }), { at: noon });
  for (const [id, kind] of Object.entries(agencies)) {
    const name = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
    await recordAgencyAdded({ id, name, kind, units: [], formerNames: [] }, { at: noon });
    const { variant } = agencyKinds[kind];
    await recordBoardAgency({ boardId, agencyId: id, name, kind, variant, basis: 'section-11' });
  }
}

/** A round as a manager would write it; the test states only what it is about. */
export const aRoundDraft = (
  agencies: readonly string[],
  differing: Partial<RoundDraft> = {},
): RoundDraft => ({
  form: 'section-11',
  edition: section11Hash,
  title: 'Section 11 self-assessment 2026',
  opens: '2026-11-02',
  due: '2027-01-29',
  feedbackDue: null,
  agencies: agencies.map((agencyId) => ({ agencyId, variant: 'full' })),
  ...differing,
});
