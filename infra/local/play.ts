import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type AdminClients, adminClients, closeClients } from './admin-clients.ts';
import { followStream } from './database/follow-stream.ts';
import { readMappings } from './database/mappings.ts';
import { makeTables } from './database/tables.ts';
import { type DeadLetters, deadLetters } from './dead-letters.ts';
import { eventBus } from './event-bus.ts';
import { answerFront, signInPath } from './front/front.ts';
import { httpApi } from './front/http-api.ts';
import { readSecurityHeaders } from './front/security-headers.ts';
import { site } from './front/site.ts';
import { adminKey, type Gatekeeper, gatekeeper } from './iam/gatekeeper.ts';
import { readGrants } from './iam/grants.ts';
import { eventQueue } from './lambda/event-queue.ts';
import type { FunctionLogs } from './lambda/function-logs.ts';
import { type Endpoints, type PlayedFunction, playFunction, rolesOf } from './lambda/functions.ts';
import type { Answer } from './loopback-server.ts';
import { deliveryEvents, eventKinds } from './mail/delivery-events.ts';
import type { Mailbox } from './mail/mailbox.ts';
import { operatorEnvironment } from './operator-environment.ts';
import { playServices } from './play-services.ts';
import { malwareScan } from './s3/malware-scan.ts';
import { objectCreated } from './s3/object-created.ts';
import { playSchedules, type Schedule } from './schedules.ts';
import { only, readUserPool } from './sign-in/read-user-pool.ts';
import { signIn } from './sign-in/sign-in.ts';
import { region } from './template/identities.ts';
import type { Resolver } from './template/resolver.ts';
import type { Templates } from './template/templates.ts';
import { whereabouts } from './whereabouts.ts';

export type PlaySettings = {
  readonly origin: string;
  readonly templates: Templates;
  readonly resolver: Resolver;
  /** Folder of everything that outlives a restart, the database apart. */
  readonly folder: string;
  readonly siteFolder: string;
  readonly databasePort: number;
  /** Ports of the services; 0 takes any, and a restart takes the same again. */
  readonly ports: Endpoints;
  readonly logs: FunctionLogs;
  readonly report: (fault: unknown) => void;
};

/** A portal at work: everything that dies with the server. */
export type Playing = {
  readonly ports: Endpoints;
  readonly clients: AdminClients;
  readonly iam: Gatekeeper;
  readonly functions: ReadonlyMap<string, PlayedFunction>;
  readonly schedules: readonly Schedule[];
  readonly mailbox: Mailbox;
  readonly dead: DeadLetters;
  readonly userPoolId: string;
  readonly answer: Answer;
  /** Resolves once every change of the tables was handled by the functions that listen. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Plays the templates. `remembered` carries the record of calls over a restart. */
export async function play(settings: PlaySettings, remembered?: Gatekeeper): Promise<Playing> {
  const { origin, templates, resolver, folder, databasePort, logs, report } = settings;
  const { resources } = templates;
  const database = { endpoint: `http://127.0.0.1:${databasePort}`, region, credentials: adminKey };
  const rawDynamodb = new DynamoDBClient(database);
  const streams = new DynamoDBStreamsClient(database);
  await makeTables(rawDynamodb, resources, resolver);
  rawDynamodb.destroy();

  const pool = readUserPool(resources, resolver);
  const poolResource = only(resources, 'AWS::Cognito::UserPool');
  resolver.setAttribute(poolResource, 'ProviderURL', `${origin}${signInPath}/${pool.id}`);
  const grants = readGrants(resources, resolver);
  const iam = remembered ?? gatekeeper(grants, rolesOf(templates, resolver));
  const scan = malwareScan(resources, resolver, grants);
  const kinds = eventKinds(resources, resolver);
  const services = await playServices({
    ...settings,
    resources,
    iam,
    userPoolId: pool.id,
    sent(mail, configurationSet) {
      if (configurationSet === undefined) return;
      for (const event of deliveryEvents(mail, configurationSet, kinds)) void bus.put(event);
    },
    created(bucket, version, how) {
      for (const event of [objectCreated(bucket, version, how), ...scan(bucket, version)])
        void bus.put(event);
    },
  });
  const clients = adminClients(services.ports);

  const functions = new Map(
    resources
      .filter(({ kind }) => kind === 'AWS::Lambda::Function')
      .map((resource) => playFunction(resource, templates, resolver, services.ports, logs.add))
      .map((fn) => [fn.name, fn] as const),
  );
  const functionAt = (reference: string): PlayedFunction => {
    const found = [...functions.values()].find(
      ({ arn, physicalName }) => arn === reference || physicalName === reference,
    );
    if (!found) throw new Error(`Something starts ${reference}, which is not a function of the portal.`);
    return found;
  };
  const dead = deadLetters(join(folder, 'dead-letters.json'));
  const queue = eventQueue(join(folder, 'events.json'), functions, dead, report);
  const bus = eventBus(resources, resolver, functionAt, queue);
  const schedules = playSchedules(resources, resolver, functionAt, queue);
  const followers = readMappings(resources, resolver, {
    invoke: (reference, event) => functionAt(reference).invoke(event),
    giveUp: dead.put,
    report,
  }).map((mapping) => followStream(streams, mapping, join(folder, `stream-${mapping.id}.json`)));

  const sendCode = async (to: string, code: string): Promise<void> => {
    const text = `Your sign-in code is ${code}.\n\nIt is good for ${pool.codeValidFor / 60_000} minutes. If you did not ask for it, do nothing.`;
    const Content = { Simple: { Subject: { Data: 'Your sign-in code' }, Body: { Text: { Data: text } } } };
    const Destination = { ToAddresses: [to] };
    await clients.ses.send(new SendEmailCommand({ FromEmailAddress: pool.mailFrom, Destination, Content }));
  };
  const fire = async (job: string, at: Date): Promise<unknown> => {
    const schedule = schedules.find((each) => each.job === job);
    if (!schedule)
      throw new Error(
        `No schedule starts ${job}. There are: ${schedules.map((each) => each.job).join(', ')}.`,
      );
    return schedule.fire(at);
  };
  const kill = async (name: string): Promise<void> => {
    const fn = functions.get(name);
    if (!fn) throw new Error(`There is no function ${name}. There are: ${[...functions.keys()].join(', ')}.`);
    await fn.kill();
  };
  const parts = {
    api: httpApi(resources, resolver, functionAt, report),
    site: site(resources, resolver, settings.siteFolder),
    signIn: signIn({
      origin,
      base: signInPath,
      poolId: pool.id,
      client: pool.client,
      people: services.people,
      folder,
      codeValidFor: pool.codeValidFor,
      sendCode,
      fault: report,
    }),
    mailbox: services.mailbox,
    securityHeaders: readSecurityHeaders(resources, resolver),
    controls: {
      operator: () => operatorEnvironment({ ...whereabouts(templates, origin), aws: clients }),
      fire,
      kill,
      logs: logs.of,
      state: () => ({
        deadLetters: dead.all(),
        schedules: schedules.map(({ job, expression, timezone }) => ({ job, expression, timezone })),
        denied: iam.calls().filter(({ allowed }) => !allowed),
        calls: iam.calls().length,
        unusedGrants: iam.unusedGrants(),
      }),
    },
  };

  return {
    ports: services.ports,
    clients,
    iam,
    functions,
    schedules,
    mailbox: services.mailbox,
    dead,
    userPoolId: pool.id,
    answer: (request, response) => answerFront(request, response, parts),
    async settled() {
      // Twice: what a job did for a change can be a mail, whose events are a change again.
      for (let round = 0; round < 2; round++) {
        await Promise.all(followers.map((each) => each.caughtUp()));
        await queue.idle();
      }
    },
    async stop() {
      for (const { close } of schedules) close();
      queue.close();
      const closing = followers.map((each) => each.close());
      await Promise.all([...functions.values()].map((fn) => fn.close()));
      await Promise.all(closing);
      streams.destroy();
      closeClients(clients);
      await services.close();
    },
  };
}
