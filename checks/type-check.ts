import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** Checks the types of every room, each by its own tsconfig.json; a new room is covered by having one. */
const rooms = globSync('**/tsconfig.json', {
  exclude: (name) => /(^|\/)(node_modules|cdk\.out|dist)$/.test(name),
})
  .map(dirname)
  .sort();

const failed = rooms.filter((room) => spawnSync('tsc', ['-p', room], { stdio: 'inherit' }).status !== 0);

if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
