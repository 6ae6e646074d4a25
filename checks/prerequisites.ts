import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findChromium } from './find-chromium.ts';

const run = promisify(execFile);

/** Java prints its version to the error stream: `openjdk version "17.0.15"`. */
async function javaMissing(): Promise<string | undefined> {
  const words = 'DynamoDB Local needs Java 17 or later (apt-get install openjdk-17-jre-headless): ';
  try {
    const { stderr, stdout } = await run('java', ['-version']);
    const version = /version "(\d+)[^"]*"/.exec(stderr + stdout);
    return Number(version?.[1]) >= 17
      ? undefined
      : `${words}\`java -version\` says ${version?.[0] ?? 'nothing'}.`;
  } catch {
    return `${words}\`java -version\` does not run.`;
  }
}

async function chromiumMissing(): Promise<string | undefined> {
  try {
    await findChromium();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the machine lacks for all tests to run, one sentence each; empty when all is there. */
export async function missingPrerequisites(): Promise<string[]> {
  const found = await Promise.all([javaMissing(), chromiumMissing()]);
  return found.filter((sentence) => sentence !== undefined);
}
