import { rmSync } from 'node:fs';
import { buildSite } from './build-site.ts';
import { refuseMissingJava } from './database/dynamodb-server.ts';
import type { Portal } from './portal.ts';
import { type PortalOptions, startPortal } from './start-portal.ts';

const usualPort = 4300;

export type Serving = {
  /** Folder that keeps the state from one start to the next. */
  readonly state: string;
  readonly fresh: boolean;
  /** The command as people type it, to be repeated in advice. */
  readonly command: string;
  readonly data?: PortalOptions['data'];
  /** What to print once the portal is ready. */
  readonly welcome: (portal: Portal) => readonly string[];
};

/** Serves the portal until Ctrl-C, telling each step; what goes wrong before is told in a sentence. */
export async function serve({ state, fresh, command, data, welcome }: Serving): Promise<void> {
  const began = performance.now();
  const say = (step: string): void => console.log(`  ${step} …`);
  try {
    const port = portFrom(process.env.PORT);
    refuseMissingJava();
    if (fresh) rmSync(state, { recursive: true, force: true });
    say('Building the pages');
    await buildSite();
    const portal = await startPortal({ port, state, say, ...(data && { data }) });
    stopOnSignal(portal);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log([`\nReady in ${seconds} s.`, '', ...welcome(portal), '', 'Ctrl-C stops it.'].join('\n'));
  } catch (fault) {
    console.error(`\n${inWords(fault, command)}`);
    process.exitCode = 1;
  }
}

/** The port wanted; throws a sentence for one that cannot be. */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return usualPort;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/** A fault as a sentence that says what to do; what nobody foresaw, whole. */
export function inWords(fault: unknown, command: string): string {
  if (!(fault instanceof Error)) return String(fault);
  const { code, port } = fault as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop that, or choose another port: PORT=${Number(port) + 1} ${command}`;
  }
  if (code === 'EACCES' && port !== undefined) {
    return `Port ${port} may not be used by you. Choose one above 1023: PORT=${usualPort} ${command}`;
  }
  return fault.constructor === Error ? fault.message : (fault.stack ?? fault.message);
}

function stopOnSignal(portal: Portal): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    console.log('\nStopping …');
    void portal.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
