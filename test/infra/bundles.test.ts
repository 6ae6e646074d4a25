import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionList } from '../../infra/function-list.ts';
import { bundleSizes } from '../../infra/local/build-portal.ts';

test('every function has its handler', () => {
  expect(Object.values(functionList).filter(({ entry }) => !existsSync(entry))).toEqual([]);
});

test.each(['account', 'agency', 'manager', 'board'])('the bundle of %s is at most 500 kB', async (area) => {
  expect((await bundleSizes())[area]).toBeLessThanOrEqual(500_000);
});
