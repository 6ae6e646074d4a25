import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { Instant } from '../../shared/domain/day.ts';
import type { EvidenceVersion } from '../../shared/domain/evidence-version.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** Somebody was given the address of a document. */
const OpenedRow = z.strictObject({
  version: z.number(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** The name of the board for which it was opened; null for the agency’s own people. */
  board: z.nullable(z.string()),
  at: Instant,
});
export type OpenedRow = z.infer<typeof OpenedRow>;

/** Written before the address is given; nobody opens anything unrecorded. */
export const openedWrite = (
  { agencyId, evidenceId, version }: EvidenceVersion,
  { by, board, at }: Omit<OpenedRow, 'version'>,
): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: { ...keys.opened(agencyId, evidenceId, at, randomUUID()), version, by, board, at },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'changed-meanwhile',
});

/** Who opened an item and when, the latest first. One query. */
export async function listOpenings(agencyId: string, evidenceId: string): Promise<OpenedRow[]> {
  const { pk, sk } = keys.opened(agencyId, evidenceId, '', '');
  const items = await queryItems(tables.returns(), pk, sk.slice(0, -1));
  return items.map((item) => parseItem(OpenedRow, item)).reverse();
}
