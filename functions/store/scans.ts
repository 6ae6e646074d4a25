import type { Instant } from '../../shared/domain/day.ts';
import { EvidenceVersion } from '../../shared/domain/evidence-version.ts';
import type { Scan } from '../../shared/domain/scan.ts';
import { parseItem, queryItems } from './database.ts';
import { nextVersionWrite, underCheck } from './evidence.ts';
import { tables } from './tables.ts';
import { transact } from './transact.ts';

/** Writes how far a check is; false where somebody else has written meanwhile and the finding must be judged anew. */
export async function recordScan(
  seen: EvidenceVersion,
  scan: Scan,
  kept: EvidenceVersion['kept'],
): Promise<boolean> {
  const unmet = await transact([nextVersionWrite({ ...seen, scan, kept }).item]);
  return unmet === undefined;
}

/** Versions whose file arrived before this moment and that have no verdict yet. From the index. */
export async function listUnderCheck(before: Instant): Promise<EvidenceVersion[]> {
  const items = await queryItems(tables.returns(), underCheck, '', {
    IndexName: 'by-agency',
    KeyConditionExpression: 'agencyKey = :pk AND dueKey < :before',
    ExpressionAttributeValues: { ':pk': underCheck, ':before': before },
    ConsistentRead: false,
  });
  return items.map((item) => parseItem(EvidenceVersion, item));
}
