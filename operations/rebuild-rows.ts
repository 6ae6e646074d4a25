import { parseArgs } from 'node:util';
import { installationNamed } from './installation.ts';

const usage = `Say where, and whether to repair:
  npm run rebuild-rows -- <dev|prod|local> [--write]
Without “--write” nothing is changed. “local” is the portal that runs on this machine; PORT names it where it is not 4300.`;

/** `npm run rebuild-rows`: the rows of all rounds compared with the ledger, and repaired. The number of differences left. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { write: { type: 'boolean', default: false } },
  });
  const [place] = positionals;
  if (place === undefined || positionals.length > 1) throw new Error(usage);
  const { settings } = await installationNamed(place);
  Object.assign(process.env, settings);
  // Imported only now: the functions' clients read their environment when they are made.
  const { rebuildRows } = await import('./rebuilt-rows.ts');
  return rebuildRows(values.write, (line) => console.log(line));
}

try {
  const left = await run();
  console.log(left === 0 ? 'Every row is as its events say.' : `${left} rows differ from their events.`);
  process.exitCode = left === 0 ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
