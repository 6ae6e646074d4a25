import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker-messages.ts';

export type FunctionSettings = {
  readonly name: string;
  readonly arn: string;
  /** The bundle's file. */
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly megabytes: number;
  readonly log: (line: string) => void;
};

export type FunctionPool = {
  /** Handles one event; rejects with what the function threw, a timeout, or the crash of its environment. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Ends all environments at once, whatever they are doing; the next event starts a new one. */
  readonly kill: () => Promise<void>;
  /** Ends them for good: later events are refused. */
  readonly close: () => Promise<void>;
};

/** Enough to show faults of concurrency, few enough for a laptop. */
const mostWorkers = 3;

export class FunctionError extends Error {
  constructor(name: string, message: string, trace?: string) {
    super(message);
    this.name = name;
    if (trace) this.stack = trace;
  }
}

type Environment = {
  readonly worker: Worker;
  settle: ((reply: WorkerReply | FunctionError) => void) | undefined;
};

/** Runs a function as Lambda does: one event at a time in each environment, further events wait for one to be free. */
export function functionPool(settings: FunctionSettings): FunctionPool {
  const all = new Set<Environment>();
  const idle: Environment[] = [];
  const waiting: (() => void)[] = [];
  let open = true;

  const start = async (): Promise<Environment> => {
    const environment: Environment = { worker: startWorker(settings), settle: undefined };
    all.add(environment);
    const { worker } = environment;
    worker.on('message', (reply: WorkerReply) => environment.settle?.(reply));
    const gone = (why: string) => {
      remove(environment);
      environment.settle?.(new FunctionError('Runtime.ExitError', `${settings.name}: ${why}`));
    };
    worker.on('error', (error) => gone(`its environment crashed: ${error}`));
    worker.on('exit', () => gone('its environment ended while it was working.'));
    await replyOf(environment, () => {});
    return environment;
  };

  const remove = (environment: Environment): void => {
    all.delete(environment);
    if (idle.includes(environment)) idle.splice(idle.indexOf(environment), 1);
    waiting.shift()?.();
  };

  const take = async (): Promise<Environment> => {
    for (;;) {
      const free = idle.pop();
      if (free) return free;
      if (!open) throw new FunctionError('Closed', `${settings.name} is closed.`);
      if (all.size < mostWorkers) return start();
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };

  const invoke = async (event: unknown): Promise<unknown> => {
    if (!open) throw new FunctionError('Closed', `${settings.name} is closed.`);
    const environment = await take();
    const request: WorkerRequest = {
      id: randomUUID(),
      event,
      deadline: Date.now() + settings.seconds * 1000,
      functionName: settings.name,
      arn: settings.arn,
      megabytes: settings.megabytes,
    };
    const timer = setTimeout(() => {
      environment.settle?.(
        new FunctionError('Sandbox.Timedout', `Task timed out after ${settings.seconds} seconds`),
      );
      void environment.worker.terminate();
    }, settings.seconds * 1000);
    try {
      const reply = await replyOf(environment, () => environment.worker.postMessage(request));
      if (reply.kind === 'fault') {
        settings.log(`ERROR ${reply.trace}`);
        throw new FunctionError(reply.name, reply.message, reply.trace);
      }
      return reply.kind === 'result' ? JSON.parse(reply.result) : undefined;
    } finally {
      clearTimeout(timer);
      if (all.has(environment)) {
        idle.push(environment);
        waiting.shift()?.();
      }
    }
  };

  const kill = async (): Promise<void> => {
    await Promise.all([...all].map(({ worker }) => worker.terminate()));
  };
  return {
    invoke,
    kill,
    async close() {
      open = false;
      await kill();
    },
  };
}

function replyOf(environment: Environment, ask: () => void): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    environment.settle = (reply) => {
      environment.settle = undefined;
      if (reply instanceof FunctionError) reject(reply);
      else resolve(reply);
    };
    ask();
  });
}

function startWorker({ file, environment, log, megabytes }: FunctionSettings): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { file },
    env: environment,
    execArgv: ['--enable-source-maps'],
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    stdout: true,
    stderr: true,
  });
  for (const stream of [worker.stdout, worker.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => text.split('\n').filter(Boolean).forEach(log));
  }
  return worker;
}
