import { AsyncLocalStorage } from 'node:async_hooks';
import { database } from '../../functions/store/database.ts';

const holding = new AsyncLocalStorage<Promise<unknown>>();

/**
 * Does something that waits, once it has seen that its request was not answered before, until `until` is over: the
 * moment at which a second request like it is the most awkward.
 */
export const heldAfterItsClaim = <T>(until: Promise<unknown>, does: () => Promise<T>): Promise<T> =>
  holding.run(until, does);

database.middlewareStack.add(
  (next) => async (args) => {
    const output = await next(args);
    const { Key: key } = args.input as { Key?: { pk?: string } };
    if (key?.pk?.startsWith('CLAIM#')) await holding.getStore();
    return output;
  },
  { step: 'initialize', name: 'heldByTests', priority: 'high' },
);
