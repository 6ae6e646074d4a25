import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionList } from '../../infra/function-list.ts';
import { buildPortal, bundleSizes } from '../../infra/local/build-portal.ts';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';

const bundleOf = async (name: string) => join(await buildPortal(), '..', 'functions', name);

test('every function has its handler', () => {
  expect(Object.values(functionList).filter(({ entry }) => !existsSync(entry))).toEqual([]);
});

test.each(['account', 'agency', 'manager', 'board'])('the code of %s is at most 500 kB', async (area) => {
  expect((await bundleSizes())[area]).toBeLessThanOrEqual(500_000);
});

test('the wording of editions is loaded only when one is read', async () => {
  const agency = await bundleOf('agency');
  const editions = readdirSync(join('shared', 'forms', 'editions')).map((name) => name.slice(0, 64));
  const beside = readdirSync(agency).filter((name) => name.endsWith('.mjs') && name !== 'index.mjs');
  for (const hash of editions) expect(beside.some((name) => name.startsWith(hash))).toBe(true);
  expect(readFileSync(join(agency, 'index.mjs'), 'utf8')).not.toContain('Standard 1');
});

test.each(['agency', 'manager', 'board'])('%s carries its own routes alone', async (area) => {
  const code = readFileSync(join(await bundleOf(area), 'index.mjs'), 'utf8');
  const keysOf = (routes: readonly Route[]) => routes.map(({ key }) => key);
  expect(keysOf(allRoutes.filter(({ key }) => code.includes(`key:"${key}"`)))).toEqual(
    keysOf(allRoutes.filter((route) => route.area === area)),
  );
});
