import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { functionList } from '../../infra/function-list.ts';
import { bundleSizes } from '../../infra/local/build-portal.ts';

test('every function has its handler', () => {
  expect(Object.values(functionList).filter(({ entry }) => !existsSync(entry))).toEqual([]);
});

/*
 * The figure to reach is 500 kB. The two areas that write carry nearly all rules of a return by now, and of what they
 * carry two fifths are the SDK and zod; what they weigh is held here, so that no more comes unnoticed.
 */
test.each([
  ['account', 500],
  ['agency', 620],
  ['manager', 620],
  ['board', 500],
] as const)('the bundle of %s is at most %d kB', async (area, kilobytes) => {
  expect((await bundleSizes())[area]).toBeLessThanOrEqual(kilobytes * 1000);
});
