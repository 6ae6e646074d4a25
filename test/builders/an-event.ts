import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import type { Ports, Served } from '../../functions/runtime/http-handler.ts';
import { Refused } from '../../functions/runtime/refused.ts';
import { problem } from '../../functions/runtime/reply.ts';
import { findEarlierReply } from '../../functions/store/claims.ts';
import { type RouteKey, routes } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import type { Assignment } from '../../shared/domain/assignment.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';

type Asked = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as `cookie`; `aSignedInPerson` has one. */
  readonly cookies?: readonly string[];
  /** When the API received it; noon on 2 November 2026, unless told. */
  readonly at?: string;
  /** The same key again is the same intent again; a fresh one, unless told. */
  readonly idempotencyKey?: string;
  /** Replaces headers; `undefined` leaves one out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

export const noon = '2026-11-02T12:00:00.000Z';

/** An API hands on what its path names, and nothing else. */
const inPath = (path: string, params: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter(([name]) => path.includes(`{${name}}`)));

let asked = 0;

/** The event by which the HTTP API asks a Lambda for this route, as the portal’s own pages would. */
export function anEvent(key: RouteKey, how: Asked = {}): APIGatewayProxyEventV2 {
  const { method, path, body: takesBody }: Route = routes[key];
  asked += 1;
  const rawPath = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(how.params?.[name] ?? ''),
  );
  const routeKey = `${method} ${path}`;
  const headers = {
    accept: 'application/json',
    ...(method === 'GET' ? {} : { 'x-portal': '1' }),
    ...(takesBody ? { 'content-type': 'application/json' } : {}),
    ...(method === 'POST' ? { 'idempotency-key': how.idempotencyKey ?? `intent-${asked}-of-a-test` } : {}),
    ...how.headers,
  };
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(how.query).toString(),
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
    ...(how.cookies ? { cookies: [...how.cookies] } : {}),
    ...(how.query ? { queryStringParameters: { ...how.query } } : {}),
    ...(how.params ? { pathParameters: inPath(path, how.params) } : {}),
    ...(how.body === undefined ? {} : { body: JSON.stringify(how.body) }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'portal.example',
      domainPrefix: 'portal',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: `request-${asked}`,
      routeKey,
      stage: '$default',
      time: how.at ?? noon,
      timeEpoch: Date.parse(how.at ?? noon),
    },
    isBase64Encoded: false,
  };
}

/** What came back, its JSON read. */
export type Came = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
};

type Result = Awaited<ReturnType<Served>>;

const came = ({ statusCode = 0, body = '', headers = {}, cookies = [] }: Result): Came => ({
  status: statusCode,
  body: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
  headers,
  cookies,
});

/** The edge for somebody who is signed in, without a session in the database. */
export const portsFor = (person: PersonWithRoles, assignments: readonly Assignment[] = []): Ports => ({
  findSignedIn: async () => ({
    person,
    assignments,
    session: { id: 'session', idleEndsAt: '2026-11-02T12:30:00.000Z', endsAt: '2026-11-02T22:00:00.000Z' },
    draftKey: 'draft-key',
  }),
  findEarlierReply,
});

/** Has one handler serve an event as this person; a refusal comes back as its problem. */
export async function serveAs(
  person: PersonWithRoles,
  handler: Served,
  event: APIGatewayProxyEventV2,
): Promise<Came> {
  try {
    return came(await handler(event, portsFor(person)));
  } catch (error) {
    if (error instanceof Refused)
      return came(problem(error.because, event.requestContext.requestId, error.extras));
    throw error;
  }
}

type AreaHandler = (event: APIGatewayProxyEventV2, context: Context) => Promise<Result>;

/** Has a whole area serve an event, as its Lambda would; `cookies` of the event say who asks. */
export const serveBy = async (area: unknown, event: APIGatewayProxyEventV2): Promise<Came> =>
  came(await (area as AreaHandler)(event, { awsRequestId: event.requestContext.requestId } as Context));
