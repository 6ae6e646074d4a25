import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const rooms = ['shared', 'functions', 'web', 'infra', 'test', 'demo', 'checks', 'docs', 'bench', '.ci'];
const made = ['node_modules', 'dist', 'cdk.out', '.local', '.coverage', '.test-results'];
const written = /\.(ts|tsx|js|mjs|json|md|html|css|scss|svg|csv|txt|sh|yml|yaml)$|\/run$|^\.npmrc$/;

/** Every text file of the house, as paths from the root with `/`, sorted. */
export async function filesOfTheHouse(): Promise<string[]> {
  const found: string[] = [];
  const patterns = ['*', '.*', ...rooms.map((room) => `${room}/**/*`)];
  const entries = glob(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }) => made.includes(name),
  });
  for await (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/');
    if (entry.isFile() && written.test(path)) found.push(path);
  }
  return [...new Set(found)].sort();
}

export const isCode = (path: string): boolean => /\.tsx?$/.test(path);

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a file of the house exports, by name. */
export const exportsOf = async (path: string): Promise<Record<string, unknown>> => import(join(root, path));
