import type { IncomingMessage, ServerResponse } from 'node:http';
import { isLike } from '../iam/gatekeeper.ts';
import type { CorsRule } from './buckets.ts';
import { S3Error } from './s3-error.ts';

/** The rule that lets a page of another origin make this request; one rule must allow origin, method and headers together. */
function ruleFor(
  rules: readonly CorsRule[],
  origin: string,
  method: string,
  headers: readonly string[],
): CorsRule | undefined {
  return rules.find(
    ({ AllowedHeaders = [], AllowedMethods, AllowedOrigins }) =>
      AllowedMethods.includes(method) &&
      AllowedOrigins.some((each) => isLike(each, origin)) &&
      headers.every((header) => AllowedHeaders.some((each) => isLike(each.toLowerCase(), header))),
  );
}

/** Answers a browser that asks beforehand whether it may. */
export function answerPreflight(
  rules: readonly CorsRule[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const {
    origin = '',
    'access-control-request-method': method = '',
    'access-control-request-headers': asked = '',
  } = request.headers;
  const headers = String(asked)
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const rule = ruleFor(rules, origin, String(method), headers);
  if (!rule) throw new S3Error(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.');
  response.writeHead(200, {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(headers.length > 0 && { 'access-control-allow-headers': headers.join(', ') }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  });
  response.end();
}

/** Lets the page that asked read the answer, where a rule allows it. */
export function addCorsHeaders(
  rules: readonly CorsRule[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { origin } = request.headers;
  const rule = origin === undefined ? undefined : ruleFor(rules, origin, request.method ?? '', []);
  if (!rule || origin === undefined) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'Origin');
  if (rule.ExposedHeaders)
    response.setHeader('access-control-expose-headers', rule.ExposedHeaders.join(', '));
}
