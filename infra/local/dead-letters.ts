import { readKept, writeKept } from './kept-file.ts';

/** What jobs gave up on, by name of the queue; in AWS an alarm rings when one of these queues is not empty. */
export type DeadLetters = {
  readonly put: (queueArn: string, letter: unknown) => void;
  readonly all: () => Readonly<Record<string, readonly unknown[]>>;
};

export function deadLetters(file: string): DeadLetters {
  const queues = readKept<Record<string, unknown[]>>(file, {});
  return {
    put(queueArn, letter) {
      const name = queueArn.split(':').at(-1) ?? queueArn;
      queues[name] = [...(queues[name] ?? []), letter];
      writeKept(file, queues);
    },
    all: () => queues,
  };
}
