import * as z from 'zod/mini';
import { isTouched } from '../../shared/domain/masking.ts';
import { Snapshot } from '../../shared/forms/freeze.ts';
import { isTouchedSnapshot } from '../../shared/forms/redact.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { bytesOf, deleteVersion, listObjectVersions, type ObjectVersion } from './object-versions.ts';

const width = 16;
/** Where frozen returns, reports of plans and issued feedback lie, each under its own hash. */
const folders = ['snapshots/', 'feedback/'] as const;

const OfAgency = z.looseObject({ agency: z.looseObject({ id: z.string() }) });

/** Frozen words, in one version of their object. */
export type FrozenObject = { readonly version: ObjectVersion; readonly digest: string };

function holdsWords(text: string, agencyId: string, replace: (text: string) => string): boolean {
  const frozen = OfAgency.safeParse(JSON.parse(text));
  if (!frozen.success || frozen.data.agency.id !== agencyId) return false;
  const snapshot = Snapshot.safeParse(frozen.data);
  return snapshot.success ? isTouchedSnapshot(snapshot.data, replace) : isTouched(frozen.data, replace);
}

/**
 * Every object that holds frozen words of an agency with these among them, whether anything still names it or not.
 * Reads the folders whole: what is done so rarely needs no index that could forget something.
 */
export async function listFrozenWith(
  agencyId: string,
  replace: (text: string) => string,
): Promise<FrozenObject[]> {
  const all = (await Promise.all(folders.map((folder) => listObjectVersions('documents', folder)))).flat();
  const looked = await inParallel(
    all.filter(({ isMarker }) => !isMarker),
    width,
    async (version) => {
      const bytes = await bytesOf(version);
      return bytes !== undefined && holdsWords(bytes.toString('utf8'), agencyId, replace) ? [version] : [];
    },
  );
  return looked
    .flat()
    .map((version) => ({ version, digest: /([\da-f]{64})\.json$/.exec(version.key)?.[1] ?? '' }));
}

export const deleteFrozen = ({ version }: FrozenObject): Promise<void> => deleteVersion(version);
