import { beforeAll, describe, expect, test } from 'vitest';
import { functionList } from '../../infra/function-list.ts';
import { type Resource, readTemplates, type Templates } from '../../infra/local/template/templates.ts';
import { allRoutes } from '../../shared/contract/all-routes.ts';
import { fixtureTemplates } from './fixture-templates.ts';

let templates: Templates;

beforeAll(async () => {
  templates = readTemplates(await fixtureTemplates('prod'));
});

const ofKind = (kind: string): Resource[] => templates.resources.filter((each) => each.kind === kind);

// biome-ignore lint/suspicious/noExplicitAny: a template is read here by the paths the test is about.
const properties = (resource: Resource | undefined): any => resource?.properties;

type Statement = { Effect: string; Action: string | string[]; Resource: unknown };
const statements = (): { id: string; statement: Statement }[] =>
  ofKind('AWS::IAM::Policy').flatMap((policy) =>
    (properties(policy).PolicyDocument.Statement as Statement[]).map((statement) => ({
      id: policy.id,
      statement,
    })),
  );
const actionsIn = ({ Action }: Statement): string[] => [Action].flat();

describe('what must never be lost', () => {
  test('every table can be restored to any second of the last month, and cannot be deleted', () => {
    const tables = ofKind('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      const [replica] = properties(table).Replicas;
      expect(replica.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
      expect(replica.DeletionProtectionEnabled).toBe(true);
    }
  });

  test('tables, buckets, accounts and the mail domain stay when a stack is destroyed', () => {
    const kinds = /DynamoDB::GlobalTable|S3::Bucket$|Cognito::UserPool$|SES::EmailIdentity/;
    const kept = templates.resources.filter(({ kind }) => kinds.test(kind));
    expect(kept.map(({ id, deletionPolicy }) => [id, deletionPolicy])).toEqual(
      kept.map(({ id }) => [id, 'Retain']),
    );
    expect(properties(ofKind('AWS::Cognito::UserPool')[0]).DeletionProtection).toBe('ACTIVE');
  });

  test('documents keep every version', () => {
    const documents = ofKind('AWS::S3::Bucket').find(({ id }) => id === 'DocumentsBucket');
    expect(properties(documents).VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });
});

describe('the API', () => {
  test('has one route for each line of the contract, and no other', () => {
    const keys = ofKind('AWS::ApiGatewayV2::Route').map((route) => properties(route).RouteKey);
    expect(keys.sort()).toEqual(allRoutes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test('ends every request within the 30 seconds that the HTTP API waits', () => {
    for (const area of ['account', 'agency', 'manager', 'board'] as const) {
      expect(functionList[area].seconds).toBeLessThan(30);
    }
  });
});

describe('what functions may do', () => {
  test('no grant has a wildcard, except that traces may be written, and GuardDuty’s own rules', () => {
    const ofFunctions = statements().filter(({ id }) => !id.startsWith('MalwareScanGrants'));
    const wild = ofFunctions.filter(({ statement }) =>
      JSON.stringify([statement.Action, statement.Resource]).includes('*'),
    );
    const actions = new Set(wild.flatMap(({ statement }) => actionsIn(statement)));
    expect([...actions].sort()).toEqual(['xray:PutTelemetryRecords', 'xray:PutTraceSegments']);
  });

  test('nobody may write in batches or run PartiQL, and only the job that erases words reads tables whole', () => {
    const wide = statements().flatMap(({ id, statement }) =>
      actionsIn(statement)
        .filter((action) => /Batch|PartiQL|Scan|Execute/.test(action))
        .map((action) => ({ id, action })),
    );
    expect(wide.filter(({ id, action }) => action !== 'dynamodb:Scan' || !/erase-?text/i.test(id))).toEqual(
      [],
    );
  });

  test('the ledger is only ever added to and read', () => {
    const onLedger = statements()
      .filter(({ statement }) => /LedgerTable(?!Stream)/.test(JSON.stringify(statement.Resource)))
      .filter(({ statement }) => !/LedgerTableStreamArn/.test(JSON.stringify(statement.Resource)));
    const actions = new Set(onLedger.flatMap(({ statement }) => actionsIn(statement)));
    expect([...actions].sort()).toEqual(['dynamodb:PutItem', 'dynamodb:Query']);
  });

  test('the board’s side never reads answers before they are submitted', () => {
    for (const name of [
      'account',
      'manager',
      'board',
      'plan-reminders',
      'send-message',
      'record-delivery',
    ] as const) {
      expect(functionList[name].tables).not.toHaveProperty('answers');
    }
  });

  test('the board area only reads', () => {
    const { tables, documents } = functionList.board;
    const actions = [...Object.values(tables), ...Object.values(documents)].flat();
    expect(new Set(actions)).toEqual(new Set(['GetItem', 'Query', 'GetObject']));
  });
});

describe('evidence', () => {
  const bucket = () => properties(ofKind('AWS::S3::Bucket').find(({ id }) => id === 'EvidenceBucket'));
  const policyOf = (): Statement[] =>
    properties(ofKind('AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('EvidenceBucket')))
      .PolicyDocument.Statement;
  const whoMay = (action: string, folder: string): string[] =>
    policyOf()
      .filter((each) => each.Effect === 'Allow' && actionsIn(each).includes(action))
      .filter(({ Resource }) => JSON.stringify(Resource).includes(`/${folder}/*`))
      .flatMap((each) => [(each as unknown as { Principal: { AWS: unknown } }).Principal.AWS].flat())
      .map((principal) => JSON.stringify(principal))
      .sort();

  test('is sent by our own pages, keeps every version, and is told to the event bus', () => {
    const { CorsConfiguration, NotificationConfiguration, VersioningConfiguration } = bucket();
    expect(CorsConfiguration.CorsRules).toMatchObject([
      { AllowedMethods: ['POST'], AllowedOrigins: ['https://returns.example.org'] },
    ]);
    expect(NotificationConfiguration).toEqual({ EventBridgeConfiguration: { EventBridgeEnabled: true } });
    expect(VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('goes from quarantine after a week, and from nowhere else', () => {
    const rules: { Prefix?: string }[] = bucket().LifecycleConfiguration.Rules;
    expect(rules.map(({ Prefix }) => Prefix)).toEqual(['quarantine/']);
  });

  test('is read in quarantine by the job and the scanner alone; what is kept is written by the job alone', () => {
    const who = (pattern: RegExp) => [expect.stringMatching(pattern)];
    expect(whoMay('s3:GetObjectVersion', 'quarantine')).toEqual([
      expect.stringMatching(/MalwareScanRole/),
      expect.stringMatching(/recordscanrole/),
    ]);
    expect(whoMay('s3:PutObject', 'quarantine')).toEqual(who(/agencyrole/));
    expect(whoMay('s3:PutObject', 'kept')).toEqual(who(/recordscanrole/));
    expect(whoMay('s3:GetObjectVersion', 'kept')).toEqual([...who(/agencyrole/), ...who(/managerrole/)]);
  });

  test('is scanned for malware as it arrives', () => {
    expect(properties(ofKind('AWS::GuardDuty::MalwareProtectionPlan')[0])).toMatchObject({
      ProtectedResource: {
        S3Bucket: { BucketName: { Ref: 'EvidenceBucket' }, ObjectPrefixes: ['quarantine/'] },
      },
    });
  });
});

describe('alarms', () => {
  test('each says what people notice, and rings for somebody', () => {
    const alarms = ofKind('AWS::CloudWatch::Alarm').map(properties);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription).toMatch(/^[A-Z].{30,}/);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  test('every function has one for its errors, in the words of the function list', () => {
    const described = ofKind('AWS::CloudWatch::Alarm').map((alarm) => properties(alarm).AlarmDescription);
    for (const { errorImpact } of Object.values(functionList)) expect(described).toContain(errorImpact);
  });

  test('every area has one for the faults that it answers, which Lambda takes for successes', () => {
    const counted = ofKind('AWS::CloudWatch::Alarm')
      .map(properties)
      .filter(({ MetricName }) => MetricName === 'Faults');
    const area = (name: string) => [
      { Name: 'area', Value: name },
      { Name: 'service', Value: 'portal' },
    ];
    expect(counted.map(({ Dimensions }) => Dimensions)).toEqual(
      ['account', 'agency', 'manager', 'board'].map(area),
    );
    expect(counted.map(({ Namespace }) => Namespace)).toEqual(counted.map(() => 'portal-prod'));
  });

  test('mail that SES refused or never answered for, and sign-ins that failed, have one each', () => {
    const figures = ofKind('AWS::CloudWatch::Alarm').map((alarm) => properties(alarm).MetricName);
    expect(figures).toEqual(expect.arrayContaining(['MailsRefused', 'MailsWithoutAnswer', 'SignInsFailed']));
  });

  test('every queue of dead letters has one', () => {
    const queues = ofKind('AWS::SQS::Queue').map(({ id }) => id);
    const watched = JSON.stringify(ofKind('AWS::CloudWatch::Alarm').map(properties));
    expect(queues.filter((id) => !watched.includes(id))).toEqual([]);
  });
});

describe('the site', () => {
  const headers = () =>
    properties(ofKind('AWS::CloudFront::ResponseHeadersPolicy')[0]).ResponseHeadersPolicyConfig
      .SecurityHeadersConfig;

  test('runs only its own scripts and styles, and shows in nobody’s frame', () => {
    const [start, host, rest] = headers().ContentSecurityPolicy.ContentSecurityPolicy['Fn::Join'][1];
    // The one place elsewhere: pages send files to the bucket of evidence.
    expect(JSON.stringify(host)).toMatch(/EvidenceBucketRegionalDomainName/);
    const policy = `${start}bucket${rest}`;
    expect(policy).not.toMatch(/unsafe|\*|data:/);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self' https://bucket",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]) {
      expect(policy.split('; ')).toContain(part);
    }
  });

  test('is reached over https for two years to come', () => {
    expect(headers().StrictTransportSecurity).toEqual({
      AccessControlMaxAgeSec: 63_072_000,
      IncludeSubdomains: true,
      Override: true,
    });
    expect(headers().ContentTypeOptions).toEqual({ Override: true });
  });

  test('never turns what the API answers into a page', () => {
    const { DistributionConfig } = properties(ofKind('AWS::CloudFront::Distribution')[0]);
    expect(DistributionConfig.CustomErrorResponses).toBeUndefined();
    const [api] = DistributionConfig.CacheBehaviors;
    expect(api.PathPattern).toBe('/api/*');
    expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad'); // AWS's policy "CachingDisabled"
    expect(api.FunctionAssociations).toBeUndefined();
    const { ResponseHeadersPolicyId } = DistributionConfig.DefaultCacheBehavior;
    expect(api.ResponseHeadersPolicyId).toEqual(ResponseHeadersPolicyId);
  });
});

describe('sign-in', () => {
  test('is by a code to one’s own address or a passkey, for people the portal knows', () => {
    const pool = properties(ofKind('AWS::Cognito::UserPool')[0]);
    expect(pool.AdminCreateUserConfig.AllowAdminCreateUserOnly).toBe(true);
    expect(pool.Policies.SignInPolicy.AllowedFirstAuthFactors).toEqual([
      'PASSWORD',
      'EMAIL_OTP',
      'WEB_AUTHN',
    ]);
    expect(pool.AccountRecoverySetting.RecoveryMechanisms).toEqual([{ Name: 'admin_only', Priority: 1 }]);
    const client = properties(ofKind('AWS::Cognito::UserPoolClient')[0]);
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      CallbackURLs: ['https://returns.example.org/api/account/callback'],
    });
  });
});
