import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { refuse } from '../runtime/refused.ts';
import { database } from './database.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A condition that did not hold, with the item as it was, if there is one and the write asked for it. */
export type Unmet = { readonly old: Record<string, unknown> | undefined };

const attempts = 10;
const longestPauseMilliseconds = 800;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, Math.random() * Math.min(longestPauseMilliseconds, 25 * 2 ** attempt)),
  );

/**
 * All or nothing. Undefined once everything is written; else, for each write in order, the condition that did not
 * hold. Transactions that collide are tried again with jitter and never shown.
 */
export async function transact(
  items: readonly TransactItem[],
): Promise<readonly (Unmet | undefined)[] | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await database.send(new TransactWriteCommand({ TransactItems: [...items] }));
      return undefined;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons ?? [];
      const unmet = reasons.map(({ Code, Item }) =>
        Code === 'ConditionalCheckFailed' ? { old: Item && unmarshall(Item) } : undefined,
      );
      if (unmet.some((each) => each !== undefined)) return unmet;
      const collided = reasons.some(
        ({ Code }) => Code === 'TransactionConflict' || Code === 'ThrottlingError',
      );
      if (!collided) throw error;
      if (attempt === attempts) return refuse('try-again');
      await pause(attempt);
    }
  }
}
