import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPortal } from './build-portal.ts';
import { startDynamodb } from './database/dynamodb-server.ts';
import { signInPath } from './front/front.ts';
import { functionLogs } from './lambda/function-logs.ts';
import { type LoopbackServer, serveLoopback } from './loopback-server.ts';
import { type Playing, play } from './play.ts';
import { type Portal, portalOf } from './portal.ts';
import { publicAddresses } from './template/public-addresses.ts';
import { resolver } from './template/resolver.ts';
import { refuseUnknownKinds } from './template/resource-kinds.ts';
import { readTemplates } from './template/templates.ts';
import { whereabouts } from './whereabouts.ts';

export type PortalOptions = {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** A folder that outlives the portal, or memory: then everything is gone after `close`. */
  readonly state: 'memory' | (string & {});
  /** Without faults and refusals on the console. */
  readonly quiet?: boolean;
  /** Folder of templates to play instead of the portal's own. */
  readonly templates?: string;
  readonly siteFolder?: string;
  /** Told of each step of starting. */
  readonly say?: (step: string) => void;
  /** Fills the portal before it is handed over. */
  readonly data?: (portal: Portal) => Promise<void>;
};

const anyPorts = { dynamodb: 0, s3: 0, ses: 0, cognito: 0 };

/** Starts the whole portal on this machine, on one address, from the templates that would be deployed. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const undo: (() => unknown)[] = [];
  try {
    return await start(options, undo);
  } catch (fault) {
    for (const step of undo.reverse()) await step();
    throw fault;
  }
}

async function start(options: PortalOptions, undo: (() => unknown)[]): Promise<Portal> {
  const say = options.say ?? (() => {});
  const report = (fault: unknown): void => {
    if (!options.quiet) console.error(fault);
  };
  const inMemory = options.state === 'memory';
  const folder = inMemory ? mkdtempSync(join(tmpdir(), 'portal-')) : options.state;
  mkdirSync(folder, { recursive: true });
  if (inMemory) undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const databaseFolder = inMemory ? undefined : join(folder, 'dynamodb');

  let playing: Playing | undefined;
  const listen = (port: number): Promise<LoopbackServer> =>
    serveLoopback(
      port,
      async (request, response) => {
        if (playing) return playing.answer(request, response);
        response.writeHead(503, { 'retry-after': '1' });
        response.end();
      },
      report,
    );
  let front = await listen(options.port ?? 0);
  const { port } = front;
  const origin = `http://localhost:${port}`;
  undo.push(() => front.close());

  say('Bundling functions and synthesizing templates');
  const templates = readTemplates(options.templates ?? (await buildPortal()));
  refuseUnknownKinds(templates.resources);
  const addresses = publicAddresses(templates.resources, origin, signInPath);
  const settings = {
    origin,
    templates,
    resolver: resolver(templates, { addresses }),
    folder,
    siteFolder: options.siteFolder ?? join(import.meta.dirname, '..', '..', 'web', 'dist'),
    logs: functionLogs(folder),
    report,
  };
  say('Starting the database');
  let database = await startDynamodb(databaseFolder);
  undo.push(() => database.close());
  say('Starting functions, mail and sign-in');
  playing = await play({ ...settings, databasePort: database.port, ports: anyPorts });
  undo.push(() => playing?.stop());

  const stop = async (): Promise<Playing | undefined> => {
    const stopped = playing;
    playing = undefined;
    await front.close();
    await stopped?.stop();
    return stopped;
  };
  const current = (): Playing => {
    if (!playing) throw new Error('The portal is not running.');
    return playing;
  };
  const portal = portalOf(whereabouts(templates, origin), current, {
    logs: settings.logs.of,
    async restart() {
      const before = await stop();
      // In memory the database must live on, as it does in AWS when a function dies; on disk it dies as well.
      if (databaseFolder) {
        await database.kill();
        database = await startDynamodb(databaseFolder);
      }
      const ports = before?.ports ?? anyPorts;
      playing = await play({ ...settings, databasePort: database.port, ports }, before?.iam);
      front = await listen(port);
    },
    async close() {
      await stop();
      await database.close();
      if (inMemory) rmSync(folder, { recursive: true, force: true });
    },
  });
  if (options.data) {
    say('Loading data');
    await options.data(portal);
  }
  return portal;
}
