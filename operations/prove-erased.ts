import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { KeptMail } from './copies-left.ts';
import { installationNamed } from './installation.ts';

const usage = `Say where, and give the words in a file or on standard input, never on the command line:
  npm run --silent prove-erased -- <dev|prod|local> [file]
“local” is the portal that runs on this machine; PORT names it where it is not 4300.`;

const fewestSigns = 3;

function wordsFrom(file: string | undefined): string {
  const words = readFileSync(file ?? 0, 'utf8').trim();
  if (words.length < fewestSigns) throw new Error(`Give at least ${fewestSigns} characters.\n\n${usage}`);
  return words;
}

/** The player keeps what it sent; mail that left AWS is with its readers, where nobody can look. */
const mailsAt = async (place: string, origin: string): Promise<KeptMail[]> =>
  place === 'local' ? ((await (await fetch(`${origin}/_local/mail.json`)).json()) as KeptMail[]) : [];

/** `npm run prove-erased`: where words are left in the tables, the buckets and, on this machine, the mails. */
async function run(): Promise<number> {
  const [place, file, ...more] = parseArgs({ allowPositionals: true }).positionals;
  if (place === undefined || more.length > 0) throw new Error(usage);
  const words = wordsFrom(file);
  const { origin, settings } = await installationNamed(place);
  Object.assign(process.env, settings);
  // Imported only now: the functions' clients read their environment when they are made.
  const { copiesLeft } = await import('./copies-left.ts');
  const { places, items, objects, mails } = await copiesLeft(words, await mailsAt(place, origin));
  for (const each of places) console.log(each);
  console.log(
    `Looked at ${items} items of five tables, ${objects.text} texts, ${objects.pdf} PDFs and ${objects.archive} office files` +
      `${place === 'local' ? `, and ${mails} mails` : ''}. Capital and small letters count.`,
  );
  if (objects.raw > 0)
    console.log(
      `${objects.raw} other files, such as pictures, were searched as bytes only: what they show was not read.`,
    );
  return places.length;
}

try {
  const left = await run();
  console.log(left === 0 ? 'No copy is left.' : `${left} copies are left.`);
  process.exitCode = left === 0 ? 0 : 1;
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 2;
}
