// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

/** One built file of Vite's manifest: what it is made of and what the browser loads with it at once. */
type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
};

const dist = join(import.meta.dirname, '../../web/dist');

function builtManifest(): Record<string, Chunk> {
  try {
    return JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  } catch (cause) {
    throw new Error('The site is not built: run `npm run build` before this test.', { cause });
  }
}

const manifest = builtManifest();
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry) ?? 'index.html';
const pages = Object.keys(manifest).filter((key) => key.endsWith('-page.tsx'));

function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key]?.imports ?? []) withImports(imported, seen);
  return seen;
}

const kilobytes = (files: Iterable<string>): number =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000;

const chunksOf = (page: string): Chunk[] =>
  [...withImports(page, withImports(entry))].map((key) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest.`);
    return chunk;
  });

const scriptOf = (page: string): number => kilobytes(chunksOf(page).map(({ file }) => file));
const styleOf = (page: string): number => kilobytes(chunksOf(page).flatMap(({ css }) => css ?? []));

test('the first screen of a respondent needs at most 95 kB of JavaScript, gzipped', () => {
  const firstScreen = pages.find((page) => page.endsWith('/what-we-owe-page.tsx'));
  expect(firstScreen, 'the page what-we-owe-page.tsx in the build').toBeDefined();
  expect(scriptOf(firstScreen!)).toBeLessThanOrEqual(95);
});

describe('every page', () => {
  test.for(pages)('%s needs at most 140 kB of JavaScript and 18 kB of CSS, gzipped', (page) => {
    expect(scriptOf(page)).toBeLessThanOrEqual(140);
    expect(styleOf(page)).toBeLessThanOrEqual(18);
  });
});
