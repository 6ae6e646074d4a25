import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Portal } from './portal.ts';
import { serve } from './serve.ts';

/** `npm start`: the whole portal with its demonstration boards. `-- --fresh` begins anew. */
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

const state = join(import.meta.dirname, '..', '..', '.local', 'demo');
/** Written once the data are whole: a start that was broken off leaves nothing half loaded behind. */
const loaded = join(state, 'loaded');
const fresh = values.fresh || !existsSync(loaded);

type DemoPerson = { readonly email: string; readonly words: string };
const demo = join(import.meta.dirname, 'demo', 'load-demo.ts');

async function loadDemo(portal: Portal): Promise<void> {
  const { loadDemo: load } = (await import(demo)) as {
    loadDemo: (portal: Portal) => Promise<readonly DemoPerson[]>;
  };
  writeFileSync(loaded, JSON.stringify(await load(portal)));
}

await serve({
  state,
  fresh,
  command: 'npm start',
  ...(fresh && existsSync(demo) && { data: loadDemo }),
  welcome: ({ origin }) => [`The portal: ${origin}`, `Mail sent, sign-in codes too: ${origin}/_local/mail`],
});
