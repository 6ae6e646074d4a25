/** What jobs gave up on, by queue ARN; in AWS an alarm rings when one of these queues is not empty. */
export type DeadLetters = {
  readonly put: (queueArn: string, letter: unknown) => void;
  readonly all: () => Readonly<Record<string, readonly unknown[]>>;
};

export function deadLetters(): DeadLetters {
  const queues: Record<string, unknown[]> = {};
  return {
    put(queueArn, letter) {
      const name = queueArn.split(':').at(-1) ?? queueArn;
      queues[name] = [...(queues[name] ?? []), letter];
    },
    all: () => queues,
  };
}
