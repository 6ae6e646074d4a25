import { join } from 'node:path';
import type { Entries } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-list.ts';
import { buildPortal } from '../../infra/local/build-portal.ts';

const areas: readonly string[] = ['account', 'agency', 'manager', 'board'];
const entries = functionNames.map((name) => [
  name,
  join(import.meta.dirname, 'fixtures', areas.includes(name) ? 'echo-area.ts' : 'echo-job.ts'),
]);

/** Folder of the real templates around handlers made for tests. */
export const fixtureTemplates = (stage = 'dev'): Promise<string> =>
  buildPortal({
    stage,
    entries: Object.fromEntries(entries) as Entries,
    sources: [
      'test/infra/fixtures/*',
      'shared/contract/*',
      'shared/domain/*',
      'infra/*',
      'package-lock.json',
    ],
  });
