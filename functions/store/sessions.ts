import { createHash, randomBytes } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Assignment } from '../../shared/domain/assignment.ts';
import { Instant } from '../../shared/domain/day.ts';
import { Person } from '../../shared/domain/person.ts';
import { RoleGrant } from '../../shared/domain/role.ts';
import { refuse } from '../runtime/refused.ts';
import type { Session, SignedIn } from '../runtime/request.ts';
import { database, isNew, parseItem, queryItems } from './database.ts';
import { keys, tables } from './tables.ts';

/** How long a session lives without a request, and at all; how often it is noted that it is used. */
export const sessionLimits = { idleMinutes: 30, hours: 10, notedEveryMinutes: 5 } as const;

export const Profile = z.strictObject({ ...Person.shape, draftKey: z.string() });
const Stored = z.strictObject({ startedAt: Instant, lastSeen: Instant });
type Stored = z.infer<typeof Stored>;

const cookieName = '__Host-session';
const minute = 60_000;

const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * minute).toISOString();
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const ttlOf = ({ idleEndsAt }: Session): number => Math.ceil(Date.parse(idleEndsAt) / 1000);

function sessionOf(id: string, { startedAt, lastSeen }: Stored): Session {
  const endsAt = later(startedAt, sessionLimits.hours * 60);
  const idleEndsAt = later(lastSeen, sessionLimits.idleMinutes);
  return { id, endsAt, idleEndsAt: idleEndsAt < endsAt ? idleEndsAt : endsAt };
}

type Cookie = { readonly personId: string; readonly id: string };

/** Whose session a request says it has; only the hash of its secret is known to the store. */
function cookieOf(cookies: readonly string[]): Cookie | undefined {
  const found = cookies.find((each) => each.startsWith(`${cookieName}=`));
  const [, personId, secret] = /^__Host-session=([a-z0-9-]{1,63})\.([\w-]{43})$/.exec(found ?? '') ?? [];
  return personId === undefined || secret === undefined ? undefined : { personId, id: hashOf(secret) };
}

async function find(cookies: readonly string[], at: Instant): Promise<SignedIn & { lastSeen: Instant }> {
  const cookie = cookieOf(cookies);
  if (cookie === undefined) return refuse('not-signed-in');
  const items = await queryItems(tables.directory(), keys.profile(cookie.personId).pk);
  const itemAt = (sk: string) => items.find((item) => item.sk === sk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  const profile = itemAt('PROFILE');
  const row = itemAt(keys.session(cookie.personId, cookie.id).sk);
  const roles = under('ROLE#').map((item) => parseItem(RoleGrant, item));
  const assignments = under('ASSIGNED#').map((item) => parseItem(Assignment, item));
  if (profile === undefined || row === undefined || roles.length === 0) return refuse('session-ended');

  const stored = parseItem(Stored, row);
  const session = sessionOf(cookie.id, stored);
  if (session.idleEndsAt <= at) return refuse('session-ended');
  const { draftKey, ...person } = parseItem(Profile, profile);
  return { person: { ...person, roles }, assignments, session, draftKey, lastSeen: stored.lastSeen };
}

/** Notes that a session is in use; one that has been ended meanwhile stays ended. */
export async function renewSession({ person, session }: SignedIn, at: Instant): Promise<Session> {
  const startedAt = later(session.endsAt, -sessionLimits.hours * 60);
  const renewed = sessionOf(session.id, { startedAt, lastSeen: at });
  try {
    await database.send(
      new UpdateCommand({
        TableName: tables.directory(),
        Key: keys.session(person.id, session.id),
        UpdateExpression: 'SET lastSeen = :at, #ttl = :ttl',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':at': at, ':ttl': ttlOf(renewed) },
      }),
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') refuse('session-ended');
    throw error;
  }
  return renewed;
}

/**
 * The person behind the session cookie with the roles they have at this moment: one query. For an area that
 * may not write to the directory; there the page keeps the session alive (`stay-signed-in`).
 */
export async function readSignedIn(cookies: readonly string[], at: Instant): Promise<SignedIn> {
  const { lastSeen: _, ...signedIn } = await find(cookies, at);
  return signedIn;
}

/** The same, and keeps the session alive: a second call once in five minutes. */
export async function findSignedIn(cookies: readonly string[], at: Instant): Promise<SignedIn> {
  const { lastSeen, ...signedIn } = await find(cookies, at);
  if (later(lastSeen, sessionLimits.notedEveryMinutes) > at) return signedIn;
  return { ...signedIn, session: await renewSession(signedIn, at) };
}

/** Begins a session under a new secret; the reply is its cookie. */
export async function beginSession(personId: string, at: Instant): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const stored: Stored = { startedAt: at, lastSeen: at };
  const session = sessionOf(hashOf(secret), stored);
  await database.send(
    new PutCommand({
      TableName: tables.directory(),
      Item: { ...keys.session(personId, session.id), ...stored, ttl: ttlOf(session) },
      ConditionExpression: isNew,
    }),
  );
  return `${cookieName}=${personId}.${secret}; Path=/; Secure; HttpOnly; SameSite=Lax`;
}

/** Ends the session of these cookies, if they carry one; whoever knows its secret may end it. */
export async function endSession(cookies: readonly string[]): Promise<void> {
  const cookie = cookieOf(cookies);
  if (cookie === undefined) return;
  await database.send(
    new DeleteCommand({ TableName: tables.directory(), Key: keys.session(cookie.personId, cookie.id) }),
  );
}

/** Makes the browser forget the cookie. */
export const noSession = `${cookieName}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`;
