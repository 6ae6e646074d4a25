import type { BoardAgency } from '../../shared/domain/agency.ts';
import { isOwed } from '../../shared/domain/standing.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { refuse } from '../runtime/refused.ts';
import { commit } from './commit.ts';
import { findObligation } from './obligations.ts';
import { listRounds } from './rounds.ts';
import { keys, tables } from './tables.ts';

const both = ({ boardId, agencyId }: Pick<BoardAgency, 'boardId' | 'agencyId'>) => [
  keys.boardAgency(boardId, agencyId),
  keys.agencyBoard(agencyId, boardId),
];

/** Puts an agency on a board’s list, or changes how it is asked: beside the board and beside the agency. */
export async function recordBoardAgency(listed: BoardAgency): Promise<BoardAgency> {
  await commit(
    both(listed).map((key) => ({
      item: { Put: { TableName: tables.directory(), Item: { ...key, ...listed } } },
      otherwise: 'changed-meanwhile',
    })),
  );
  return listed;
}

/** Takes an agency off a board’s list. Refuses while it owes something in an open round of this board. */
export async function recordBoardAgencyRemoved(boardId: string, agencyId: string): Promise<void> {
  const open = (await listRounds(boardId)).filter(({ state }) => state === 'open');
  const owed = await inParallel(open, 8, ({ id }) => findObligation(id, agencyId));
  if (owed.some((each) => each !== undefined && isOwed(each))) refuse('still-asked');
  await commit(
    both({ boardId, agencyId }).map((Key) => ({
      item: {
        Delete: { TableName: tables.directory(), Key, ConditionExpression: 'attribute_exists(pk)' },
      },
      otherwise: 'not-found',
    })),
  );
}
