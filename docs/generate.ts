/** Writes the lists in docs/lists from the code that they describe: `npm run docs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allLists } from './lists/all-lists.ts';

for (const { file, text } of allLists) {
  await writeFile(join(import.meta.dirname, 'lists', file), await text());
  console.log(`docs/lists/${file}`);
}
