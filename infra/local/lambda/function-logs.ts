import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

export type FunctionLogs = {
  readonly add: (functionName: string, line: string) => void;
  /** The newest lines of one function, oldest first. */
  readonly of: (functionName: string) => readonly string[];
};

const linesKept = 500;

/** What functions wrote, in a file each and the newest lines in memory. */
export function functionLogs(folder: string): FunctionLogs {
  const lines = new Map<string, string[]>();
  return {
    add(name, line) {
      const kept = lines.get(name) ?? [];
      lines.set(name, [...kept.slice(-linesKept), line]);
      appendFileSync(join(folder, `${name}.log`), `${line}\n`);
    },
    of: (name) => lines.get(name) ?? [],
  };
}
