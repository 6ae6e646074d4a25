import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What stands on a respondent's first screen. */
const firstScreen =
  /\/web\/src\/(session-watch|api\/(today|me)|pages\/agency\/((home|what-we-owe)\/.+|by-due|due-in-words|return-card))\.tsx?$/;

/** Stands in for zod where no schema is used: whatever is built of it is nothing, and judges nothing. */
const noSchemas = `const z = new Proxy(() => z, {
  get: (_, name) => {
    if (/parse/i.test(String(name))) throw new Error('The first screen judges nothing by a schema');
    return name === Symbol.iterator ? [][name] : z;
  },
  apply: () => z,
});`;

/**
 * The first screen needs rules of shared/domain, other pages its schemas too, and a module cannot be cut in two: so the
 * first screen gets copies of its own, without the schemas, and zod stays with the pages that use it.
 */
const rulesWithoutSchemas = (): Plugin => ({
  name: 'rules-without-schemas',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer = '') {
    if (!source.startsWith('.') || !(firstScreen.test(importer) || importer.endsWith('?rules'))) return null;
    const found = await this.resolve(source, importer.replace('?rules', ''), { skipSelf: true });
    return found?.id.includes('/shared/domain/') ? `${found.id}?rules` : null;
  },
  transform: (code, id) =>
    id.endsWith('?rules')
      ? { code: code.replace("import * as z from 'zod/mini';", noSchemas), map: null }
      : null,
});

/** One page application, served from the same origin as the API; each page of page-list.tsx becomes a chunk. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react(), rulesWithoutSchemas()],
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [`${import.meta.dirname}/../node_modules`], quietDeps: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // test/web/size.test.ts reads it; the deployment leaves `.vite/` and the source maps at home.
    manifest: true,
    sourcemap: 'hidden',
    // Lightning CSS fails on a selector hack in govuk-frontend.
    cssMinify: 'esbuild',
    // No data: addresses, so that the content security policy need not allow them.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Reading a property changes nothing, so a schema that no page uses is left out.
    rolldownOptions: { treeshake: { propertyReadSideEffects: false } },
  },
});
