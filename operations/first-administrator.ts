import { parseArgs } from 'node:util';
import { Name } from '../shared/domain/agency.ts';
import { Email } from '../shared/domain/person.ts';
import { installationNamed } from './installation.ts';

const usage = `Say where, who and how they are called:
  npm run first-administrator -- <dev|prod|local> <e-mail address> <name>
“local” is the portal that runs on this machine; PORT names it where it is not 4300.`;

/** `npm run first-administrator`: somebody who can sign in and add boards, agencies and people. Repeating it does no harm. */
async function run(): Promise<string> {
  const [place, address, ...names] = parseArgs({ allowPositionals: true }).positionals;
  const email = Email.safeParse(address ?? '');
  const name = Name.safeParse(names.join(' '));
  if (place === undefined || address === undefined || names.length === 0) throw new Error(usage);
  if (!email.success) throw new Error(`“${address}” is not an e-mail address.\n\n${usage}`);
  if (!name.success) throw new Error(`“${names.join(' ')}” cannot be a name.\n\n${usage}`);

  const { origin, settings } = await installationNamed(place);
  Object.assign(process.env, settings);
  // Imported only now: the functions' clients read their environment when they are made.
  const { makeAdministrator } = await import('./make-administrator.ts');
  const already = await makeAdministrator({ email: email.data, name: name.data }, new Date().toISOString());
  return `${name.data} ${already ? 'is administrator already' : 'is administrator now'}. Sign in at ${origin} as ${email.data}.`;
}

try {
  console.log(await run());
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : String(fault));
  process.exitCode = 1;
}
