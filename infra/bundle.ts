import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type FunctionName, functionList, functionNames } from './function-list.ts';
import { slimSchemas } from './slim-schemas.ts';

const projectRoot = join(import.meta.dirname, '..');

/** Packages in CommonJS inside the bundle still call `require`, which an ES module does not have. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** Size in bytes of one function's bundle, without its source map. */
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

/** The file that exports each function's handler. */
export type Entries = Readonly<Record<FunctionName, string>>;

const ownEntries = Object.fromEntries(
  functionNames.map((name) => [name, functionList[name].entry]),
) as Entries;

/**
 * Bundles every handler in one esbuild call, each into its own folder `<outdir>/<name>/index.mjs`.
 * Source maps lie beside the code for readable stack traces and never contain sources.
 */
export async function bundleFunctions(outdir: string, entries: Entries = ownEntries): Promise<BundleSizes> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: functionNames.map((name) => ({ in: entries[name], out: join(name, 'index') })),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    outExtension: { '.js': '.mjs' },
    minify: true,
    legalComments: 'none',
    external: neverReached,
    plugins: [slimSchemas],
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: banner },
    loader: { '.woff': 'binary', '.ttf': 'binary', '.json': 'json' },
    metafile: true,
    logLevel: 'silent',
  });
  return Object.fromEntries(
    Object.entries(result.metafile.outputs)
      .filter(([file]) => file.endsWith('/index.mjs'))
      .map(([file, { bytes }]) => [file.split('/').at(-2) ?? file, bytes]),
  );
}
