import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import fc from 'fast-check';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { anEvent } from './an-event.ts';
import { aroundASchema } from './around-a-schema.ts';
import { hostileText, hostileValue, idTraps, textTraps } from './hostile-values.ts';

type Strings = Readonly<Record<string, string>>;
type Headers = Readonly<Record<string, string | undefined>>;
type Change = (event: APIGatewayProxyEventV2) => APIGatewayProxyEventV2;

/** What a request of this route looks like where nothing is wrong with it. */
export type Sound = {
  readonly params: Strings;
  readonly cookies: readonly string[];
  readonly body?: unknown;
};

/** A path cannot hold half of a sign: the API refuses such an address. */
const inAPath = (text: string): boolean => text.isWellFormed() && text.length < 5000;

const anyId = fc.constantFrom(...idTraps, ...textTraps.filter(inAPath));

const wrongParams = (params: Strings): fc.Arbitrary<Strings> =>
  Object.keys(params).length === 0
    ? fc.constant(params)
    : fc
        .tuple(fc.constantFrom(...Object.keys(params)), anyId)
        .map(([name, value]) => ({ ...params, [name]: value }));

const wrongQuery = fc.dictionary(
  fc.constantFrom('after', 'return-to', 'state', 'code', 'error', 'unknown', '__proto__'),
  hostileText.filter(inAPath),
  { maxKeys: 3 },
);

const wrongHeaders: fc.Arbitrary<Headers> = fc.constantFrom<Headers>(
  { 'x-portal': undefined },
  { 'x-portal': '0' },
  { 'x-portal': '1, 1' },
  { 'idempotency-key': undefined },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'short' },
  { 'idempotency-key': 'with a space and#hash' },
  { 'idempotency-key': 'k'.repeat(100_000) },
  { 'idempotency-key': '../../../..' },
  { 'content-type': undefined },
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { accept: 'text/html;q=banana, */*', 'accept-encoding': 'identity;q=1, *;q=0' },
  { 'accept-encoding': ';;;,,,q=' },
  { 'x-forwarded-for': '\u0000', 'user-agent': 'x'.repeat(8000) },
);

const wrongCookies = fc.constantFrom<readonly string[]>(
  [],
  ['__Host-session='],
  ['__Host-session=..'],
  [`__Host-session=${'a'.repeat(5000)}.${'b'.repeat(43)}`],
  [`__Host-session=person-1.${'b'.repeat(43)}`],
  ['__Host-session=PERSON#1.x', 'other=1'],
  ['__host-session=lowercase', '=', ';;', '\u0000'],
);

const withBody =
  (body: string | undefined, isBase64Encoded = false): Change =>
  ({ body: _, ...event }) => ({ ...event, ...(body === undefined ? {} : { body }), isBase64Encoded });

/** Bodies that no program would make of a value. */
function oddBody(body: unknown): fc.Arbitrary<Change> {
  const text = JSON.stringify(body ?? {});
  const inner = text.slice(1);
  const glue = inner === '}' ? '' : ',';
  const bytes = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]);
  return fc.constantFrom(
    withBody(undefined),
    withBody(''),
    withBody('null'),
    withBody('[]'),
    withBody('7'),
    withBody('"text"'),
    withBody('{'),
    withBody('{"a":NaN}'),
    withBody(`\uFEFF${text}`),
    withBody(`${text}${text}`),
    withBody(`{"__proto__":{"isAdmin":true}${glue}${inner}`),
    withBody(`{"constructor":{"prototype":{}}${glue}${inner}`),
    withBody(`{"reason":"first","name":"first","id":"first"${glue}${inner}`),
    withBody(`{"number":1e999${glue}${inner}`),
    withBody(`${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    withBody(`{${Array.from({ length: 20_000 }, (_, n) => `"field${n}":0`).join(',')}}`),
    withBody('not base64 at all', true),
    withBody(bytes.toString('base64'), true),
    withBody('<xml/>'),
    withBody('a=b&c=d'),
  );
}

/** Requests around those that a route takes; most carry one fault, and some carry none. */
export function hostileRequests(route: Route, sound: Sound): fc.Arbitrary<APIGatewayProxyEventV2> {
  const bodies = route.body ? aroundASchema(route.body, sound.body) : hostileValue;
  const { params, cookies, body: right } = sound;
  const asked = fc.oneof(
    { weight: route.body ? 10 : 2, arbitrary: bodies.map((body) => ({ body })) },
    { weight: route.body ? 4 : 12, arbitrary: wrongParams(params).map((wrong) => ({ params: wrong })) },
    { weight: route.query ? 8 : 1, arbitrary: wrongQuery.map((query) => ({ query })) },
    { weight: 3, arbitrary: wrongHeaders.map((headers) => ({ headers })) },
    { weight: 1, arbitrary: wrongCookies.map((wrong) => ({ cookies: wrong })) },
  );
  const same: Change = (event) => event;
  const changes = fc.oneof(
    { weight: 9, arbitrary: fc.constant(same) },
    { weight: 1, arbitrary: oddBody(right) },
  );
  return fc
    .tuple(asked, changes)
    .map(([how, change]) => change(anEvent(route.key as RouteKey, { params, cookies, body: right, ...how })));
}
