import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the first screen shows, and nearly every page after it: one file instead of thirty. */
const firstScreen = {
  name: 'first-screen',
  priority: 2,
  test: new RegExp(
    [
      'web/src/api/(call|me|problem|session-signal|session-stage|today|unsent|use-ask|use-send)',
      'web/src/ui/(arrival-notice|asked|asked-page|button|cards|link|notice|page|places|progress-bar|router-link|shape|status)',
      'web/src/pages/agency/(by-due|due-in-words|return-card)',
      'shared/domain/(bank-holidays|calendar|day-in-words|feedback-due|permission|standing|state-of-return|working-day)',
    ]
      .map((place) => `${place}\\.`)
      .join('|'),
  ),
};

/** The parts of a form. */
const forms = {
  name: 'forms',
  priority: 1,
  test: /web\/src\/(api\/faults-(in|of)|ui\/(choices|date-input|details|error-summary|form|form-group|select|summary-list|table|text-area|text-input))\./,
};

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
    // Each file costs the first screen its name, and itself a header: small parts that go together come together.
    rolldownOptions: { output: { codeSplitting: { groups: [firstScreen, forms] } } },
  },
});
