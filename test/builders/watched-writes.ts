import { AsyncLocalStorage } from 'node:async_hooks';
import { database } from '../../functions/store/database.ts';

const asking = new AsyncLocalStorage<string[]>();

/** Does something, and tells beside its result which keys it wrote, in the order in which it did; only what was accepted. */
export async function watchingWrites<T>(does: () => Promise<T>): Promise<{ result: T; written: string[] }> {
  const written: string[] = [];
  return { result: await asking.run(written, does), written };
}

type Written = { readonly Key?: unknown; readonly Item?: unknown };
type Sent = Written & { readonly TransactItems?: readonly Readonly<Record<string, Written>>[] };

const keyOf = ({ Key, Item }: Written): string => {
  const { pk, sk } = (Key ?? Item) as { pk: string; sk: string };
  return `${pk} ${sk}`;
};

function keysWritten(name: string, input: Sent): string[] {
  if (/^(Put|Update|Delete)/.test(name)) return [keyOf(input)];
  const items = (input.TransactItems ?? []).flatMap((item) => Object.entries(item));
  return items.filter(([action]) => action !== 'ConditionCheck').map(([, written]) => keyOf(written));
}

database.middlewareStack.add(
  (next, context) => async (args) => {
    const keys = keysWritten(String(context.commandName), args.input as Sent);
    const output = await next(args);
    asking.getStore()?.push(...keys);
    return output;
  },
  { step: 'initialize', name: 'writesWatchedByTests', priority: 'high' },
);
