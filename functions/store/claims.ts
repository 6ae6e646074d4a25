import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import type { Write } from './commit.ts';
import { getItem, isNew } from './database.ts';
import { keys, tables } from './tables.ts';

const keptForSeconds = 86_400;

/** The record of a request and its reply, written inside the very transaction that it is about; kept for a day. */
export const claimWrite = (claim: Claim, reply: unknown, at: string): Write => ({
  item: {
    Put: {
      TableName: tables.returns(),
      Item: {
        ...keys.claim(claim.personId, claim.route, claim.key),
        bodyHash: claim.bodyHash,
        reply: JSON.stringify(reply),
        ttl: Math.floor(Date.parse(at) / 1000) + keptForSeconds,
      },
      ConditionExpression: isNew,
    },
  },
  otherwise: 'already-under-way',
});

/** The reply that this very request has already had; the same key with another body is refused. */
export async function findEarlierReply(claim: Claim): Promise<unknown> {
  const item = await getItem(tables.returns(), keys.claim(claim.personId, claim.route, claim.key));
  if (item === undefined) return undefined;
  if (item.bodyHash !== claim.bodyHash) return refuse('idempotency-key-reused');
  return JSON.parse(String(item.reply)) as unknown;
}
