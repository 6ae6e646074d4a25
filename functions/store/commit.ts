import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Refusal } from '../../shared/domain/refusal.ts';
import { refuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { claimWrite } from './claims.ts';
import { database } from './database.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One write of a transaction, and what it means when its condition does not hold. */
export type Write = { readonly item: TransactItem; readonly otherwise: Refusal };

const attempts = 6;

/**
 * All or nothing: rows, events, outgoing messages and the idempotency record of one step. A condition that does
 * not hold becomes its refusal; transactions that collide are tried again with jitter and never shown.
 */
export async function commit(
  writes: readonly Write[],
  once?: { readonly claim: Claim | undefined; readonly reply: unknown; readonly at: string },
): Promise<void> {
  const all = once?.claim ? [claimWrite(once.claim, once.reply, once.at), ...writes] : [...writes];
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.send(new TransactWriteCommand({ TransactItems: all.map((write) => write.item) }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const failed = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
      if (failed >= 0) return refuse(all[failed]?.otherwise ?? 'changed-meanwhile');
      const collided = reasons.some(
        (reason) => reason.Code === 'TransactionConflict' || reason.Code === 'ThrottlingError',
      );
      if (!collided) throw error;
      if (attempt === attempts) return refuse('try-again');
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25 * 2 ** attempt));
    }
  }
}
