import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { cacheControlOf, contentTypeOf } from '../../site-files.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';

const FunctionProperties = z.strictObject({
  AutoPublish: z.literal(true),
  FunctionCode: z.string(),
  FunctionConfig: z.strictObject({ Comment: z.string(), Runtime: z.literal('cloudfront-js-2.0') }),
  Name: z.string(),
  Tags: z.json(),
});

export type Site = { readonly answer: (request: IncomingMessage, response: ServerResponse) => void };

type ViewerRequest = { uri: string };

/** The built pages, found by the very function that CloudFront runs before it looks a file up. */
export function site(resources: readonly Resource[], resolver: Resolver, folder: string): Site {
  const rewrite = readViewerFunction(resources, resolver);
  return {
    answer(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(403, { 'content-type': 'text/plain' });
        response.end('This distribution is not configured to allow the HTTP request method that was used.');
        return;
      }
      const { pathname } = new URL(request.url ?? '/', 'http://site');
      const uri = rewrite({ uri: pathname }).uri;
      const file = join(folder, normalize(decodeURI(uri)));
      if (!file.startsWith(folder) || !existsSync(file)) {
        response.writeHead(404, { 'content-type': 'application/xml' });
        response.end('<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code></Error>');
        return;
      }
      sendFile(file, uri, request, response);
    },
  };
}

function sendFile(file: string, uri: string, request: IncomingMessage, response: ServerResponse): void {
  const type = contentTypeOf(file);
  const zipped =
    /gzip/.test(String(request.headers['accept-encoding'])) && /^text\/|javascript|json|svg/.test(type);
  const body = zipped ? gzipSync(readFileSync(file)) : readFileSync(file);
  response.writeHead(200, {
    'content-type': type,
    'content-length': String(body.length),
    'cache-control': cacheControlOf(uri),
    vary: 'Accept-Encoding',
    ...(zipped && { 'content-encoding': 'gzip' }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function readViewerFunction(
  resources: readonly Resource[],
  resolver: Resolver,
): (request: ViewerRequest) => ViewerRequest {
  const [resource, ...others] = resources.filter(({ kind }) => kind === 'AWS::CloudFront::Function');
  if (!resource || others.length > 0) throw new Error('The player plays one CloudFront function.');
  const { FunctionCode } = FunctionProperties.parse(resolver.propertiesOf(resource));
  const handler = runInNewContext(`${FunctionCode}; handler;`) as (event: {
    request: ViewerRequest;
  }) => ViewerRequest;
  return (request) => handler({ request });
}
