import { join } from 'node:path';
import { dynamodbGate } from './database/dynamodb-gate.ts';
import type { Gatekeeper } from './iam/gatekeeper.ts';
import type { Endpoints } from './lambda/functions.ts';
import { type Mail, type Mailbox, mailbox } from './mail/mailbox.ts';
import { sesEmulator } from './mail/ses-emulator.ts';
import { sesGate } from './mail/ses-gate.ts';
import { type Bucket, readBuckets } from './s3/buckets.ts';
import type { Version } from './s3/objects.ts';
import { s3Server } from './s3/s3-server.ts';
import { type People, people } from './sign-in/people.ts';
import { userPoolGate } from './sign-in/user-pool-gate.ts';
import { physicalName, region } from './template/identities.ts';
import type { Resolver } from './template/resolver.ts';
import type { Resource } from './template/templates.ts';

export type ServiceSettings = {
  readonly resources: readonly Resource[];
  readonly resolver: Resolver;
  readonly iam: Gatekeeper;
  readonly folder: string;
  readonly databasePort: number;
  /** Port of each service; 0 takes any free one. */
  readonly ports: Endpoints;
  readonly userPoolId: string;
  readonly sent: (mail: Mail, configurationSet: string | undefined) => void;
  /** Told of every new object in a bucket that tells the event bus. */
  readonly created: (bucket: Bucket, version: Version, how: 'PutObject' | 'POST Object') => void;
  readonly report: (fault: unknown) => void;
};

export type Services = {
  readonly ports: Endpoints;
  readonly mailbox: Mailbox;
  readonly people: People;
  readonly close: () => Promise<void>;
};

/** The AWS services that functions call, each in its own protocol, and IAM before each. */
export async function playServices(settings: ServiceSettings): Promise<Services> {
  const { resources, resolver, iam, folder, ports, report } = settings;
  const namesOf = (kind: string): Set<string> =>
    new Set(resources.filter((each) => each.kind === kind).map(physicalName));
  const box = mailbox(join(folder, 'mail.jsonl'));
  const accounts = people(join(folder, 'people.json'));
  const emulator = await sesEmulator();
  const rules = {
    domains: namesOf('AWS::SES::EmailIdentity'),
    configurationSets: namesOf('AWS::SES::ConfigurationSet'),
  };
  const sent = (mail: Mail, configurationSet: string | undefined): void => {
    box.add(mail);
    settings.sent(mail, configurationSet);
  };
  const buckets = readBuckets(resources, resolver, join(folder, 's3'));
  const [dynamodb, s3, ses, cognito] = await Promise.all([
    dynamodbGate(ports.dynamodb, settings.databasePort, iam, report),
    s3Server(ports.s3, buckets, iam, report, settings.created),
    sesGate(ports.ses, iam, emulator, rules, sent, report),
    userPoolGate(ports.cognito, settings.userPoolId, accounts, iam, report),
  ]);
  for (const name of buckets.keys())
    resolver.setAddress(`https://${name}.s3.${region}.amazonaws.com`, `http://127.0.0.1:${s3.port}`);
  return {
    ports: { dynamodb: dynamodb.port, s3: s3.port, ses: ses.port, cognito: cognito.port },
    mailbox: box,
    people: accounts,
    close: async () => {
      await Promise.all([dynamodb, s3, ses, cognito, emulator].map((each) => each.close()));
    },
  };
}
