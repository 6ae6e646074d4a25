import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from './serve.ts';

/** `npm run start:empty`: the portal as it is on the day it is installed. `-- --fresh` begins anew. */
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });

await serve({
  state: join(import.meta.dirname, '..', '..', '.local', 'empty'),
  fresh: values.fresh,
  command: 'npm run start:empty',
  welcome: ({ origin }) => [
    `The empty portal: ${origin}`,
    `Mail sent, sign-in codes too: ${origin}/_local/mail`,
  ],
});
