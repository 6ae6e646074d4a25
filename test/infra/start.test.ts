import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../../demo/who-to-sign-in-as.ts';
import type { Mail } from '../../infra/local/mail/mailbox.ts';
import { findKeptDemonstration, forgetOtherDemonstrations, keptDemonstration } from './kept-demonstration.ts';
import { signedIn } from './signed-in.ts';

/*
 * The very command of the README, as somebody types it: what it prints leads to a portal that one can sign in to. What
 * it has loaded is kept, for other tests to begin with.
 */

const root = join(import.meta.dirname, '..', '..');
let port: number;
let started: Started;

async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Started = { readonly child: ChildProcess; readonly said: () => string };

/** Starts it on a port of its own with this state, and waits until it says that it is ready. */
async function start(state: string): Promise<Started> {
  let said = '';
  const env = { ...process.env, PORT: String(port), PORTAL_STATE: state, NODE_OPTIONS: '' };
  const child = spawn('npm', ['start', '--silent'], { cwd: root, env, detached: true });
  const ready = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C stops it.')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  await ready;
  return { child, said: () => said };
}

/** As Ctrl-C does: the signal goes to the command and to all it has started. */
async function stop({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

const mailsTo = async (to: string): Promise<Mail[]> =>
  (await (await fetch(`http://localhost:${port}/_local/mail.json?to=${to}`)).json()) as Mail[];

beforeAll(async () => {
  port = await aFreePort();
  forgetOtherDemonstrations();
  started = await start(keptDemonstration());
});
afterAll(() => stop(started));

test('npm start says where to go, whom to sign in as and where mail is read, and one can sign in', async () => {
  const origin = `http://localhost:${port}`;
  expect(started.said()).toMatch(/Ready in \d+\.\d s/);
  expect(started.said()).toContain(`Open ${origin} and sign in`);
  for (const { email } of demoPeople) expect(started.said()).toContain(email);
  expect(started.said()).toContain(`${origin}/_local/mail`);
  expect((await fetch(origin)).headers.get('content-type')).toContain('text/html');

  const [somebody] = demoPeople;
  const ask = await signedIn({ origin, mailsTo }, somebody?.email ?? '');
  expect((await ask('get-me')).body).toMatchObject({ person: { email: somebody?.email } });
  expect(await (await fetch(`${origin}/api/health`)).json()).toEqual({ ok: true });
});

test('stopped and started again it is there at once, with what it had', async () => {
  await stop(started);
  expect(findKeptDemonstration()).toBe(keptDemonstration());

  const copy = mkdtempSync(join(tmpdir(), 'portal-state-'));
  cpSync(keptDemonstration(), copy, { recursive: true });
  started = await start(copy);
  expect(started.said()).not.toContain('Loading data');
  const ask = await signedIn(
    { origin: `http://localhost:${port}`, mailsTo },
    'priya@thamesford-lscb.example',
  );
  const { body } = await ask('list-rounds', { params: { boardId: 'thamesford' } });
  expect(body.rounds).not.toEqual([]);
  await stop(started);
  rmSync(copy, { recursive: true, force: true });
});
