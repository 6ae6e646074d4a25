import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { functionNames } from '../../infra/function-list.ts';

const root = join(import.meta.dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = ['README.md', ...globSync('docs/**/*.md', { cwd: root })];

/** What the links of a document point to, as paths from the root; pictures and the web aside. */
const linksOf = (path: string): string[] =>
  [...textOf(path).matchAll(/(?<!!)\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, to = '']) => to)
    .filter((to) => !/^https?:/.test(to))
    .map((to) => join(dirname(path), to));

test('every link in the documents leads somewhere', () => {
  const dead = documents.flatMap((path) =>
    linksOf(path)
      .filter((to) => !existsSync(join(root, to)))
      .map((to) => `${path} → ${to}`),
  );
  expect(dead).toEqual([]);
});

test('the README names every command', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const [, commands = ''] = textOf('README.md').split('## Commands');
  const named = new Set(commands.match(/[a-z]+(?:[:-][a-z]+)*/g));
  expect(Object.keys(scripts).filter((name) => !named.has(name))).toEqual([]);
});

test('the README lists every decision', () => {
  const readme = textOf('README.md');
  const decisions = globSync('docs/adr/*.md', { cwd: root });
  expect(decisions.filter((path) => !readme.includes(path))).toEqual([]);
});

test('operations say what to do when a function fails', () => {
  const operations = textOf('docs/operations.md');
  expect(functionNames.filter((name) => !operations.includes(`\`${name}-errors\``))).toEqual([]);
});
