import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { hashOf } from './build-portal.ts';

const web = join(import.meta.dirname, '..', '..', 'web');
const builtFrom = join(web, '..', '.local', 'site-built-from');
const sources = [
  'web/index.html',
  'web/vite.config.ts',
  'web/public/**/*',
  'web/src/**/*',
  'shared/**/*',
  'package-lock.json',
];

/** Builds the pages unless they were built from the very same sources; tells whether it had to. */
export async function buildSite(): Promise<boolean> {
  const hash = hashOf(sources);
  const built = existsSync(builtFrom) && existsSync(join(web, 'dist', 'index.html'));
  if (built && readFileSync(builtFrom, 'utf8') === hash) return false;
  await build({ root: web, configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  mkdirSync(dirname(builtFrom), { recursive: true });
  writeFileSync(builtFrom, hash);
  return true;
}
