import { randomInt, timingSafeEqual } from 'node:crypto';

/** One attempt at signing in: the address given, and the code sent there. */
type Attempt = {
  readonly email: string;
  /** Absent where the address has no account: nothing was sent, and no code will fit. */
  readonly code: string | undefined;
  readonly endsAt: number;
  triesLeft: number;
};

export type CodeCheck = 'right' | 'wrong' | 'too-old' | 'too-many-tries';

export type Codes = {
  /** Begins an attempt, or begins it anew, and gives the code to send. */
  readonly begin: (uid: string, email: string, known: boolean, now: number) => string | undefined;
  readonly emailOf: (uid: string) => string | undefined;
  readonly check: (uid: string, code: string, now: number) => CodeCheck;
  readonly end: (uid: string) => void;
};

const triesAllowed = 5;

/** Six-digit codes, each good for `validFor` milliseconds, five tries and one sign-in. */
export function codes(validFor: number): Codes {
  const attempts = new Map<string, Attempt>();
  return {
    begin(uid, email, known, now) {
      for (const [old, { endsAt }] of attempts) if (endsAt < now - validFor) attempts.delete(old);
      const code = known ? String(randomInt(1_000_000)).padStart(6, '0') : undefined;
      attempts.set(uid, { email, code, endsAt: now + validFor, triesLeft: triesAllowed });
      return code;
    },
    emailOf: (uid) => attempts.get(uid)?.email,
    check(uid, code, now) {
      const attempt = attempts.get(uid);
      if (!attempt || attempt.endsAt < now) return 'too-old';
      if (attempt.triesLeft === 0) return 'too-many-tries';
      attempt.triesLeft -= 1;
      if (attempt.code !== undefined && isSame(attempt.code, code)) return 'right';
      return attempt.triesLeft === 0 ? 'too-many-tries' : 'wrong';
    },
    end: (uid) => void attempts.delete(uid),
  };
}

const isSame = (expected: string, given: string): boolean =>
  expected.length === given.length && timingSafeEqual(Buffer.from(expected), Buffer.from(given));
