import { Agency, BoardAgency } from '../../shared/domain/agency.ts';
import { orNotFound } from '../runtime/refused.ts';
import { getItem, parseItem, queryItems } from './database.ts';
import { type Page, pageOf } from './page.ts';
import { keys, places, tables } from './tables.ts';

export async function findAgency(agencyId: string): Promise<Agency | undefined> {
  const item = await getItem(tables.directory(), keys.agency(agencyId));
  return item === undefined ? undefined : parseItem(Agency, item);
}

/** An agency. Refuses with `not-found`. */
export const getAgency = async (agencyId: string): Promise<Agency> => orNotFound(await findAgency(agencyId));

/** Some of the agencies of the installation, by id, and where the next begin. */
export async function listAgencies(after: string | undefined): Promise<Page<Agency>> {
  const page = await pageOf(keys.agency(after ?? ''), after);
  return { items: page.items.map((item) => parseItem(Agency, item)), next: page.next };
}

const byName = (a: BoardAgency, b: BoardAgency): number => a.name.localeCompare(b.name, 'en-GB');

/** The agencies on a board’s list, by name. */
export async function listBoardAgencies(boardId: string): Promise<BoardAgency[]> {
  const items = await queryItems(tables.directory(), places.board(boardId), 'AGENCY#');
  return items.map((item) => parseItem(BoardAgency, item)).sort(byName);
}

/** How each board that asks this agency asks it. */
export async function listBoardsOfAgency(agencyId: string): Promise<BoardAgency[]> {
  const items = await queryItems(tables.directory(), places.agency(agencyId), 'BOARD#');
  return items.map((item) => parseItem(BoardAgency, item));
}
