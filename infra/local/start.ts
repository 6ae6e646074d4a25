import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPeople } from '../../demo/who-to-sign-in-as.ts';
import { operatorEnvironment } from './operator-environment.ts';
import type { Portal } from './portal.ts';
import { serve } from './serve.ts';

/** `npm start`: the whole portal with its demonstration boards. `-- --fresh` begins anew; PORTAL_STATE is another folder to keep it in. */
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

const state = process.env.PORTAL_STATE ?? join(import.meta.dirname, '..', '..', '.local', 'demo');
/** Written once the data are whole: a start that was broken off leaves nothing half loaded behind. */
const loaded = join(state, 'loaded');
const fresh = values.fresh || !existsSync(loaded);

async function fill(portal: Portal): Promise<void> {
  Object.assign(process.env, await operatorEnvironment(portal));
  // Imported only now: the functions' clients read their environment when they are made.
  const { loadDemo } = await import('../../demo/load-demo.ts');
  const now = new Date().toISOString();
  await loadDemo({
    now,
    caughtUp: () => portal.settled(),
    step: (words) => console.log(`    ${words}`),
  });
  writeFileSync(loaded, now);
}

await serve({
  state,
  fresh,
  command: 'npm start',
  ...(fresh && { data: fill }),
  welcome: ({ origin }) => [
    `Open ${origin} and sign in with a code by e-mail as one of:`,
    ...demoPeople.map(({ email, words }) => `  ${email.padEnd(34)} ${words}`),
    '',
    `Mail that the portal sends, sign-in codes too, is read at ${origin}/_local/mail`,
    `The daily run (reminders) by hand: curl -X POST ${origin}/_local/fire/plan-reminders`,
  ],
});
