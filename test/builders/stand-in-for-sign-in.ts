import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import type { Gatekeeper } from '../../infra/local/iam/gatekeeper.ts';
import { type People, type PoolUser, people } from '../../infra/local/sign-in/people.ts';
import { userPoolGate } from '../../infra/local/sign-in/user-pool-gate.ts';

const folder = mkdtempSync(join(tmpdir(), 'user-pool-'));
const emptyPool = (): People => people(join(folder, `${randomUUID()}.json`));
let pool = emptyPool();
let asked: string[] = [];

/** Every test is one caller, who may do everything; what is asked is noted. */
const iam: Gatekeeper = {
  principalOf: (id) =>
    id === process.env.AWS_ACCESS_KEY_ID
      ? { name: 'test', secret: process.env.AWS_SECRET_ACCESS_KEY ?? '' }
      : undefined,
  allows(_key, action) {
    asked.push(action.replace('cognito-idp:', ''));
    return true;
  },
  calls: () => [],
  unusedGrants: () => [],
};
const server = await userPoolGate(
  0,
  process.env.USER_POOL_ID ?? '',
  {
    withEmail: (email) => pool.withEmail(email),
    withSub: (sub) => pool.withSub(sub),
    add: (email, emailVerified) => pool.add(email, emailVerified),
    setEnabled: (user, enabled) => pool.setEnabled(user, enabled),
  },
  iam,
  (fault) => console.error(fault),
);
process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = `http://127.0.0.1:${server.port}`;
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a test sees of the user pool. */
export type StoodInPool = {
  /** The operations asked so far, in order: `AdminCreateUser`. */
  readonly asked: () => readonly string[];
  readonly user: (email: string) => PoolUser | undefined;
  /** Somebody who is in the pool already. */
  readonly add: (email: string) => void;
};

/** The player's own strict user pool, empty before each test, behind handlers that make users and shut them out. */
export function standInForSignIn(): StoodInPool {
  beforeEach(() => {
    pool = emptyPool();
    asked = [];
  });
  return {
    asked: () => asked,
    user: (email) => pool.withEmail(email),
    add: (email) => void pool.add(email, true),
  };
}
