import type { AdminClients } from './admin-clients.ts';
import type { Call } from './iam/gatekeeper.ts';
import type { Mail } from './mail/mailbox.ts';
import type { Playing } from './play.ts';
import type { Whereabouts } from './whereabouts.ts';

/** A portal playing on this machine, as scripts and tests hold it. */
export type Portal = Whereabouts & {
  /** Clients with an administrator's rights, whose calls are not recorded. */
  readonly aws: AdminClients;
  /** Mail sent so far, oldest first; with an address, only what went there. */
  readonly mails: (to?: string) => readonly Mail[];
  /** Runs a scheduled job as if it were `at`, and gives its reply once it is done. */
  readonly fire: (job: string, at?: Date) => Promise<unknown>;
  /** Calls a function, such as `send-message`, with an event of one's own. */
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** Every AWS call of every function so far, oldest first, restarts included. */
  readonly calls: () => readonly Call[];
  /** Grants that no call has needed so far, as `function action resource`. */
  readonly unusedGrants: () => readonly string[];
  /** What jobs gave up on, by queue name. */
  readonly deadLetters: () => Readonly<Record<string, readonly unknown[]>>;
  /** What a function wrote to its log, the newest 500 lines. */
  readonly logs: (functionName: string) => readonly string[];
  /** Ends a function's environments in the middle of whatever they do. */
  readonly kill: (functionName: string) => Promise<void>;
  /** Resolves once the jobs that listen to the tables and to mail events have caught up. */
  readonly settled: () => Promise<void>;
  /** Lets everything die and start again on the same address, with the data kept. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export function portalOf(
  where: Whereabouts,
  playing: () => Playing,
  { logs, restart, close }: Pick<Portal, 'logs' | 'restart' | 'close'>,
): Portal {
  return {
    ...where,
    get aws() {
      return playing().clients;
    },
    mails: (to) => playing().mailbox.mails(to),
    fire(job, at = new Date()) {
      const schedule = playing().schedules.find((each) => each.job === job);
      if (!schedule) throw new Error(`No schedule starts ${job}.`);
      return schedule.fire(at);
    },
    invoke: (name, event) => functionCalled(playing(), name).invoke(event),
    calls: () => playing().iam.calls(),
    unusedGrants: () => playing().iam.unusedGrants(),
    deadLetters: () => playing().dead.all(),
    kill: (name) => functionCalled(playing(), name).kill(),
    logs,
    settled: () => playing().settled(),
    restart,
    close,
  };
}

function functionCalled({ functions }: Playing, name: string) {
  const found = functions.get(name);
  if (!found)
    throw new Error(`There is no function ${name}. There are: ${[...functions.keys()].join(', ')}.`);
  return found;
}
