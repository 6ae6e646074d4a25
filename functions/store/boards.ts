import { Board } from '../../shared/domain/board.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getItem, parseItem, queryItems } from './database.ts';
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
