import { missingPrerequisites } from './prerequisites.ts';
import { type Outcome, runStep, type Step } from './step.ts';

const testsOf = (project: string, ...more: readonly string[]): Step => {
  const counts = `.test-results/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`];
  return {
    name: `tests: ${project}`,
    command: ['vitest', 'run', '--project', project, ...reporters, ...more],
    counts,
  };
};

const quickSteps: readonly Step[] = [
  { name: 'types', command: ['node', 'checks/type-check.ts'] },
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'lint with types', command: ['oxlint'] },
  { name: 'unused code', command: ['knip'] },
  testsOf('house'),
];

const slowSteps: readonly Step[] = [
  { name: 'build of the site', command: ['vite', 'build', 'web', '--logLevel', 'warn'] },
  testsOf('shared', '--coverage'),
  testsOf('functions'),
  testsOf('web'),
  testsOf('infra'),
  testsOf('browser'),
];

async function runAll(steps: readonly Step[]): Promise<Outcome> {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    const { passed, failed } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

const quick = process.argv.includes('--quick');
const missing = quick ? [] : await missingPrerequisites();
for (const sentence of missing) console.error(sentence);

const { passed, failed } =
  missing.length > 0
    ? { passed: 0, failed: missing.length }
    : await runAll(quick ? quickSteps : [...quickSteps, ...slowSteps]);

console.log(`${passed} passed, ${failed} failed`);
// At once: something a failed step left running must not keep this waiting.
process.exit(failed === 0 ? 0 : 1);
