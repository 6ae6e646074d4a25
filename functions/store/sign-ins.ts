import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Instant } from '../../shared/domain/day.ts';
import { database, isNew, parseItem } from './database.ts';
import { keys, tables } from './tables.ts';

const minutes = 10;

/** One attempt to sign in, as it waits for somebody to come back from the sign-in page. */
const SignIn = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  /** Hash of the secret in the cookie of the browser that began it. */
  browser: z.string(),
  endsAt: Instant,
});
export type SignIn = z.infer<typeof SignIn>;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
/** Each attempt has its own cookie, so that two tabs do not disturb each other. */
const cookieName = (state: string): string => `__Host-sign-in-${hashOf(state).slice(0, 12)}`;
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Remembers an attempt for ten minutes; the reply is the cookie that ties it to the browser that began it. */
export async function recordSignInBegun(
  attempt: Omit<SignIn, 'browser' | 'endsAt'>,
  at: Instant,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const ends = Date.parse(at) + minutes * 60_000;
  const item: SignIn = { ...attempt, browser: hashOf(secret), endsAt: new Date(ends).toISOString() };
  await database.send(
    new PutCommand({
      TableName: tables.directory(),
      Item: { ...keys.signIn(attempt.state), ...item, ttl: Math.ceil(ends / 1000) },
      ConditionExpression: isNew,
    }),
  );
  return `${cookieName(attempt.state)}=${secret}; ${attributes}; Max-Age=${minutes * 60}`;
}

/** The attempt that this browser began, once; undefined where there is none, or it is over, or another’s. */
export async function takeSignIn(
  state: string,
  cookies: readonly string[],
  at: Instant,
): Promise<SignIn | undefined> {
  const name = `${cookieName(state)}=`;
  const secret = cookies.find((each) => each.startsWith(name))?.slice(name.length);
  if (secret === undefined) return undefined;
  try {
    const { Attributes: item } = await database.send(
      new DeleteCommand({
        TableName: tables.directory(),
        Key: keys.signIn(state),
        ConditionExpression: 'browser = :browser AND endsAt > :at',
        ExpressionAttributeValues: { ':browser': hashOf(secret), ':at': at },
        ReturnValues: 'ALL_OLD',
      }),
    );
    return item === undefined ? undefined : parseItem(SignIn, item);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return undefined;
    throw error;
  }
}

/** Makes the browser forget the cookie of an attempt that is over. */
export const forgetSignIn = (state: string): string => `${cookieName(state)}=; ${attributes}; Max-Age=0`;
