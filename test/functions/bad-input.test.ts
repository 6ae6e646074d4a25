import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handler as account } from '../../functions/account/area.ts';
import { handler as agency } from '../../functions/agency/area.ts';
import { handler as board } from '../../functions/board/area.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { inParallel } from '../../functions/runtime/in-parallel.ts';
import { allRoutes, type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { refusals } from '../../shared/domain/refusal.ts';
import { aSignInService } from '../builders/a-sign-in-service.ts';
import { aWorld, grantedPerson, placesIn, twiceAsked, type World } from '../builders/a-world.ts';
import { anEvent, type Came, serveBy } from '../builders/an-event.ts';
import { type Contents, contents, differences, putBack } from '../builders/contents.ts';
import { hostileRequests } from '../builders/hostile-requests.ts';
import { forgetSessions } from '../builders/remembered-sessions.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import { watchingWrites } from '../builders/watched-writes.ts';
import { freshTables } from '../database.ts';

/*
 * Every route, asked by somebody who is granted it, with requests from its own schema and around it. Generated from
 * the contract and a fixed seed: the same requests in every run.
 */

const seed = 20261102;
const requestsPerRoute = 200;
const longestRefusal = 20_000;
const areas = { account, agency, manager, board };

let world: World;
let begun: Contents;
let service: Awaited<ReturnType<typeof aSignInService>>;
standInForSignIn();
beforeAll(async () => {
  service = await aSignInService();
  process.env.OIDC_ISSUER = service.issuer;
});
afterAll(() => service.close());
beforeAll(async () => {
  aBucket();
  await freshTables();
  world = await aWorld();
  begun = await contents();
});

/** A request that is sound in this world: of the return that was submitted where a version is asked for. */
function soundRequest(route: Route) {
  const isOfAVersion = /version|document/.test(route.path) && route.method === 'GET';
  const agencyId = isOfAVersion ? twiceAsked : 'thamesford-police';
  const places = placesIn(world, 'thamesford', agencyId);
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, places[name] ?? '']);
  const { cookies } = grantedPerson(world, route, 'thamesford', agencyId);
  const params = Object.fromEntries(names) as Record<string, string>;
  return { params, cookies, body: validBodies[route.key as RouteKey] };
}

const requestsOf = (route: Route): APIGatewayProxyEventV2[] =>
  fc.sample(hostileRequests(route, soundRequest(route)), {
    numRuns: requestsPerRoute,
    seed: seed + allRoutes.indexOf(route),
  });

type Fields = readonly { readonly field?: unknown; readonly words?: unknown }[];

/** Says which field is wrong, in words; only a body that is no object at all has none to name. */
function namesTheFields({ fields }: Came['body'], event: APIGatewayProxyEventV2): boolean {
  if (!Array.isArray(fields) || fields.length === 0) return false;
  return (fields as Fields).every(
    ({ field, words }) =>
      typeof words === 'string' &&
      words.length > 5 &&
      !words.startsWith('Invalid') &&
      typeof field === 'string' &&
      (field !== '' || !String(event.body).startsWith('{')),
  );
}

/** What is wrong with a reply, whatever was asked; undefined where nothing is. */
function faultOf(route: Route, { status, body, headers }: Came, event: APIGatewayProxyEventV2) {
  if (status === 302) return route.reply === undefined ? undefined : 'sends on where it should answer';
  if (status === 200)
    return route.reply?.safeParse(body).success === true ? undefined : 'is not what the contract promises';
  const { type, title, reference } = body;
  if (typeof type !== 'string' || !Object.hasOwn(refusals, type)) return `has no known type: ${String(type)}`;
  const refusal = refusals[type as keyof typeof refusals];
  if (status >= 500) return `is a fault: ${type}`;
  if (status !== refusal.status || body.status !== status)
    return `has the wrong status ${status} for ${type}`;
  if (title !== refusal.words) return 'is not in the words of the refusal';
  if (reference !== event.requestContext.requestId) return 'has no reference';
  if (!String(headers['content-type'] ?? headers['Content-Type']).startsWith('application/problem+json'))
    return `is ${JSON.stringify(headers)}`;
  if (JSON.stringify(body).length > longestRefusal) return 'is longer than anybody reads';
  const mustName = type === 'invalid-request' || type === 'invalid-answer';
  return mustName && !namesTheFields(body, event)
    ? `names no field: ${JSON.stringify(body.fields)}`
    : undefined;
}

const told = ({ body = '', headers, pathParameters, queryStringParameters }: APIGatewayProxyEventV2) =>
  JSON.stringify({ body, headers, pathParameters, queryStringParameters }).slice(0, 400);

/** A submission is judged behind closed gates, which open again when it is refused: a lock, not a thing written. */
const isALock = (key: string): boolean => / GATE#/.test(key);

type Asked = {
  readonly event: APIGatewayProxyEventV2;
  readonly came: Came;
  readonly written: readonly string[];
};

/** A few at a time; each write is told with the request that it belongs to. */
const askAll = (route: Route, events: readonly APIGatewayProxyEventV2[]): Promise<Asked[]> =>
  inParallel(events, route.method === 'GET' ? 16 : 6, async (event) => {
    const asking = { ...event, headers: { ...event.headers } };
    const { result, written } = await watchingWrites(() => serveBy(areas[route.area], asking));
    return { event, came: result, written: written.filter((key) => !isALock(key)) };
  });

const beginsASignIn = ({ key }: Route): boolean => key === 'sign-in';

const reading = allRoutes.filter(({ method, reply }) => method === 'GET' && reply !== undefined);

/** Readers that no longer answer: what was taken in must not stop anybody from seeing the rest. */
async function noLongerShown(): Promise<string[]> {
  const replies = await inParallel(reading, 8, async (route) => ({
    key: route.key,
    came: await serveBy(areas[route.area], anEvent(route.key as RouteKey, soundRequest(route))),
  }));
  return replies.flatMap(({ key, came: { status } }) => (status >= 500 ? [key] : []));
}

test(`${requestsPerRoute} odd requests to every route: refused in words, at the field, with nothing written`, {
  timeout: 300_000,
}, async () => {
  const wrong: string[] = [];
  let asked = 0;
  let before = begun;
  for (const route of allRoutes) {
    const replies = await askAll(route, requestsOf(route));
    asked += replies.length;
    for (const { event, came, written } of replies) {
      const fault = faultOf(route, came, event);
      if (fault !== undefined) wrong.push(`${route.key} ${fault}: ${told(event)}`);
      if (came.status >= 400 && written.length > 0)
        wrong.push(`${route.key} refused, and wrote ${written.join(', ')}: ${told(event)}`);
    }
    const mayWrite =
      beginsASignIn(route) || (route.method !== 'GET' && replies.some(({ came }) => came.status === 200));
    const after = await contents();
    const changed = differences(before, after);
    if (mayWrite) {
      for (const key of await noLongerShown()) wrong.push(`after ${route.key}, ${key} is a fault`);
      await putBack(begun);
      forgetSessions();
    }
    before = mayWrite ? begun : after;
    if (!mayWrite && changed.some((key) => !isALock(key)))
      wrong.push(`${route.key} wrote ${changed.join(', ')}`);
  }
  expect(wrong).toEqual([]);
  expect(asked).toBe(allRoutes.length * requestsPerRoute);
});

type Body = Record<string, unknown>;
const draftOf = (body: Body) => body.agencies as Body[];

/** What people and programs have sent before: the route, what is odd about its body, the refusal, and the field. */
const sentBefore: readonly [RouteKey, string, (sound: Body) => Body, string, string?][] = [
  ['open-round', 'due on 31 April', (b) => ({ ...b, due: '2027-04-31' }), 'invalid-request', 'due'],
  ['open-round', 'due in the year 9999', (b) => ({ ...b, due: '9999-12-31' }), 'invalid-request', 'due'],
  ['open-round', 'due before it opens', (b) => ({ ...b, due: '2026-11-01' }), 'due-before-opens'],
  ['open-round', 'no agencies', (b) => ({ ...b, agencies: [] }), 'no-agencies'],
  [
    'open-round',
    '1,001 agencies',
    (b) => ({ ...b, agencies: Array(1001).fill(draftOf(b)[0]) }),
    'invalid-request',
    'agencies',
  ],
  [
    'open-round',
    'the same agency twice',
    (b) => ({ ...b, agencies: [draftOf(b)[0], { ...draftOf(b)[0], variant: 'small' }] }),
    'invalid-request',
    'agencies',
  ],
  [
    'open-round',
    'another board’s agency',
    (b) => ({ ...b, agencies: [{ agencyId: 'downs-police', variant: 'full' }] }),
    'unknown-agency',
  ],
  ['open-round', 'an unknown edition', (b) => ({ ...b, edition: '0'.repeat(64) }), 'unknown-form'],
  [
    'open-round',
    'a title that shows nothing',
    (b) => ({ ...b, title: '\u200B' }),
    'invalid-request',
    'title',
  ],
  ['open-round', 'a title of two lines', (b) => ({ ...b, title: 'a\u2028b' }), 'invalid-request', 'title'],
  ['set-due-day', 'as an older tab saw it', (b) => ({ ...b, sequence: 0 }), 'changed-meanwhile'],
  ['extend-obligation', 'to an earlier day', (b) => ({ ...b, due: '2027-01-29' }), 'not-later'],
  [
    'extend-obligation',
    'for a reason of 200,000 characters',
    (b) => ({ ...b, reason: 'x'.repeat(200_000) }),
    'invalid-request',
    'reason',
  ],
  ['extend-obligation', 'for no reason', (b) => ({ ...b, reason: ' \u200B\n' }), 'invalid-request', 'reason'],
  ['exempt-obligation', 'half a sign', (b) => ({ ...b, reason: 'a \uD83D b' }), 'invalid-request', 'reason'],
  [
    'exempt-obligation',
    'a control character',
    (b) => ({ ...b, reason: 'a\0b' }),
    'invalid-request',
    'reason',
  ],
  [
    'add-colleague',
    'a second address by a line end',
    (b) => ({ ...b, email: 'dee@police.example\nBcc: all@example.org' }),
    'invalid-request',
    'email',
  ],
  [
    'add-colleague',
    'an address that the sign-in service cannot take',
    (b) => ({ ...b, email: `${'a'.repeat(117)}@police.example` }),
    'invalid-request',
    'email',
  ],
  [
    'add-colleague',
    'half a sign in the name',
    (b) => ({ ...b, name: 'Dee \uDC00' }),
    'invalid-request',
    'name',
  ],
  [
    'grant-role',
    'an agency with a very long id',
    (b) => ({ ...b, grant: { at: 'agency', agencyId: 'a'.repeat(2000), role: 'lead' } }),
    'invalid-request',
    'grant.agencyId',
  ],
  [
    'add-board',
    'an address longer than a row may be',
    (b) => ({ ...b, contact: { ...(b.contact as Body), email: `${'a'.repeat(450_000)}@board.example` } }),
    'invalid-request',
    'contact.email',
  ],
  [
    'save-answer',
    'a version that cannot be counted on from',
    (b) => ({ ...b, version: Number.MAX_SAFE_INTEGER }),
    'invalid-request',
    'version',
  ],
  ['save-answer', 'a version never seen', (b) => ({ ...b, version: 7 }), 'answer-changed'],
  ['save-answer', 'an unknown edition', (b) => ({ ...b, edition: '0'.repeat(64) }), 'outdated-page'],
  [
    'put-board-agency',
    'a variant of no form',
    (b) => ({ ...b, variant: 'nonsense' }),
    'unknown-variant',
    'variant',
  ],
  [
    'add-agency',
    'two units of one address',
    (b) => ({ ...b, units: ['North', 'South'].map((name) => ({ id: 'area', name })) }),
    'invalid-request',
    'units',
  ],
  [
    'change-agency',
    'two units of one address',
    (b) => ({ ...b, units: ['North', 'South'].map((name) => ({ id: 'area', name })) }),
    'invalid-request',
    'units',
  ],
  [
    'save-answer',
    'a text of 200,000 characters',
    (b) => ({ ...b, value: 'x'.repeat(200_000) }),
    'invalid-answer',
    'value',
  ],
  ['save-answer', 'a list where text belongs', (b) => ({ ...b, value: ['x'] }), 'invalid-request', 'value'],
  ['save-answer', 'a field too many', (b) => ({ ...b, colour: 'red', size: 1 }), 'invalid-request', 'colour'],
];

test.each(sentBefore)('%s with %s is refused', async (key, _, odd, type, field) => {
  const route: Route = routes[key];
  const { params, cookies, body } = soundRequest(route);
  const event = anEvent(key, { params, cookies, body: odd(body as Body) });
  const { result: came, written } = await watchingWrites(() => serveBy(areas[route.area], event));
  const faults = (came.body.fields ?? []) as { field: string }[];
  expect([came.body.type, faults[0]?.field]).toEqual([type, field]);
  expect(faultOf(route, came, event)).toBeUndefined();
  expect(written).toEqual([]);
});

test('text in bytes that are no text is refused, not stored as question marks', async () => {
  const { params, cookies } = soundRequest(routes['ask-for-time']);
  const sent = Buffer.concat([
    Buffer.from('{"until":"2027-02-12","reason":"caf'),
    Buffer.from([0xe9]),
    Buffer.from('"}'),
  ]);
  const event = { ...anEvent('ask-for-time', { params, cookies }), body: sent.toString('base64') };
  const came = await serveBy(agency, { ...event, isBase64Encoded: true });
  expect(came).toMatchObject({ status: 400, body: { type: 'malformed-json' } });
});

test.each([
  ['{"until":', undefined, 400, 'malformed-json'],
  ['', undefined, 400, 'malformed-json'],
  ['until=2027-02-12', 'application/x-www-form-urlencoded', 415, 'not-json'],
  ['{}', 'text/plain', 415, 'not-json'],
])('%j as %s is refused with %i', async (body, type, status, because) => {
  const { params, cookies } = soundRequest(routes['ask-for-time']);
  const headers = type === undefined ? {} : { 'content-type': type };
  const came = await serveBy(agency, { ...anEvent('ask-for-time', { params, cookies, headers }), body });
  expect(came).toMatchObject({ status, body: { type: because } });
});
