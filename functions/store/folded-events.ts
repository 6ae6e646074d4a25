import type * as z from 'zod/mini';
import { queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

type Folding<E, F> = {
  readonly schema: z.ZodMiniType<E>;
  readonly fold: (events: readonly E[]) => F;
};

/**
 * The facts that the ledger’s events of one stream fold to. Undefined where there are none; `broken` where one is
 * missing, or they do not begin as they must: then nothing can be said from them.
 */
export async function foldedEvents<E, F>(
  stream: string,
  { schema, fold }: Folding<E, F>,
): Promise<F | 'broken' | undefined> {
  const items = await queryItems(tables.ledger(), stream, 'EVENT#');
  if (items.length === 0) return undefined;
  if (!items.every(({ sk }, index) => sk === keys.event(stream, index + 1).sk)) return 'broken';
  try {
    return fold(items.map(({ event }) => schema.parse(event)));
  } catch {
    return 'broken';
  }
}
