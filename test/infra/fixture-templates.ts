import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleFunctions, type Entries } from '../../infra/bundle.ts';
import { functionNames } from '../../infra/function-list.ts';
import { portalApp } from '../../infra/portal-app.ts';
import { stageNamed } from '../../infra/stages.ts';
import { allRoutes } from '../../shared/contract/all-routes.ts';

const areas: readonly string[] = ['account', 'agency', 'manager', 'board'];

/** The real templates around handlers made for tests; `remove` clears the folder away. */
export async function fixtureTemplates(stage = 'dev'): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-templates-'));
  const bundles = join(folder, 'functions');
  const entries = functionNames.map((name) => [
    name,
    join(import.meta.dirname, 'fixtures', areas.includes(name) ? 'echo-area.ts' : 'echo-job.ts'),
  ]);
  await bundleFunctions(bundles, Object.fromEntries(entries) as Entries);
  const outdir = join(folder, 'cdk.out');
  portalApp({ stage: stageNamed(stage), routes: allRoutes, bundles, outdir }).synth();
  return { folder: outdir, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
