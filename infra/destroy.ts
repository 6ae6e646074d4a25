import { createInterface } from 'node:readline/promises';
import { runCommand } from './run-command.ts';
import { type Stage, stageNamed } from './stages.ts';

const kept = [
  'the five tables, with all returns, answers and events',
  'the documents, and the logs of who opened them',
  'people’s sign-in accounts',
  'the domain that mail is sent from',
  'the buckets of the site and of its logs',
];

/** `npm run destroy -- <stage>`: takes down what can be rebuilt, after the stage's name was typed. */
async function destroy({ name }: Stage): Promise<void> {
  console.log(
    `This takes down the pages, the API and all jobs of the stage "${name}": nobody can use the portal.`,
  );
  console.log(`Kept are:\n${kept.map((each) => `  - ${each}`).join('\n')}\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`Type ${name} to go on: `);
  terminal.close();
  if (typed.trim() !== name) throw new Error('Nothing was taken down.');
  await runCommand('node', 'infra/app.ts', '-c', `stage=${name}`);
  await runCommand(
    'cdk',
    'destroy',
    `portal-${name}-site`,
    `portal-${name}-service`,
    '--app',
    'cdk.out',
    '--force',
  );
  console.log('\nTaken down. "npm run deploy" brings it back with everything that was kept.');
}

try {
  await destroy(stageNamed(process.argv[2] ?? ''));
} catch (fault) {
  console.error(`\n${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
}
