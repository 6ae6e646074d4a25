import middy from '@middy/core';
import httpContentEncoding from '@middy/http-content-encoding';
import httpContentNegotiation from '@middy/http-content-negotiation';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type RouteKeyOf, routes } from '../../shared/contract/all-routes.ts';
import type { Area } from '../../shared/contract/route.ts';
import { answerProblems } from './answer-problems.ts';
import type { Ports, Served } from './http-handler.ts';

/** The one stack of HTTP: every route of an area behind one Lambda, found by the route key that the API matched. */
export function area<A extends Area>(name: A, handlers: Record<RouteKeyOf<A>, Served>, ports: Ports) {
  const byRouteKey = new Map(
    (Object.entries(handlers) as [RouteKeyOf<A>, Served][]).map(([key, served]) => {
      const { method, path } = routes[key];
      return [`${method} ${path}`, served];
    }),
  );

  const dispatch = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const served = byRouteKey.get(event.routeKey);
    if (served === undefined) throw new Error(`No handler for ${event.routeKey}`);
    return served(event, ports);
  };

  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(httpHeaderNormalizer())
    .use(
      httpContentNegotiation({
        parseLanguages: false,
        parseCharsets: false,
        parseMediaTypes: false,
        failOnMismatch: false,
      }),
    )
    .use(httpContentEncoding())
    .use(answerProblems(name))
    .handler(dispatch);
}
