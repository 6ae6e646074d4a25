import { handler as addAgency } from '../../functions/manager/add-agency.ts';
import { handler as addBoard } from '../../functions/manager/add-board.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import { handler as putBoardAgency } from '../../functions/manager/put-board-agency.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import { listObligations } from '../../functions/store/obligations.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import { administrator, aPerson, atBoard } from './a-person.ts';
import { anEvent, serveAs } from './an-event.ts';
import { validBodies } from './valid-bodies.ts';

/** Has a handler do this, as an administrator who manages the board in question; it must succeed. */
export async function must(
  key: RouteKey,
  handler: Served,
  params: Record<string, string>,
  body: unknown,
): Promise<Record<string, unknown>> {
  const person = aPerson(administrator, atBoard('manager', params.boardId));
  const { status, body: reply } = await serveAs(person, handler, anEvent(key, { params, body }));
  if (status !== 200) throw new Error(`${key}: ${JSON.stringify(reply)}`);
  return reply;
}

export type TwoBoards = Readonly<
  Record<'own' | 'other', { boardId: string; agencyId: string; roundId: string; submissionId: string }>
>;

/** Two boards that know nothing of each other, each with one agency and a round that is open. */
export async function twoBoards(): Promise<TwoBoards> {
  const make = async (boardId: string, agencyId: string) => {
    const { id: _, ...board } = validBodies['add-board'] as { id: string };
    await must('add-board', addBoard, {}, { ...board, id: boardId });
    await must(
      'add-agency',
      addAgency,
      {},
      { id: agencyId, name: agencyId, kind: 'police', units: [], formerNames: [] },
    );
    await must('put-board-agency', putBoardAgency, { boardId, agencyId }, validBodies['put-board-agency']);
    const draft = { ...(validBodies['open-round'] as object), agencies: [{ agencyId, variant: 'full' }] };
    const { id: roundId } = await must('open-round', openRound, { boardId }, draft);
    const [obligation] = await listObligations(String(roundId));
    return { boardId, agencyId, roundId: String(roundId), submissionId: obligation?.submissionId ?? '' };
  };
  return { own: await make('thamesford', 'thamesford-police'), other: await make('downs', 'downs-police') };
}
