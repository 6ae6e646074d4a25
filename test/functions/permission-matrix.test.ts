import { beforeEach, expect, test } from 'vitest';
import { handler as account } from '../../functions/account/area.ts';
import { handler as agency } from '../../functions/agency/area.ts';
import { handler as board } from '../../functions/board/area.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { allRoutes, type RouteKey } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { AgencyRole, BoardRole, type RoleGrant } from '../../shared/domain/role.ts';
import { administrator, aSignedInPerson, atAgency, atBoard } from '../builders/a-person.ts';
import { anEvent, type Came, serveBy } from '../builders/an-event.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { type TwoBoards, twoBoards } from '../builders/two-boards.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../database.ts';

/*
 * Route × role × own or other place, generated from the contract. Every person is signed in with a real session and
 * asks the whole area, so that what is tested is what a Lambda does.
 */

beforeEach(freshTables);
standInForSignIn();

const areas = { account, agency, manager, board };
const agencyRoles = [...AgencyRole._zod.def.values] as AgencyRole[];
const boardRoles = [...BoardRole._zod.def.values] as BoardRole[];
const permissionRefusals = ['not-signed-in', 'session-ended', 'not-allowed', 'not-found'];
const tables = ['DIRECTORY_TABLE', 'RETURNS_TABLE', 'ANSWERS_TABLE', 'LEDGER_TABLE', 'MESSAGES_TABLE'];

type Holder = { readonly who: string; readonly grant?: RoleGrant; readonly cookies: readonly string[] };

const ofUnit = (role: AgencyRole, agencyId: string): RoleGrant => ({
  at: 'agency',
  agencyId,
  role,
  unit: 'custody',
});

/** Nobody signed in, and one person for each role at the place asked about and at another. */
async function everyHolder({ own, other }: TwoBoards): Promise<Holder[]> {
  const grants: RoleGrant[] = [
    ...agencyRoles.flatMap((role) => [atAgency(role, own.agencyId), atAgency(role, other.agencyId)]),
    ...boardRoles.flatMap((role) => [atBoard(role, own.boardId), atBoard(role, other.boardId)]),
    ofUnit('contributor', own.agencyId),
    ofUnit('lead', own.agencyId),
    ofUnit('contributor', other.agencyId),
    administrator,
  ];
  const holders: Holder[] = [{ who: 'nobody', cookies: [] }];
  for (const [place, grant] of grants.entries()) {
    const { cookies } = await aSignedInPerson(`Holder ${place}`, grant);
    holders.push({
      who: `${grant.role} ${'unit' in grant ? 'of a unit ' : ''}at ${'agencyId' in grant ? grant.agencyId : 'boardId' in grant ? grant.boardId : 'installation'}`,
      grant,
      cookies,
    });
  }
  return holders;
}

/** What the contract says, read apart from the code that enforces it. */
function granted({ who }: Route, grant: RoleGrant | undefined, { own }: TwoBoards): boolean {
  if (who.at === 'anyone') return true;
  if (grant === undefined) return false;
  if (who.at === 'signed-in') return true;
  if (who.at === 'installation') return grant.at === 'installation';
  if (who.at === 'agency') {
    if (grant.at !== 'agency' || grant.agencyId !== own.agencyId) return false;
    return grant.unit === undefined
      ? who.roles.includes(grant.role)
      : who.units === true && who.roles.includes('contributor');
  }
  return grant.at === 'board' && grant.boardId === own.boardId && who.roles.includes(grant.role);
}

const somewhere = {
  section: 'standard-1',
  question: '1.1',
  part: 'grade',
  version: '1',
  documentId: 'document-1',
  number: '1',
  point: 'challenge-1',
  noteId: 'note-1',
  actionId: 'action-1',
  personId: 'person-1',
  role: 'contributor',
  unit: 'custody',
  edition: 'a'.repeat(64),
};

const ask = (
  route: Route,
  place: Record<string, string>,
  { cookies }: Pick<Holder, 'cookies'>,
  body?: unknown,
): Promise<Came> => {
  const all: Record<string, string> = { ...somewhere, ...place };
  const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, all[name] ?? '']);
  const event = anEvent(route.key as RouteKey, { params: Object.fromEntries(named), body, cookies });
  return serveBy(areas[route.area], event);
};

const contents = async () =>
  Promise.all(
    tables.map(async (table) =>
      (await itemsOf(table)).sort((a, b) => `${a.pk}${a.sk}`.localeCompare(`${b.pk}${b.sk}`)),
    ),
  );

test('whoever is not granted a route is refused, and nothing is written', { timeout: 300_000 }, async () => {
  const places = await twoBoards();
  const holders = await everyHolder(places);
  const before = await contents();
  const wrong: string[] = [];
  let asked = 0;
  for (const route of allRoutes)
    for (const holder of holders) {
      if (granted(route, holder.grant, places)) continue;
      const { status, body } = await ask(route, places.own, holder, validBodies[route.key as RouteKey]);
      asked += 1;
      const right = holder.grant === undefined ? status === 401 : status === 403 || status === 404;
      if (!right || !permissionRefusals.includes(String(body.type)))
        wrong.push(`${route.key} by ${holder.who}: ${status} ${String(body.type)}`);
    }
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(800);
  expect(await contents()).toEqual(before);
});

test('whoever is granted a route gets past the door', { timeout: 300_000 }, async () => {
  const places = await twoBoards();
  const holders = await everyHolder(places);
  const wrong: string[] = [];
  for (const route of allRoutes) {
    // Without a body nothing is done: being told what is missing shows that the door was open.
    const reads = route.body === undefined && route.method === 'GET';
    if (route.body === undefined && !reads) continue;
    for (const holder of holders) {
      if (!granted(route, holder.grant, places)) continue;
      const { status, body } = await ask(route, places.own, holder, route.body && { unknown: 'field' });
      // The agency’s own return is not there for people of a unit, and nobody is called as the test calls them.
      const isOfUnit = holder.grant !== undefined && 'unit' in holder.grant;
      const missing =
        status === 404 &&
        (isOfUnit ||
          /version|document|edition|holdings|letter|number|evidence|time-taken|refused-time|redactions/i.test(
            route.path,
          ));
      const open = !permissionRefusals.includes(String(body.type)) || missing;
      if (!open || status >= 500) wrong.push(`${route.key} by ${holder.who}: ${status} ${String(body.type)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('through one’s own place nobody reaches what belongs to another', { timeout: 300_000 }, async () => {
  const places = await twoBoards();
  const { own, other } = places;
  const ids = ['submissionId', 'roundId', 'documentId', 'personId'];
  const grants = [
    ...agencyRoles.map((role) => atAgency(role, own.agencyId)),
    ...boardRoles.map((role) => atBoard(role, own.boardId)),
  ];
  const holders: Holder[] = [];
  for (const [place, grant] of grants.entries())
    holders.push({ who: grant.role, grant, ...(await aSignedInPerson(`Holder ${place}`, grant)) });
  const before = await contents();
  const wrong: string[] = [];
  for (const route of allRoutes.filter(
    ({ path, who }) =>
      (who.at === 'agency' || who.at === 'board') && ids.some((id) => path.includes(`{${id}}`)),
  ))
    for (const holder of holders) {
      if (!granted(route, holder.grant, places)) continue;
      // Their own board or agency in the address, and somebody else’s round, return or agency behind it.
      const stranger =
        route.who.at === 'agency' ? { ...other, agencyId: own.agencyId } : { ...other, boardId: own.boardId };
      const { status, body } = await ask(route, stranger, holder, validBodies[route.key as RouteKey]);
      // Whether a budget holder fills it is judged by the form that they name, before anything is looked for.
      const isFormFirst = route.key === 'save-answer' && holder.who === 'budget-holder';
      if (isFormFirst && body.type === 'not-allowed') continue;
      if (status !== 404) wrong.push(`${route.key} by ${holder.who}: ${status} ${String(body.type)}`);
    }
  expect(wrong).toEqual([]);
  expect(await contents()).toEqual(before);
});
