import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { DeadLetters } from '../dead-letters.ts';
import { readKept, writeKept } from '../kept-file.ts';
import type { PlayedFunction } from './functions.ts';

/** Events that nobody waits for: from the event bus and the scheduler to functions. */
export type EventQueue = {
  /** Takes an event; resolves once it was handled, or given up on. */
  readonly add: (fn: PlayedFunction, event: unknown) => Promise<void>;
  readonly idle: () => Promise<void>;
  /** From here on nothing is begun; what was not finished is done after the next start. */
  readonly close: () => void;
};

type Waiting = { readonly functionName: string; readonly event: unknown };

/** Lambda tries such an event three times; in AWS a minute and then two lie between. */
const waits = [200, 1_000];

/** Keeps each event in a file until its function has handled it, as AWS does; after the last try it is a dead letter. */
export function eventQueue(
  file: string,
  functions: ReadonlyMap<string, PlayedFunction>,
  dead: DeadLetters,
  report: (fault: unknown) => void,
): EventQueue {
  const left = new Map(Object.entries(readKept<Record<string, Waiting>>(file, {})));
  const underWay = new Set<Promise<void>>();
  let open = true;
  const keep = (): void => writeKept(file, Object.fromEntries(left));

  const handle = async (id: string, fn: PlayedFunction, event: unknown): Promise<void> => {
    for (const wait of [...waits, undefined]) {
      try {
        await fn.invoke(event);
        break;
      } catch (fault) {
        if (!open) return;
        report(fault);
        if (wait !== undefined) await pause(wait);
        else if (fn.deadLetterQueue) dead.put(fn.deadLetterQueue, event);
      }
      if (!open) return;
    }
    left.delete(id);
    keep();
  };
  const begin = (id: string, fn: PlayedFunction, event: unknown): Promise<void> => {
    const handling: Promise<void> = handle(id, fn, event).finally(() => underWay.delete(handling));
    underWay.add(handling);
    return handling;
  };

  for (const [id, { functionName, event }] of left) {
    const fn = functions.get(functionName);
    if (fn) void begin(id, fn, event);
  }
  return {
    add(fn, event) {
      const id = randomUUID();
      left.set(id, { functionName: fn.name, event });
      keep();
      return begin(id, fn, event);
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    close() {
      open = false;
    },
  };
}
