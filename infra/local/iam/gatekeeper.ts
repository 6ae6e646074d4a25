import type { Grants, Statement } from './grants.ts';

/** One call of a function to AWS, and whether it was allowed. */
export type Call = {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
  readonly at: number;
};

/** Who signs requests: one key per function, one for the person at the machine. */
export type Principal = { readonly name: string; readonly secret: string; readonly role?: string };

export type Gatekeeper = {
  /** The holder of an access key, or undefined for a key we never gave out. */
  readonly principalOf: (accessKeyId: string) => Principal | undefined;
  /** Decides one call as IAM would, and records it; the administrator may do everything and is not recorded. */
  readonly allows: (accessKeyId: string, action: string, resource: string) => boolean;
  readonly calls: () => readonly Call[];
  readonly unusedGrants: () => readonly string[];
};

export const adminKey = { accessKeyId: 'LOCALADMIN', secretAccessKey: 'local-admin-secret' } as const;

export const keyOf = (functionName: string) => ({
  accessKeyId: `LOCAL${functionName.toUpperCase().replaceAll('-', '')}`,
  secretAccessKey: `local-secret-of-${functionName}`,
});

const mostCallsKept = 100_000;

/** `roles`: function name → role name. */
export function gatekeeper(grants: Grants, roles: ReadonlyMap<string, string>): Gatekeeper {
  const principals = new Map<string, Principal>([
    [adminKey.accessKeyId, { name: 'administrator', secret: adminKey.secretAccessKey }],
  ]);
  for (const [name, role] of roles) {
    const { accessKeyId, secretAccessKey } = keyOf(name);
    principals.set(accessKeyId, { name, secret: secretAccessKey, role });
  }
  const calls: Call[] = [];
  const used = new Set<string>();

  return {
    principalOf: (accessKeyId) => principals.get(accessKeyId),
    allows(accessKeyId, action, resource) {
      const principal = principals.get(accessKeyId);
      if (!principal) return false;
      if (!principal.role) return true;
      const allowed = decide(grants.get(principal.role) ?? [], action, resource);
      if (calls.length >= mostCallsKept) calls.shift();
      calls.push({ function: principal.name, action, resource, allowed, at: Date.now() });
      if (allowed) used.add(`${principal.name} ${action} ${resource}`);
      return allowed;
    },
    calls: () => calls,
    unusedGrants: () => [...roles].flatMap(([name, role]) => unused(name, grants.get(role) ?? [], used)),
  };
}

/** A denial anywhere outweighs every allowance; without an allowance the answer is no. */
export function decide(statements: readonly Statement[], action: string, resource: string): boolean {
  const applying = statements.filter(
    ({ actions, resources }) =>
      actions.some((each) => isLike(each, action)) && resources.some((each) => isLike(each, resource)),
  );
  return applying.length > 0 && applying.every(({ effect }) => effect === 'Allow');
}

/** Grants of services that the player does not watch: logs, traces, and what Lambda itself does for a function. */
const unwatched = /^(logs|xray|sqs):|^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/;

function unused(name: string, statements: readonly Statement[], used: ReadonlySet<string>): string[] {
  return statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
    )
    .filter(({ action }) => !unwatched.test(action))
    .filter(
      ({ action, resource }) => ![...used].some((call) => isLike(`${name} ${action} ${resource}`, call)),
    )
    .map(({ action, resource }) => `${name} ${action} ${resource}`);
}

const patterns = new Map<string, RegExp>();

/** IAM's wildcards: `*` is any text, `?` any one character. */
export function isLike(pattern: string, text: string): boolean {
  const known = patterns.get(pattern);
  if (known) return known.test(text);
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`);
  patterns.set(pattern, made);
  return made.test(text);
}
