import { createHash } from 'node:crypto';
import { editionFiles } from '../../shared/forms/all-editions.ts';
import { canonicalJson } from '../../shared/forms/canonical-json.ts';
import { Edition } from '../../shared/forms/form.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { getItem, isNew } from './database.ts';
import { keys, tables } from './tables.ts';

/** An edition never changes, so what was read once is kept as long as the function lives. */
const read = new Map<string, Edition>();

/** The name of an edition: the SHA-256 of its canonical JSON. */
export const editionHash = (edition: Edition): string =>
  createHash('sha256').update(canonicalJson(edition), 'utf8').digest('hex');

/** An edition that a board made, to be kept beside the rounds that use it. */
export const editionWrite = (edition: Edition): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.edition(editionHash(edition)), content: canonicalJson(edition) },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'already-exists',
});

async function find(hash: string): Promise<Edition | undefined> {
  const published = Object.hasOwn(editionFiles, hash) ? editionFiles[hash] : undefined;
  if (published !== undefined) return Edition.parse((await published()).default);
  const made = await getItem(tables.returns(), keys.edition(hash));
  return made && Edition.parse(JSON.parse(String(made.content)));
}

/** The edition called so, or undefined: one published with the portal, or one that a board made. No call for the former. */
export async function findEdition(hash: string): Promise<Edition | undefined> {
  const edition = read.get(hash) ?? (await find(hash));
  if (edition !== undefined) read.set(hash, edition);
  return edition;
}

/** The same. Refuses with `unknown-form`. */
export const editionFor = async (hash: string): Promise<Edition> =>
  (await findEdition(hash)) ?? refuse('unknown-form');
