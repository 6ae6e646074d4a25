import { Board } from '../../shared/domain/board.ts';
import { orNotFound } from '../runtime/refused.ts';
import { commit } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import type { Once } from './once.ts';
import { keys, tables } from './tables.ts';

export async function findBoard(boardId: string): Promise<Board | undefined> {
  const item = await getItem(tables.directory(), keys.board(boardId));
  return item === undefined ? undefined : parseItem(Board, item);
}

/** A board. Refuses with `not-found`. */
export const getBoard = async (boardId: string): Promise<Board> => orNotFound(await findBoard(boardId));

/** All boards of the installation, by name. */
export async function listBoards(): Promise<Board[]> {
  const items = await queryItems(tables.directory(), keys.board('').pk);
  return items.map((item) => parseItem(Board, item)).sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

const boardPut = (board: Board, condition: string) => ({
  Put: {
    TableName: tables.directory(),
    Item: { ...keys.board(board.id), ...board },
    ConditionExpression: condition,
  },
});

export async function recordBoardAdded(board: Board, { claim, at }: Once): Promise<Board> {
  await commit([{ item: boardPut(board, isNew), otherwise: 'already-exists' }], { claim, reply: board, at });
  return board;
}

/** Rounds and returns keep the name under which they were asked. */
export async function recordBoardChanged(board: Board): Promise<Board> {
  await commit([{ item: boardPut(board, 'attribute_exists(pk)'), otherwise: 'not-found' }]);
  return board;
}
