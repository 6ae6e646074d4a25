import type { RoundDraft } from '../../shared/contract/manager-routes.ts';
import type { BoardAgency } from '../../shared/domain/agency.ts';
import type { Board } from '../../shared/domain/board.ts';
import type { Day } from '../../shared/domain/day.ts';
import { type Asked, checkAsked, checkNewDates } from '../../shared/domain/round.ts';
import { orRefuse, refuse } from '../runtime/refused.ts';
import { listBoardAgencies } from './agencies.ts';
import { getBoard } from './boards.ts';
import { editionFor } from './editions.ts';

/** A round as the manager wrote it, found to be right, with what it was judged by. */
export type CheckedDraft = {
  readonly board: Board;
  readonly listed: readonly BoardAgency[];
  readonly chosen: readonly Asked[];
};

/** Judges a round before it is opened or previewed: its days, its form, and whom it asks. */
export async function checkDraft(boardId: string, draft: RoundDraft, today: Day): Promise<CheckedDraft> {
  orRefuse(checkNewDates(draft, today));
  const [board, listed, edition] = await Promise.all([
    getBoard(boardId),
    listBoardAgencies(boardId),
    editionFor(draft.edition),
  ]);
  if (edition.form !== draft.form) refuse('unknown-form');
  const choosable = {
    agencies: listed.map(({ agencyId }) => agencyId),
    variants: edition.variants.map(({ id }) => id),
  };
  return { board, listed, chosen: orRefuse(checkAsked(draft.agencies, choosable)) };
}
