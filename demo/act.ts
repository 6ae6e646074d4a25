import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Served } from '../functions/runtime/http-handler.ts';
import { type RouteKey, routes } from '../shared/contract/all-routes.ts';
import type { Assignment } from '../shared/domain/assignment.ts';
import type { RoleGrant } from '../shared/domain/role.ts';

/** Somebody of the demo, as the portal would know them once signed in. */
export type Actor = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly RoleGrant[];
};

type Deed = {
  readonly as: Actor;
  /** When it was done: the demo's past is made by the same code as its present. */
  readonly at: string;
  /** The sections they were given to fill, where they were given some. */
  readonly assignments?: readonly Assignment[];
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

let deeds = 0;

function eventOf(key: RouteKey, { at, params = {}, body }: Deed): APIGatewayProxyEventV2 {
  const { method, path } = routes[key];
  const rawPath = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  deeds += 1;
  const http = { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'demo' };
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      'x-portal': '1',
      'idempotency-key': `demo-${deeds}-${key}`.slice(0, 64),
    },
    pathParameters: { ...params },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: 'demo',
      apiId: 'demo',
      domainName: 'demo',
      domainPrefix: 'demo',
      http,
      requestId: `demo-${deeds}`,
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: at,
      timeEpoch: Date.parse(at),
    },
  };
}

/** Does in process what a person would do in the browser, at a time of the demo's choosing; the reply is the handler's. */
export async function act(key: RouteKey, served: Served, deed: Deed): Promise<unknown> {
  const person = { ...deed.as, roles: [...deed.as.roles] };
  const session = { id: 'demo', idleEndsAt: deed.at, endsAt: deed.at };
  const reply = await served(eventOf(key, deed), {
    findSignedIn: async () => ({ person, assignments: deed.assignments ?? [], session, draftKey: '' }),
    findEarlierReply: async () => undefined,
  });
  return JSON.parse(reply.body ?? '{}') as unknown;
}
