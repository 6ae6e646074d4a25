import type { Refusal } from '../../shared/domain/refusal.ts';
import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { claimWrite } from './claims.ts';
import { type TransactItem, transact } from './transact.ts';

/** One write of a transaction, and what it means when its condition does not hold. */
export type Write = { readonly item: TransactItem; readonly otherwise: Refusal };

/**
 * All or nothing: rows, events, outgoing messages and the idempotency record of one step. A condition that does
 * not hold becomes its refusal; transactions that collide are tried again with jitter and never shown.
 */
export async function commit(
  writes: readonly Write[],
  once?: { readonly claim: Claim | undefined; readonly reply: unknown; readonly at: string },
): Promise<void> {
  const all = once?.claim ? [claimWrite(once.claim, once.reply, once.at), ...writes] : [...writes];
  const unmet = await transact(all.map((write) => write.item));
  const failed = unmet?.findIndex((each) => each !== undefined) ?? -1;
  if (failed >= 0) refuse(all[failed]?.otherwise ?? 'changed-meanwhile');
}
