import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';

/** One line of the progress: a command, and where Vitest writes its counts if it is one of Vitest's projects. */
export type Step = { readonly name: string; readonly command: readonly string[]; readonly counts?: string };

/** Checks or tests that held and that did not. */
export type Outcome = { readonly passed: number; readonly failed: number };

/** What this needs of Vitest's JSON report. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
};

const longest = 30 * 60 * 1000;

async function runQuietly([program = '', ...parameters]: readonly string[]): Promise<{
  ok: boolean;
  output: string;
}> {
  const { FORCE_COLOR: _, ...environment } = process.env;
  const child = spawn(program, parameters, {
    env: { ...environment, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.timeout(longest),
  });
  const output: string[] = [];
  const keep = (chunk: string): number => output.push(chunk);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  const ok = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      output.push(`${program} did not run to its end: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
  return { ok, output: output.join('') };
}

/** A file that could not be loaded, or whose set-up failed, counts as one failure, though no test of it did. */
async function countsIn(path: string): Promise<Outcome> {
  const report: Report = JSON.parse(await readFile(path, 'utf8'));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** A command that failed has at least one failure, whatever its report says. */
async function outcomeOf({ counts }: Step, ok: boolean): Promise<Outcome> {
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const counted = await countsIn(counts).catch(() => ({ passed: 0, failed: 1 }));
  return ok ? counted : { ...counted, failed: Math.max(1, counted.failed) };
}

/** Runs a step, prints its line, and everything it said if it failed. */
export async function runStep(step: Step): Promise<Outcome> {
  process.stdout.write(`${step.name} … `);
  const began = performance.now();
  if (step.counts) await rm(step.counts, { force: true });
  const { ok, output } = await runQuietly(step.command);
  const outcome = await outcomeOf(step, ok);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const tests = step.counts ? ` (${outcome.passed} of ${outcome.passed + outcome.failed} tests)` : '';
  const held = outcome.failed === 0;
  console.log(`${seconds} s ${held ? 'ok' : 'FAILED'}${tests}`);
  if (!held) console.log(`\n${output.trim()}\n`);
  return outcome;
}
