import { setTimeout as pause } from 'node:timers/promises';
import type { DeadLetters } from '../dead-letters.ts';
import type { PlayedFunction } from './functions.ts';

/** Lambda tries an event that nobody waits for three times; in AWS a minute and then two lie between. */
const waits = [200, 1_000];

/** Hands an event to a function that nobody waits for; after the last try it lies with the dead letters. */
export async function invokeLater(
  fn: PlayedFunction,
  event: unknown,
  dead: DeadLetters,
  report: (fault: unknown) => void,
): Promise<void> {
  for (const wait of [...waits, undefined]) {
    try {
      await fn.invoke(event);
      return;
    } catch (fault) {
      report(fault);
      if (wait === undefined) break;
      await pause(wait);
    }
  }
  if (fn.deadLetterQueue) dead.put(fn.deadLetterQueue, event);
}
