import { spawn } from 'node:child_process';
import { join } from 'node:path';

const projectRoot = join(import.meta.dirname, '..');

/** Runs one of the project's own commands, showing what it says; throws a sentence where it fails. */
export function runCommand(command: string, ...args: string[]): Promise<void> {
  const file = command === 'node' ? process.execPath : join(projectRoot, 'node_modules', '.bin', command);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: projectRoot, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${command} ${args.join(' ')}" failed; what it said stands above.`));
    });
  });
}
