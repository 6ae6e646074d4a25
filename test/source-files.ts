import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rooms = ['shared', 'functions', 'web', 'infra', 'test', 'checks', 'docs', 'bench'];
const made = ['node_modules', 'dist', 'cdk.out'];

/** Every file of the house that a person wrote, as paths from the root with `/`, sorted. */
export async function filesOfTheHouse(): Promise<string[]> {
  const found: string[] = [];
  const walk = glob(
    rooms.map((room) => `${room}/**/*`),
    {
      cwd: root,
      withFileTypes: true,
      exclude: (entry) => made.includes(entry.name) || entry.name.startsWith('.'),
    },
  );
  for await (const entry of walk) {
    if (entry.isFile())
      found.push(
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  }
  return found.sort();
}

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
