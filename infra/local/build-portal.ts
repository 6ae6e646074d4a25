import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { type BundleSizes, bundleFunctions, type Entries } from '../bundle.ts';
import { portalApp } from '../portal-app.ts';
import { stageNamed } from '../stages.ts';

const projectRoot = join(import.meta.dirname, '..', '..');
const builds = join(projectRoot, '.local', 'builds');
const buildsKept = 8;

export type Build = {
  readonly stage: string;
  /** Patterns of all files that bundles and templates are made from. */
  readonly sources: readonly string[];
  /** Other handlers in place of the portal's own. */
  readonly entries?: Entries;
};

const ownBuild: Build = {
  stage: 'dev',
  sources: ['shared/**/*', 'functions/**/*', 'infra/*', 'package-lock.json'],
};

/**
 * Bundles the functions and synthesizes the templates, unless the same sources were built before; gives the folder
 * of the templates. Several processes may build at once: each works aside and the first to finish wins.
 */
export async function buildPortal({ stage, sources, entries }: Build = ownBuild): Promise<string> {
  const folder = join(builds, `${stage}-${hashOf(sources)}`);
  const templates = join(folder, 'cdk.out');
  if (existsSync(templates)) return templates;
  const aside = `${folder}.${randomUUID()}`;
  mkdirSync(aside, { recursive: true });
  const bundles = join(aside, 'functions');
  const sizes = await bundleFunctions(bundles, entries);
  writeFileSync(join(aside, 'sizes.json'), JSON.stringify(sizes));
  portalApp({ stage: stageNamed(stage), routes: allRoutes, bundles, outdir: join(aside, 'cdk.out') }).synth();
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  forgetOldBuilds();
  return templates;
}

/** Size in bytes of each function's bundle, of the portal as it stands. */
export async function bundleSizes(): Promise<BundleSizes> {
  return JSON.parse(readFileSync(join(await buildPortal(), '..', 'sizes.json'), 'utf8')) as BundleSizes;
}

/** One hash over the names and contents of all files that a list of patterns finds. */
export function hashOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: projectRoot }).sort()) {
    const path = join(projectRoot, file);
    if (statSync(path).isFile()) hash.update(file).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}

function forgetOldBuilds(): void {
  const finished = readdirSync(builds)
    .filter((name) => /^[a-z]+-[0-9a-f]{16}$/.test(name))
    .map((name) => ({ name, at: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of finished.slice(buildsKept))
    rmSync(join(builds, name), { recursive: true, force: true });
}
