import { faultInLog } from './fault-in-log.ts';
import { log } from './log.ts';

/**
 * Work that follows a step already recorded, and that a later run takes up again: its failure is noted, and not
 * told to the person whose step has succeeded.
 */
export async function afterwards(what: string, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    log.error('left for the next run', { what, ...faultInLog(error) });
  }
}
