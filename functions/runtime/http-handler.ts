import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Route } from '../../shared/contract/route.ts';
import { dayInLondon } from '../../shared/domain/calendar.ts';
import { meets } from '../../shared/domain/permission.ts';
import { fieldFaults } from './field-faults.ts';
import { Refused, refuse } from './refused.ts';
import { json, type RawReply, wholeReply } from './reply.ts';
import type { Claim, ReplyOf, Request, SignedIn } from './request.ts';

/** What the edge needs of the store; each area hands it in, so that runtime knows no table. */
export type Ports = {
  readonly findSignedIn: (cookies: readonly string[], at: string) => Promise<SignedIn>;
  /** The reply already given to this claim, if any; refuses when the key was used with another body. */
  readonly findEarlierReply: (claim: Claim) => Promise<unknown>;
};

export type Served = (
  event: APIGatewayProxyEventV2,
  ports: Ports,
) => Promise<APIGatewayProxyStructuredResultV2>;

type Handle<R extends Route> = (request: Request<R>) => Promise<ReplyOf<R> | RawReply>;

/** Bytes that are no text are refused, rather than stored as question marks. */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parsed(schema: Route['body'], value: unknown, whole: 'path' | 'request'): unknown {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  return whole === 'path'
    ? refuse('not-found')
    : refuse('invalid-request', { fields: fieldFaults(result.error) });
}

function bodyOf(route: Route, event: APIGatewayProxyEventV2): unknown {
  if (route.body === undefined) return undefined;
  if (!/^application\/json\b/.test(event.headers['content-type'] ?? '')) return refuse('not-json');
  const { body = '', isBase64Encoded } = event;
  try {
    return JSON.parse(isBase64Encoded ? utf8.decode(Buffer.from(body, 'base64')) : body) as unknown;
  } catch {
    return refuse('malformed-json');
  }
}

/** Somebody without any role at a place learns nothing of it; somebody with too small a role is told so. */
function checkPermission(
  route: Route,
  person: SignedIn['person'],
  place: Record<string, string | undefined>,
): void {
  if (meets(person.roles, route.who, place)) return;
  const { agencyId, boardId } = place;
  const knowsThePlace = person.roles.some(
    (grant) =>
      (route.who.at === 'agency' && grant.at === 'agency' && grant.agencyId === agencyId) ||
      (route.who.at === 'board' && grant.at === 'board' && grant.boardId === boardId),
  );
  refuse(knowsThePlace ? 'not-allowed' : 'not-found');
}

function claimOf(route: Route, event: APIGatewayProxyEventV2, personId: string): Claim | undefined {
  if (route.method !== 'POST' || route.who.at === 'signed-in') return undefined;
  const key = event.headers['idempotency-key'];
  if (key === undefined || !/^[0-9a-zA-Z-]{8,64}$/.test(key)) return refuse('idempotency-key-missing');
  const bodyHash = createHash('sha256')
    .update(`${event.rawPath}\n${event.body ?? ''}`)
    .digest('hex');
  return { personId, route: route.key, key, bodyHash };
}

/**
 * Serves one route: who asks, may they, is what they sent right, was it asked before; then the handler.
 * The clock of a request is the time at which the API received it.
 */
export function httpHandler<const R extends Route>(route: R, handle: Handle<R>): Served {
  return async (event, ports) => {
    const at = new Date(event.requestContext.timeEpoch).toISOString();
    if (route.method !== 'GET' && event.headers['x-portal'] !== '1') refuse('wrong-origin');
    const signedIn =
      route.who.at === 'anyone' ? undefined : await ports.findSignedIn(event.cookies ?? [], at);
    if (signedIn) checkPermission(route, signedIn.person, event.pathParameters ?? {});

    const params = parsed(route.params, event.pathParameters ?? {}, 'path');
    const query = parsed(route.query, event.queryStringParameters ?? {}, 'request');
    const body = parsed(route.body, bodyOf(route, event), 'request');
    const claim = signedIn ? claimOf(route, event, signedIn.person.id) : undefined;

    const earlier = claim ? await ports.findEarlierReply(claim) : undefined;
    if (earlier !== undefined) return json(earlier);

    const request = {
      params,
      query,
      body,
      person: signedIn?.person,
      signedIn,
      at,
      today: dayInLondon(at),
      claim,
      event,
    };
    try {
      // The schemas of the route have just made these what `Request<R>` says they are.
      const reply = await handle(request as unknown as Request<R>);
      return wholeReply(reply) ?? json(route.reply ? route.reply.parse(reply) : {});
    } catch (error) {
      // Refused for what this very request did meanwhile, as when a button is pressed twice: it has its reply.
      const meanwhile = claim && error instanceof Refused ? await ports.findEarlierReply(claim) : undefined;
      if (meanwhile === undefined) throw error;
      return json(meanwhile);
    }
  };
}
