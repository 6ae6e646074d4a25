import { bytesOf, listObjectVersions } from '../functions/files/object-versions.ts';
import { everyItem } from '../functions/store/whole-table.ts';
import { holdsWords, lookInto, type Read } from './words-in-bytes.ts';

const everyTable = ['directory', 'returns', 'answers', 'ledger', 'messages'] as const;
const buckets = ['documents', 'evidence'] as const;

/** A mail that was sent from this machine, as the player keeps it. */
export type KeptMail = { readonly id: string; readonly at: string };

export type CopiesLeft = {
  /** Where copies are left, by key, never with the words. */
  readonly places: readonly string[];
  /** How much was looked at, and as what files could be read. */
  readonly items: number;
  readonly objects: Readonly<Record<Read, number>>;
  readonly mails: number;
};

/** Looks for words in every item of every table, every version of every object, and the mails that are handed in. */
export async function copiesLeft(words: string, mails: readonly KeptMail[]): Promise<CopiesLeft> {
  const places: string[] = [];
  let items = 0;
  for (const table of everyTable)
    for await (const item of everyItem(table)) {
      items += 1;
      if (holdsWords(item, words)) places.push(`table ${table}: ${String(item.pk)} ${String(item.sk)}`);
    }
  const objects: Record<Read, number> = { text: 0, pdf: 0, archive: 0, raw: 0 };
  for (const bucket of buckets)
    for (const version of await listObjectVersions(bucket, '')) {
      const bytes = version.isMarker ? undefined : await bytesOf(version);
      if (bytes === undefined) continue;
      const { holds, as } = lookInto(bytes, words);
      objects[as] += 1;
      if (holds) places.push(`bucket ${bucket}: ${version.key} (version ${version.version})`);
    }
  for (const mail of mails) if (holdsWords(mail, words)) places.push(`mail ${mail.id} of ${mail.at}`);
  return { places, items, objects, mails: mails.length };
}
