import { type EvidenceInBrief, EvidenceItem } from '../../shared/domain/evidence.ts';
import { EvidenceVersion, evidenceInBrief } from '../../shared/domain/evidence-version.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { getItem, isNew, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** An item with all its versions, the newest first. */
export type EvidenceRecord = { readonly item: EvidenceItem; readonly versions: readonly EvidenceVersion[] };

const newestFirst = (items: readonly Record<string, unknown>[]): EvidenceVersion[] =>
  items.map((item) => parseItem(EvidenceVersion, item)).sort((one, other) => other.version - one.version);

const byAge = (items: readonly Record<string, unknown>[]): EvidenceItem[] =>
  items
    .map((row) => parseItem(EvidenceItem, row))
    .sort((one, other) => one.addedAt.localeCompare(other.addedAt));

/** The items of an agency’s library without their versions, what was taken out of it included. One query. */
export const listEvidenceItems = async (agencyId: string): Promise<EvidenceItem[]> =>
  byAge(await queryItems(tables.returns(), keys.evidence(agencyId, '').pk, 'ITEM#'));

/** An agency’s whole library, what was taken out of it included, in the order in which it was added. Two queries. */
export async function listEvidence(agencyId: string): Promise<EvidenceRecord[]> {
  const { pk } = keys.evidence(agencyId, '');
  const [items, rows] = await Promise.all([
    queryItems(tables.returns(), pk, 'ITEM#'),
    queryItems(tables.returns(), pk, 'VERSION#'),
  ]);
  const versions = newestFirst(rows);
  return byAge(items).map((item) => ({
    item,
    versions: versions.filter(({ evidenceId }) => evidenceId === item.id),
  }));
}

/** The library as answers, gaps and frozen returns name it, by id. Two queries. */
export async function listEvidenceInBrief(agencyId: string): Promise<Record<string, EvidenceInBrief>> {
  const all = await listEvidence(agencyId);
  return Object.fromEntries(all.map(({ item, versions }) => [item.id, evidenceInBrief(item, versions)]));
}

/** One item of this agency with its versions; another agency’s is not found. */
export async function getEvidence(agencyId: string, evidenceId: string): Promise<EvidenceRecord> {
  const { pk, sk } = keys.evidenceVersion(agencyId, evidenceId, 0);
  const [item, rows] = await Promise.all([
    getItem(tables.returns(), keys.evidence(agencyId, evidenceId)),
    queryItems(tables.returns(), pk, sk.slice(0, sk.lastIndexOf('#') + 1)),
  ]);
  if (item === undefined) return refuse('not-found');
  return { item: parseItem(EvidenceItem, item), versions: newestFirst(rows) };
}

type OfVersion = Pick<EvidenceVersion, 'agencyId' | 'evidenceId' | 'version'>;

export async function findVersion({
  agencyId,
  evidenceId,
  version,
}: OfVersion): Promise<EvidenceVersion | undefined> {
  const item = await getItem(tables.returns(), keys.evidenceVersion(agencyId, evidenceId, version));
  return item && parseItem(EvidenceVersion, item);
}

export const newItemWrite = (item: EvidenceItem): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.evidence(item.agencyId, item.id), ...item },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'already-exists',
});

/** An item after a change, if nobody changed it since it was at `seen`. */
export const changedItemWrite = (
  { agencyId, id, title, marking, day, expires, removed, sequence }: EvidenceItem,
  seen: number,
): Write =>
  updateWrite({
    table: tables.returns(),
    key: keys.evidence(agencyId, id),
    set: { title, marking, day, expires, removed, sequence },
    seen: { sequence: seen },
  });

/** Where versions stand in the index `by-agency` while their check is under way. */
export const underCheck = 'SCANS';

/** A version as its row: a check that is under way can be found by the time at which it began. */
const rowOf = (version: EvidenceVersion): Record<string, unknown> => {
  const { agencyId, evidenceId, scan } = version;
  const isUnderWay = scan.kind === 'received' || scan.kind === 'checking';
  return {
    ...keys.evidenceVersion(agencyId, evidenceId, version.version),
    ...version,
    ...(isUnderWay ? { agencyKey: underCheck, dueKey: scan.since } : {}),
  };
};

export const newVersionWrite = (version: EvidenceVersion): Write => ({
  item: { Put: { TableName: tables.returns(), Item: rowOf(version), ConditionExpression: isNew } },
  otherwise: 'changed-meanwhile',
});

/** A version after one more step, if it is still the one that the writer saw. */
export const nextVersionWrite = (version: EvidenceVersion): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...rowOf(version), sequence: version.sequence + 1 },
      ConditionExpression: 'attribute_exists(pk) AND #sequence = :seen',
      ExpressionAttributeNames: { '#sequence': 'sequence' },
      ExpressionAttributeValues: { ':seen': version.sequence },
    },
  },
  otherwise: 'changed-meanwhile',
});
