import { extname } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Content type of a site file; throws for an ending nobody thought of, so that none is served as a download. */
export function contentTypeOf(file: string): string {
  const type = types[extname(file)];
  if (!type) throw new Error(`No content type is known for ${file}: add its ending to infra/site-files.ts.`);
  return type;
}

/** Files under /assets/ are named by their content and never change; every other is looked at anew each time. */
export const cacheControlOf = (path: string): string =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
