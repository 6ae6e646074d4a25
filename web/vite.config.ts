import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One page application, served from the same origin as the API; each page of page-list.tsx becomes a chunk. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
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
    // A browser that knows no module preloading loads modules when they are asked for.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
