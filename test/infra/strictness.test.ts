import { describe, expect, test } from 'vitest';
import { needsOf } from '../../infra/local/database/dynamodb-gate.ts';
import { eventPattern, matches } from '../../infra/local/event-pattern.ts';
import { gatekeeper, keyOf } from '../../infra/local/iam/gatekeeper.ts';
import { readGrants } from '../../infra/local/iam/grants.ts';
import { cronOf } from '../../infra/local/schedules.ts';
import { resolver } from '../../infra/local/template/resolver.ts';
import { refuseUnknownKinds } from '../../infra/local/template/resource-kinds.ts';
import type { Json, Resource } from '../../infra/local/template/templates.ts';

const aResource = (kind: string, properties: Record<string, Json> = {}): Resource => ({
  stack: 'portal-dev-test',
  id: 'Thing',
  kind,
  properties,
  deletionPolicy: undefined,
});

const resolving = (value: Json) => {
  const resource = aResource('AWS::S3::Bucket', { value });
  const templates = { folder: '', resources: [resource], exports: new Map(), assets: new Map() };
  const made = resolver(templates, {
    addresses: [['https://returns.example.org', 'http://localhost:4300']],
  });
  return () => made.propertiesOf(resource).value;
};

describe('the player refuses what it does not know', () => {
  test('a kind of resource', () => {
    expect(() => refuseUnknownKinds([aResource('AWS::EC2::Instance')])).toThrow(
      'The player does not know how to play AWS::EC2::Instance (Thing in portal-dev-test).',
    );
  });

  test.each<[string, Json]>([
    ['an intrinsic function', { 'Fn::Base64': 'x' }],
    ['a resource that is not there', { Ref: 'Elsewhere' }],
    ['an attribute', { 'Fn::GetAtt': ['Thing', 'WebsiteURL'] }],
    ['an import that nobody exports', { 'Fn::ImportValue': 'nothing' }],
    ['a dynamic reference', '{{resolve:ssm:/name}}'],
  ])('%s', (_name, value) => {
    expect(resolving(value)).toThrow();
  });

  test('a condition in a policy', () => {
    const Condition = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } };
    const Statement = [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'x', Condition }];
    const propertiesOf = () => ({ PolicyName: 'p', Roles: ['role'], PolicyDocument: { Statement } });
    const read = () =>
      readGrants([aResource('AWS::IAM::Policy')], {
        propertiesOf,
        setAttribute: () => {},
        setAddress: () => {},
      });
    expect(read).toThrow(/does not know the condition ForAllValues:StringEquals\/dynamodb:LeadingKeys/);
  });

  test('a policy inside a role', () => {
    const role = aResource('AWS::IAM::Role', { ManagedPolicyArns: ['arn'] });
    expect(() =>
      readGrants([role], { propertiesOf: () => ({}), setAttribute: () => {}, setAddress: () => {} }),
    ).toThrow(/ManagedPolicyArns/);
  });

  test.each([
    'cron(0 7 * * ? 2027)',
    'cron(0 7 ? * 2 *)',
    'rate(7 minutes)',
    'rate(1 day)',
    'at(2027-01-01T00:00:00)',
  ])('the schedule %s', (expression) => {
    expect(() => cronOf(expression)).toThrow('does not know the schedule');
  });

  test('a way of matching events', () => {
    expect(() => eventPattern({ detail: { size: [{ numeric: ['>', 1] }] } })).toThrow(/"numeric"/);
    expect(() => eventPattern({ $or: [] })).toThrow(/\$or/);
  });
});

describe('what the player knows', () => {
  test.each<[string, Json, unknown]>([
    ['joins', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }]] }, 'a-eu-west-2'],
    ['selects from a split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b'] }] }, 'b'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is CloudFormation that fills it in.
    ['fills in', { 'Fn::Sub': 'x-${AWS::AccountId}' }, 'x-000000000000'],
    ['leaves out no value', [{ Ref: 'AWS::NoValue' }, 1], [1]],
    ['names and addresses', { 'Fn::GetAtt': ['Thing', 'Arn'] }, 'arn:aws:s3:::portal-dev-test-thing'],
    ['stands in for public addresses', 'https://returns.example.org/a', 'http://localhost:4300/a'],
  ])('%s', (_name, value, expected) => {
    expect(resolving(value)()).toEqual(expected);
  });

  test('both of AWS’s ways to say when', () => {
    expect([cronOf('cron(0 7 * * ? *)'), cronOf('rate(15 minutes)')]).toEqual(['0 7 * * *', '*/15 * * * *']);
  });

  test('a pattern matches where every field named has one of its values', () => {
    const pattern = eventPattern({
      source: ['aws.ses'],
      detail: { tags: { set: ['portal'] } },
      gone: [{ exists: false }],
    });
    expect(matches(pattern, { source: 'aws.ses', detail: { tags: { set: ['other', 'portal'] } } })).toBe(
      true,
    );
    expect(matches(pattern, { source: 'aws.ses', detail: { tags: {} } })).toBe(false);
    expect(matches(pattern, { source: 'aws.ses', detail: { tags: { set: ['portal'] } }, gone: 1 })).toBe(
      false,
    );
    expect(matches(eventPattern({ a: [{ prefix: 'x' }, { 'anything-but': ['y', 'z'] }] }), { a: 'z' })).toBe(
      false,
    );
  });

  test('a transaction needs leave for each of its parts, a query of an index for the index', () => {
    const table = 'arn:aws:dynamodb:eu-west-2:000000000000:table/T';
    const TransactItems = [
      { Put: { TableName: 'T' } },
      { ConditionCheck: { TableName: 'T' } },
      { Delete: { TableName: 'T' } },
    ];
    expect(needsOf('TransactWriteItems', { TransactItems })).toEqual([
      ['dynamodb:PutItem', table],
      ['dynamodb:ConditionCheckItem', table],
      ['dynamodb:DeleteItem', table],
    ]);
    expect(needsOf('Query', { TableName: 'T', IndexName: 'i' })).toEqual([
      ['dynamodb:Query', `${table}/index/i`],
    ]);
    expect(needsOf('BatchWriteItem', { RequestItems: { T: [] } })).toEqual([
      ['dynamodb:BatchWriteItem', table],
    ]);
    expect(needsOf('ExecuteStatement', { Statement: 'SELECT' })).toEqual([
      ['dynamodb:ExecuteStatement', '*'],
    ]);
  });

  test('a denial outweighs an allowance, and nothing is allowed by itself', () => {
    const grants = new Map([
      [
        'role',
        [
          { effect: 'Allow', actions: ['dynamodb:*'], resources: ['table/*'] },
          { effect: 'Deny', actions: ['dynamodb:Delete?tem'], resources: ['table/a'] },
        ],
      ],
    ] as const);
    const iam = gatekeeper(grants, new Map([['agency', 'role']]));
    const allows = (action: string, resource: string) =>
      iam.allows(keyOf('agency').accessKeyId, action, resource);
    expect(allows('dynamodb:GetItem', 'table/a')).toBe(true);
    expect(allows('dynamodb:DeleteItem', 'table/a')).toBe(false);
    expect(allows('dynamodb:DeleteItem', 'table/b')).toBe(true);
    expect(allows('s3:GetObject', 'table/b')).toBe(false);
    expect(iam.allows('SOMEBODY', 'dynamodb:GetItem', 'table/a')).toBe(false);
    expect(iam.calls().filter(({ allowed }) => !allowed)).toHaveLength(2);
  });
});
