import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { operatorEnvironment } from '../../../infra/local/operator-environment.ts';
import type { Portal } from '../../../infra/local/portal.ts';
import { startPortal } from '../../../infra/local/start-portal.ts';
import { launchChromium } from '../chromium.ts';

/** A whole portal and a browser, for the tests of one file. */
export type Stage = { readonly portal: Portal; readonly browser: Browser };

const root = join(import.meta.dirname, '..', '..', '..');
const results = join(root, '.test-results');

/** The pages as they are built now: a build made meanwhile does not pull them from under the tests. */
function copyOfSite(): string {
  const built = join(root, 'web', 'dist');
  if (!existsSync(join(built, 'index.html'))) throw new Error('The pages are not built yet: npm run build');
  const copy = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(built, copy, { recursive: true });
  return copy;
}

async function photograph(browser: Browser, name: string): Promise<void> {
  mkdirSync(results, { recursive: true });
  const file = name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(
    pages.map((page, place) =>
      page
        .screenshot({ path: join(results, `${file}-${place + 1}.png`), fullPage: true, timeout: 5_000 })
        .catch(() => undefined),
    ),
  );
}

/**
 * Starts a portal before the tests of a file and ends it after them; every test leaves no page behind, and a failed one
 * pictures of all its pages in .test-results. `fill` finds the environment of an operator, so that it may import the
 * functions’ own code; where a state folder is found `begun`, a copy of that is played in its place.
 */
export function onStage(
  fill: (portal: Portal) => Promise<void> = async () => {},
  begun: () => string | undefined = () => undefined,
): Stage {
  let portal: Portal | undefined;
  let browser: Browser | undefined;
  let siteFolder: string | undefined;
  let state: string | undefined;
  beforeAll(async () => {
    siteFolder = copyOfSite();
    const found = begun();
    if (found !== undefined) {
      state = mkdtempSync(join(tmpdir(), 'state-'));
      cpSync(found, state, { recursive: true });
    }
    const data = async (started: Portal) => {
      Object.assign(process.env, await operatorEnvironment(started));
      if (found === undefined) await fill(started);
    };
    [portal, browser] = await Promise.all([
      startPortal({ state: state ?? 'memory', quiet: true, siteFolder, data }),
      launchChromium(),
    ]);
  });
  afterEach(async ({ task }) => {
    if (browser === undefined) return;
    if (task.result?.state === 'fail') await photograph(browser, task.name);
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await portal?.close();
    for (const folder of [siteFolder, state])
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The portal has not been started.');
    return thing;
  };
  return {
    get portal() {
      return started(portal);
    },
    get browser() {
      return started(browser);
    },
  };
}
