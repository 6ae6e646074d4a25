import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { PlayedFunction } from '../lambda/functions.ts';
import { bodyOf } from '../loopback-server.ts';
import { account, physicalName } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';
import { apiEvent } from './api-event.ts';

type PlayedRoute = {
  readonly key: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** How many parts of the path are fixed: the most particular route wins. */
  readonly fixedParts: number;
  readonly fn: PlayedFunction;
};

export type HttpApi = {
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

const IntegrationProperties = z.strictObject({
  ApiId: z.string(),
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

const RouteProperties = z.strictObject({
  ApiId: z.string(),
  AuthorizationType: z.literal('NONE'),
  RouteKey: z.string(),
  Target: z.string(),
});

const Reply = z.object({
  statusCode: z.number(),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

const longestRequest = 10 * 1024 * 1024;
/** Lambda takes an event of 6 MB, and gives a reply of 6 MB. */
const longestEvent = 6 * 1024 * 1024;

/** The HTTP API of the template: finds the route, hands the function a version 2.0 event, and its reply back. */
export function httpApi(
  resources: readonly Resource[],
  resolver: Resolver,
  functionAt: (arn: string) => PlayedFunction,
  report: (fault: unknown) => void,
): HttpApi {
  const routes = readRoutes(resources, resolver, functionAt);
  return {
    async answer(request, response) {
      const { pathname } = new URL(request.url ?? '/', 'http://api');
      const found = routes.find(({ method, pattern }) => method === request.method && pattern.test(pathname));
      if (!found) return message(response, 404, 'Not Found');
      const body = await bodyOf(request);
      if (body.length > longestRequest) return message(response, 413, 'Request Entity Too Large');
      const values = found.pattern.exec(pathname)?.slice(1) ?? [];
      const parameters = Object.fromEntries(
        found.names.map((name, index) => [name, decoded(values[index] ?? '')]),
      );
      const event = apiEvent(request, body, {
        routeKey: found.key,
        parameters,
        accountId: account,
        requestId: randomUUID(),
      });
      if (JSON.stringify(event).length > longestEvent)
        return message(response, 413, 'Request Entity Too Large');
      try {
        hand(response, await found.fn.invoke(event));
      } catch (fault) {
        report(fault);
        message(response, 500, 'Internal Server Error');
      }
    },
  };
}

function readRoutes(
  resources: readonly Resource[],
  resolver: Resolver,
  functionAt: (arn: string) => PlayedFunction,
): PlayedRoute[] {
  const integrations = new Map(
    resources
      .filter(({ kind }) => kind === 'AWS::ApiGatewayV2::Integration')
      .map((resource) => [
        `integrations/${physicalName(resource)}`,
        functionAt(IntegrationProperties.parse(resolver.propertiesOf(resource)).IntegrationUri),
      ]),
  );
  const routes = resources.filter(({ kind }) => kind === 'AWS::ApiGatewayV2::Route');
  return routes
    .map((resource) => {
      const { RouteKey, Target } = RouteProperties.parse(resolver.propertiesOf(resource));
      const fn = integrations.get(Target);
      if (!fn) throw new Error(`${RouteKey} leads to ${Target}, which is not there.`);
      return { key: RouteKey, fn, ...patternOf(RouteKey) };
    })
    .sort((a, b) => b.fixedParts - a.fixedParts);
}

function patternOf(routeKey: string): Pick<PlayedRoute, 'method' | 'pattern' | 'names' | 'fixedParts'> {
  const [method = '', path = ''] = routeKey.split(' ');
  if (method === 'ANY' || path.includes('+}') || path === '') {
    throw new Error(`The player plays routes with a method and a whole path, not ${routeKey}.`);
  }
  const parts = path.split('/');
  const names = parts.flatMap((part) => /^\{(\w+)\}$/.exec(part)?.[1] ?? []);
  const source = parts.map((part) =>
    /^\{\w+\}$/.test(part) ? '([^/]+)' : part.replace(/[.+*?^${}()|[\]\\]/g, '\\$&'),
  );
  return {
    method,
    pattern: new RegExp(`^${source.join('/')}$`),
    names,
    fixedParts: parts.length - names.length,
  };
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** A reply without a status is the body of a 200, as the HTTP API infers it. */
function hand(response: ServerResponse, said: unknown): void {
  const inferred = {
    statusCode: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(said),
  };
  const hasStatus = typeof said === 'object' && said !== null && 'statusCode' in said;
  const {
    statusCode,
    headers = {},
    cookies = [],
    body = '',
    isBase64Encoded,
  } = Reply.parse(hasStatus ? said : inferred);
  if (JSON.stringify(said).length > longestEvent)
    throw new Error('The reply is larger than the 6 MB that Lambda gives.');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('set-cookie', cookies);
  response.writeHead(statusCode);
  response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

function message(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message: words }));
}
