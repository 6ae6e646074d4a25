import { Agency, BoardAgency } from '../../shared/domain/agency.ts';
import { orNotFound } from '../runtime/refused.ts';
import { commit } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import type { Once } from './once.ts';
import { type Page, pageOf } from './page.ts';
import { keys, places, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

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

export async function recordAgencyAdded(agency: Agency, { claim, at }: Once): Promise<Agency> {
  const item = { ...keys.agency(agency.id), ...agency };
  const put = { TableName: tables.directory(), Item: item, ConditionExpression: isNew };
  await commit([{ item: { Put: put }, otherwise: 'already-exists' }], { claim, reply: agency, at });
  return agency;
}

/** The copies of an agency’s name and kind on one board’s list, and beside the agency. */
const copyWrites = ({ id, name, kind }: Agency, { boardId }: BoardAgency) =>
  [keys.boardAgency(boardId, id), keys.agencyBoard(id, boardId)].map((key) =>
    updateWrite({ table: tables.directory(), key, set: { name, kind } }),
  );

/** A transaction has 100 writes at most, and each board needs two. */
const boardsAtOnce = 40;

/** Keeps a changed agency, and with it its name on the boards’ lists. To save it again brings all copies into line. */
export async function recordAgencyChanged(seen: Agency, { id, ...set }: Agency): Promise<Agency> {
  const changed = { id, ...set };
  const asking = await listBoardsOfAgency(id);
  const key = keys.agency(id);
  await commit([
    updateWrite({ table: tables.directory(), key, set, seen: { name: seen.name } }),
    ...asking.slice(0, boardsAtOnce).flatMap((each) => copyWrites(changed, each)),
  ]);
  for (let first = boardsAtOnce; first < asking.length; first += boardsAtOnce)
    await commit(asking.slice(first, first + boardsAtOnce).flatMap((each) => copyWrites(changed, each)));
  return changed;
}
