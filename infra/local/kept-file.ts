import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What a file of the state folder holds as JSON, or `otherwise` before it was first written. */
export const readKept = <Value>(file: string, otherwise: Value): Value =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : otherwise;

/** Writes a file whole or not at all, for nobody else to read. */
export function writeKept(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
