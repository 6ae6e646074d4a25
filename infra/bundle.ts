import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { allRoutes } from '../shared/contract/all-routes.ts';
import { type FunctionName, functionList, functionNames } from './function-list.ts';
import { slimPackages } from './slim-packages.ts';
import { slimShared } from './slim-shared.ts';

const projectRoot = join(import.meta.dirname, '..');

/** Packages in CommonJS inside the bundle still call `require`, which an ES module does not have. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Size in bytes of each function's code, without its source maps and what it reads only when it is asked for. */
export type BundleSizes = Readonly<Record<string, number>>;

/**
 * Ways to credentials that the AWS SDK loads only where the environment holds none. In Lambda it always does,
 * so they would only make every cold start slower.
 */
const neverReached = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** What else the AWS SDK loads only where it is needed: for a stream of events, and in a browser. */
const neverNeeded = ['@smithy/core/event-streams', 'bowser'];

/** The file that exports each function's handler. */
export type Entries = Readonly<Record<FunctionName, string>>;

const ownEntries = Object.fromEntries(
  functionNames.map((name) => [name, functionList[name].entry]),
) as Entries;

const routesOf = (name: string): string[] =>
  allRoutes.filter(({ area }) => area === name).map(({ key }) => key);

/**
 * Bundles every handler, each into its own folder `<outdir>/<name>/index.mjs`; what is imported only at use (the wording
 * of editions) lies beside it in files of its own. Source maps lie beside the code for readable stack traces and never
 * contain sources.
 */
export async function bundleFunctions(outdir: string, entries: Entries = ownEntries): Promise<BundleSizes> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const sizes: [string, number][] = [];
  for (const name of functionNames) sizes.push([name, await bundle(name, entries[name], join(outdir, name))]);
  return Object.fromEntries(sizes);
}

async function bundle(name: FunctionName, entry: string, outdir: string): Promise<number> {
  const { metafile } = await build({
    absWorkingDir: projectRoot,
    entryPoints: [{ in: entry, out: 'index' }],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    external: [...neverReached, ...neverNeeded],
    // `account` describes all routes in words (OpenAPI), so it carries them all.
    plugins: [...slimPackages, ...(name === 'account' ? [] : [slimShared(routesOf(name))])],
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: banner },
    loader: { '.woff': 'binary', '.ttf': 'binary', '.json': 'json' },
    metafile: true,
    logLevel: 'silent',
  });
  return codeIn(metafile);
}

/** All that the folder holds but its source maps and files of nothing but data. */
const codeIn = ({ outputs }: Metafile): number =>
  Object.entries(outputs)
    .filter(([file, { inputs }]) => file.endsWith('.mjs') && !isData(Object.keys(inputs)))
    .reduce((sum, [, { bytes }]) => sum + bytes, 0);

const isData = (inputs: readonly string[]): boolean =>
  inputs.length > 0 && inputs.every((file) => file.endsWith('.json'));
