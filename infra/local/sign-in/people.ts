import { randomUUID } from 'node:crypto';
import { readKept, writeKept } from '../kept-file.ts';

/** An account of the user pool. */
export type PoolUser = {
  readonly sub: string;
  readonly email: string;
  readonly emailVerified: boolean;
  readonly enabled: boolean;
  readonly createdAt: string;
};

export type People = {
  readonly withEmail: (email: string) => PoolUser | undefined;
  readonly withSub: (sub: string) => PoolUser | undefined;
  /** Undefined where the address has an account already. */
  readonly add: (email: string, emailVerified: boolean) => PoolUser | undefined;
  readonly setEnabled: (user: PoolUser, enabled: boolean) => void;
};

/** The accounts, kept in a file; e-mail addresses are the same in capitals and small letters. */
export function people(file: string): People {
  const bySub = new Map(readKept<PoolUser[]>(file, []).map((user) => [user.sub, user]));
  const subOf = new Map([...bySub.values()].map(({ email, sub }) => [email, sub]));
  const keep = (user: PoolUser): PoolUser => {
    bySub.set(user.sub, user);
    subOf.set(user.email, user.sub);
    writeKept(file, [...bySub.values()]);
    return user;
  };
  const withEmail = (email: string) => bySub.get(subOf.get(email.trim().toLowerCase()) ?? '');
  return {
    withEmail,
    withSub: (sub) => bySub.get(sub),
    add: (email, emailVerified) =>
      withEmail(email)
        ? undefined
        : keep({
            sub: randomUUID(),
            email: email.trim().toLowerCase(),
            emailVerified,
            enabled: true,
            createdAt: new Date().toISOString(),
          }),
    setEnabled: (user, enabled) => void keep({ ...user, enabled }),
  };
}
