import { beforeEach, expect, test } from 'vitest';
import { handler as account } from '../../functions/account/area.ts';
import { handler as agency } from '../../functions/agency/area.ts';
import { handler as board } from '../../functions/board/area.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { editionFor } from '../../functions/store/editions.ts';
import { allRoutes, type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { AgencyRole, BoardRole, type RoleGrant } from '../../shared/domain/role.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { administrator, aSignedInPerson, atAgency, atBoard } from '../builders/a-person.ts';
import { aReturnIsAsked } from '../builders/a-return.ts';
import { placesIn } from '../builders/a-world.ts';
import { anEvent, type Came, serveBy } from '../builders/an-event.ts';
import { aBusyWorld, type BusyWorld, intentOf } from '../builders/sound-intents.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
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

/** The agency of the busy world whose units are asked for their parts. */
const withUnits = 'downs-police';

/** The part of a unit, in place of the return of its agency. */
const partOf = (world: BusyWorld, params: Record<string, string>): Record<string, string> => {
  const { submissionId } = placesIn(world, 'downs', withUnits);
  return { ...params, agencyId: withUnits, submissionId: `${submissionId}-custody` };
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

/** The grants that open a route at one place, and of which unit somebody may be. */
function grantsOpening({ who }: Route, { agencyId = '', boardId = '' }: Record<string, string>): RoleGrant[] {
  if (who.at === 'installation') return [administrator];
  if (who.at === 'board') return who.roles.map((role) => atBoard(role, boardId));
  if (who.at !== 'agency') return [atAgency('contributor', agencyId), atBoard('member', boardId)];
  return [
    ...who.roles.map((role) => atAgency(role, agencyId)),
    ...(who.units === true ? [ofUnit('contributor', withUnits), ofUnit('lead', withUnits)] : []),
  ];
}

test('whoever is granted a route gets past the door', { timeout: 300_000 }, async () => {
  aBucket();
  const world = await aBusyWorld();
  const signedIn = new Map<string, Promise<{ cookies: readonly string[] }>>();
  const holderOf = (grant: RoleGrant) => {
    const name = JSON.stringify(grant);
    const known = signedIn.get(name) ?? aSignedInPerson(`Holder ${signedIn.size}`, grant);
    signedIn.set(name, known);
    return known;
  };
  const drafted = await ask(
    routes['prepare-draft-document'],
    partOf(world, {}),
    await holderOf(ofUnit('contributor', withUnits)),
    {},
  );
  const ofTheUnit = { documentId: String(drafted.body.documentId) };
  const wrong: string[] = [];
  for (const route of allRoutes) {
    // Without a body nothing is done: being told what is missing shows that the door was open.
    const reads = route.body === undefined && route.method === 'GET';
    if (route.body === undefined && !reads) continue;
    const intent = intentOf(world, route);
    for (const grant of grantsOpening(route, intent.params)) {
      const { cookies } = await holderOf(grant);
      const params = 'unit' in grant ? partOf(world, { ...intent.params, ...ofTheUnit }) : intent.params;
      const { status, body } = await ask(route, params, { cookies }, route.body && { unknown: 'field' });
      if (permissionRefusals.includes(String(body.type)) || status >= 500)
        wrong.push(`${route.key} by ${JSON.stringify(grant)}: ${status} ${String(body.type)}`);
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
      const right = isFormFirst ? body.type === 'not-allowed' : status === 404;
      if (!right) wrong.push(`${route.key} by ${holder.who}: ${status} ${String(body.type)}`);
    }
  expect(wrong).toEqual([]);
  expect(await contents()).toEqual(before);
});

/** A form that budget holders sign, and a question of it that takes an amount. */
async function signedByBudgetHolders() {
  for (const { currentEdition } of publishedForms) {
    const { signedBy = [], sections } = await editionFor(currentEdition);
    if (!signedBy.includes('budget-holder')) continue;
    for (const { id, questions } of sections) {
      const amount = questions.find(({ kind }) => kind === 'money');
      if (amount) return { edition: currentEdition, section: id, question: amount.id, part: 'answer' };
    }
  }
  throw new Error('No form is signed by budget holders');
}

test('a budget holder fills the form that budget holders sign, of their own agency alone', async () => {
  const { own, other } = await twoBoards();
  const holder = await aSignedInPerson('Holder', atAgency('budget-holder', own.agencyId));
  const { edition, ...part } = await signedByBudgetHolders();
  const asked = await aReturnIsAsked({ ...own, edition, submissionId: 'to-fill', roundId: 'another-round' });
  const save = (place: object, body: object) =>
    ask(routes['save-answer'], { ...own, ...part, ...place }, holder, {
      ...(validBodies['save-answer'] as object),
      ...body,
    });
  const amount = { edition, value: 90_000 };
  expect(await save(asked, amount)).toMatchObject({ status: 200 });
  expect(await save({ submissionId: other.submissionId }, amount)).toMatchObject({ status: 404 });
  expect(await save(somewhere, {})).toMatchObject({ status: 403, body: { type: 'not-allowed' } });
});
