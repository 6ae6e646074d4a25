import * as z from 'zod/mini';
import { physicalName, roleArn } from '../template/identities.ts';
import type { Resolver } from '../template/resolver.ts';
import type { Resource } from '../template/templates.ts';

export type Statement = {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
};

/** What each role may do: its own policies, and the bucket policies that name it. */
export type Grants = ReadonlyMap<string, readonly Statement[]>;

const oneOrMore = <Item extends z.core.SomeType>(item: Item) => z.union([item, z.array(item)]);

const StatementSchema = z.strictObject({
  Sid: z.optional(z.string()),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.string()),
  Principal: z.optional(z.union([z.string(), z.record(z.string(), oneOrMore(z.string()))])),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.json()))),
});

const PolicyProperties = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.optional(z.array(z.string())),
});

const listed = <Item>(value: Item | Item[]): Item[] => (Array.isArray(value) ? value : [value]);

/**
 * Conditions in policies of resources that concern services, not our functions: plain http is refused (nothing
 * here is reached that way) and a service may only come from our own account. Any other is an error.
 */
const knownConditions = new Set([
  'Bool/aws:SecureTransport',
  'ArnLike/aws:SourceArn',
  'StringEquals/AWS:SourceArn',
  'StringEquals/aws:SourceAccount',
]);

/** In the policy of a role that a service of AWS takes on, never of a function’s. */
const conditionsOfServices = new Set(['StringLike/events:ManagedBy']);

const isOfFunction = ({ kind, properties }: Resource): boolean =>
  kind === 'AWS::IAM::Role' &&
  JSON.stringify(properties.AssumeRolePolicyDocument ?? null).includes('lambda.amazonaws.com');

export function readGrants(resources: readonly Resource[], resolver: Resolver): Grants {
  const grants = new Map<string, Statement[]>();
  const add = (role: string, { Effect, Action, Resource: on }: z.infer<typeof StatementSchema>): void => {
    const statements = grants.get(role) ?? [];
    statements.push({ effect: Effect, actions: listed(Action), resources: listed(on) });
    grants.set(role, statements);
  };
  const roles = resources.filter(({ kind }) => kind === 'AWS::IAM::Role').map(physicalName);
  const functionRoles = new Set(resources.filter(isOfFunction).map(physicalName));
  const isKnownOf = (named: readonly string[], condition: string): boolean =>
    conditionsOfServices.has(condition) && named.every((role) => !functionRoles.has(role));

  for (const resource of resources) {
    if (resource.kind === 'AWS::IAM::Role') refuseUnread(resource);
    if (resource.kind !== 'AWS::IAM::Policy' && resource.kind !== 'AWS::S3::BucketPolicy') continue;
    const { PolicyDocument, Roles = [] } = PolicyProperties.parse(resolver.propertiesOf(resource));
    for (const statement of PolicyDocument.Statement) {
      const { Principal, Condition } = statement;
      for (const condition of conditionsIn(Condition)) {
        if (
          !(resource.kind === 'AWS::IAM::Policy'
            ? isKnownOf(Roles, condition)
            : knownConditions.has(condition))
        ) {
          throw new Error(`${resource.id}: the player does not know the condition ${condition}.`);
        }
      }
      if (resource.kind === 'AWS::IAM::Policy') for (const role of Roles) add(role, statement);
      else if (!Condition) for (const role of rolesNamed(Principal, roles)) add(role, statement);
    }
  }
  return grants;
}

const conditionsIn = (condition: z.infer<typeof StatementSchema>['Condition']): string[] =>
  Object.entries(condition ?? {}).flatMap(([operator, keys]) =>
    Object.keys(keys).map((key) => `${operator}/${key}`),
  );

function rolesNamed(
  principal: z.infer<typeof StatementSchema>['Principal'],
  roles: readonly string[],
): string[] {
  if (principal === undefined || typeof principal === 'string') {
    throw new Error('The player plays bucket policies for named roles only.');
  }
  const named = listed(principal.AWS ?? []);
  const found = roles.filter((role) => named.includes(roleArn(role)));
  if (found.length !== named.length)
    throw new Error(`A bucket policy names someone unknown: ${named.join(', ')}.`);
  return found;
}

/** Inline, managed and bounding policies would be ignored silently; the portal uses none. */
function refuseUnread({ id, properties }: Resource): void {
  for (const property of ['Policies', 'ManagedPolicyArns', 'PermissionsBoundary']) {
    if (properties[property] !== undefined)
      throw new Error(`${id}: the player does not read ${property} of a role.`);
  }
}
