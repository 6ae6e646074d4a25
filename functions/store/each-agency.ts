import { faultInLog } from '../runtime/fault-in-log.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { log } from '../runtime/log.ts';

const width = 16;

type OfAgency = { readonly agencyId: string };

/** Does it for each agency; one that fails does not keep the others waiting. Gives the number that failed. */
export async function forEachAgency<T extends OfAgency>(
  what: string,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number> {
  const failures = await inParallel(items, width, async (item): Promise<number> => {
    try {
      await work(item);
      return 0;
    } catch (error) {
      log.error('left for the next run', { what, agencyId: item.agencyId, ...faultInLog(error) });
      return 1;
    }
  });
  return failures.reduce<number>((sum, each) => sum + each, 0);
}
