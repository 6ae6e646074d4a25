import { recordAgencyAdded } from '../../functions/store/agencies.ts';
import { recordBoardAgency } from '../../functions/store/board-agencies.ts';
import { recordBoardAdded } from '../../functions/store/boards.ts';
import { commit } from '../../functions/store/commit.ts';
import { keys, tables } from '../../functions/store/tables.ts';
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

/** Many agencies on a board’s list, a hundred in a transaction; nothing else of them is known. */
export async function listMany(agencyIds: readonly string[], boardId = 'thamesford'): Promise<void> {
  const writes = agencyIds.map((agencyId) => {
    const listed = { boardId, agencyId, name: agencyId, kind: 'school', variant: 'full', basis: 'voluntary' };
    const Item = { ...keys.boardAgency(boardId, agencyId), ...listed };
    return { item: { Put: { TableName: tables.directory(), Item } }, otherwise: 'already-exists' as const };
  });
  for (let first = 0; first < writes.length; first += 100) await commit(writes.slice(first, first + 100));
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
