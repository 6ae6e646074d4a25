import type { IncomingMessage } from 'node:http';

type About = {
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly accountId: string;
  readonly requestId: string;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The HTTP API's way of writing the time: 22/Nov/2026:10:32:05 +0000. */
function clockTime(at: Date): string {
  const iso = at.toISOString();
  return `${iso.slice(8, 10)}/${months[at.getUTCMonth()]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}

/** Text goes on as it is, everything else in base64. */
const isText = (type: string | undefined): boolean =>
  type === undefined ||
  /^text\/|^application\/(json|javascript|xml|x-www-form-urlencoded)|\+json|\+xml|charset=/.test(type);

/** Repeated names are joined by commas, as payload format 2.0 does. */
function joined(pairs: Iterable<readonly [string, string]>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [name, value] of pairs) all[name] = name in all ? `${all[name]},${value}` : value;
  return all;
}

/** The event of payload format 2.0 for one request, as CloudFront and the HTTP API together would make it. */
export function apiEvent(
  request: IncomingMessage,
  body: Buffer,
  { routeKey, parameters, accountId, requestId }: About,
) {
  const url = new URL(request.url ?? '/', 'http://api');
  const { cookie, host = '', ...others } = request.headers;
  const query = [...url.searchParams];
  const text = isText(others['content-type']);
  const now = new Date();
  const method = request.method ?? '';
  const headers = { ...others, host: 'local.execute-api.eu-west-2.amazonaws.com' };
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie && { cookies: cookie.split(/; */) }),
    headers: joined(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(query.length > 0 && { queryStringParameters: joined(query) }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId,
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: clockTime(now),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}
