import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionList } from '../../infra/function-list.ts';
import { bundleSizes } from '../../infra/local/build-portal.ts';

test('every function has its handler', () => {
  expect(Object.values(functionList).filter(({ entry }) => !existsSync(entry))).toEqual([]);
});

test.each([
  ['account', 500_000],
  ['manager', 500_000],
  ['board', 500_000],
  // It alone needs the clients of three services: tables, snapshots and sign-in accounts.
  ['agency', 550_000],
])('the bundle of %s is at most %d bytes', async (area, most) => {
  expect((await bundleSizes())[area]).toBeLessThanOrEqual(most);
});
