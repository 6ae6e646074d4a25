import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { type FunctionName, functionList, functionNames } from './function-list.ts';

const projectRoot = join(import.meta.dirname, '..');

/** Packages in CommonJS inside the bundle still call `require`, which an ES module does not have. */
const banner = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** While handlers are being written: a missing one refuses every event, so that the others can be played. */
const missingHandlers: Plugin = {
  name: 'missing-handlers',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^functions\// }, ({ path, kind }) =>
      kind === 'entry-point' && !existsSync(join(projectRoot, path))
        ? { path, namespace: 'missing' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'missing' }, ({ path }) => ({
      contents: `export const handler = () => { throw new Error('${path} is not written'); };`,
    }));
  },
};

/** Size in bytes of one function's bundle, without its source map. */
export type BundleSizes = Readonly<Record<string, number>>;

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
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    banner: { js: banner },
    loader: { '.woff': 'binary', '.ttf': 'binary', '.json': 'json' },
    metafile: true,
    plugins: [missingHandlers],
    logLevel: 'silent',
  });
  return Object.fromEntries(
    Object.entries(result.metafile.outputs)
      .filter(([file]) => file.endsWith('/index.mjs'))
      .map(([file, { bytes }]) => [file.split('/').at(-2) ?? file, bytes]),
  );
}
