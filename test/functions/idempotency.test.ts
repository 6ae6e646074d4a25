import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as setDueDay } from '../../functions/manager/set-due-day.ts';
import { allRoutes, routes } from '../../shared/contract/all-routes.ts';
import { aSignedInPerson } from '../builders/a-person.ts';
import type { Came } from '../builders/an-event.ts';
import { type Contents, contents, differences, putBack } from '../builders/contents.ts';
import { heldAfterItsClaim } from '../builders/held-requests.ts';
import { aBusyWorld, ask, type BusyWorld, type Intent, intentOf } from '../builders/sound-intents.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { must } from '../builders/two-boards.ts';
import { freshTables } from '../database.ts';

/*
 * Every POST of the contract, asked twice: nobody does a thing twice by pressing a button twice, by a lost reply, or
 * by a browser that tries again.
 */

const posts = allRoutes.filter(({ method, who }) => method === 'POST' && who.at !== 'signed-in');
const writeNothing: readonly string[] = ['preview-round'];
const writers = posts.filter(({ key }) => !writeNothing.includes(key));

let world: BusyWorld;
let begun: Contents;
standInForSignIn();

beforeAll(async () => {
  aBucket();
  await freshTables();
  world = await aBusyWorld();
  begun = await contents();
});
beforeEach(() => putBack(begun));

let keys = 0;
const freshKey = (): string => {
  keys += 1;
  return `intent-number-${keys}`;
};

const told = ({ status, body, headers }: Came): string =>
  JSON.stringify({ status, body, type: headers['Content-Type'] ?? headers['content-type'] });

/** What the second is told while the first has not ended; the gates of a return tell it first. */
const inFlight = ['already-under-way', 'being-submitted'];

const anotherValue = (value: unknown): unknown[] => {
  if (Array.isArray(value))
    return value.flatMap((inner, n) => anotherValue(inner).map((other) => value.with(n, other)));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      anotherValue(inner).map((other) => ({ ...value, [name]: other })),
    );
  if (typeof value !== 'string') return [];
  return [`${value} too`, '2027-03-26', 'b'.repeat(64), 'signatory', `${value}-too`];
};

/** Another intent that the route takes as well: another body, or where it takes none another return. Undefined where neither can differ. */
function anotherIntent(intent: Intent): Intent | undefined {
  const { route, params, body } = intent;
  const other = anotherValue(body).find((each) => route.body?.safeParse(each).success);
  if (other !== undefined) return { ...intent, body: other };
  if (!/\{(submissionId|roundId)\}/.test(route.path)) return undefined;
  return { ...intent, params: { ...params, submissionId: 'another-return', roundId: 'another-round' } };
}

/** What was written, by kind: so many rows of each. */
const kindsWritten = async (): Promise<string[]> =>
  differences(begun, await contents())
    .map((key) => {
      const [table, pk = '', sk = ''] = key.split(' ');
      return `${table} ${pk.split('#')[0]} ${sk.split('#')[0]}`;
    })
    .sort();

describe.each(writers.map((route) => [route.key, route] as const))('%s', (_, route) => {
  test('asked again, later, gives the first reply byte for byte and does nothing more; with other words it is refused', async () => {
    const intent = intentOf(world, route);
    const idempotencyKey = freshKey();
    const first = await ask(intent, { idempotencyKey });
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const after = await contents();
    expect(differences(begun, after)).not.toEqual([]);

    expect(told(await ask(intent, { idempotencyKey, at: '2026-11-02T12:02:00.000Z' }))).toBe(told(first));
    const other = anotherIntent(intent);
    if (other === undefined) return;
    const reused = await ask(other, { idempotencyKey });
    expect([reused.status, reused.body.type]).toEqual([422, 'idempotency-key-reused']);
    expect(differences(after, await contents())).toEqual([]);
  });

  test('asked twice at the same moment is done once', async () => {
    const intent = intentOf(world, route);
    await ask(intent);
    const once = await kindsWritten();
    await putBack(begun);

    const idempotencyKey = freshKey();
    const replies = await Promise.all([ask(intent, { idempotencyKey }), ask(intent, { idempotencyKey })]);
    const done = replies.find(({ status }) => status === 200);
    expect(done, JSON.stringify(replies)).toBeDefined();
    for (const reply of replies)
      if (!inFlight.includes(String(reply.body.type))) expect(told(reply)).toBe(told(done!));
    expect(await kindsWritten()).toEqual(once);
  });

  test('asked again while the first is done gives the first reply', async () => {
    const intent = intentOf(world, route);
    const idempotencyKey = freshKey();
    const first = ask(intent, { idempotencyKey });
    const second = await heldAfterItsClaim(first, () => ask(intent, { idempotencyKey }));
    expect(told(second)).toBe(told(await first));
  });

  test('a key is one person’s own', async () => {
    const intent = intentOf(world, route);
    const idempotencyKey = freshKey();
    const { roles } = grantedAs(intent);
    const { cookies } = await aSignedInPerson('Somebody Else', ...roles);
    await ask(intent, { idempotencyKey });
    const theirs = await ask({ ...intent, cookies }, { idempotencyKey });
    const fresh = await ask({ ...intent, cookies });
    expect(theirs.body.type).not.toBe('idempotency-key-reused');
    expect(theirs.body.type).not.toBe('already-under-way');
    expect(theirs.status).toBeGreaterThanOrEqual(200);
    expect(fresh.status).toBeLessThan(500);
  });
});

const grantedAs = ({ cookies }: Intent) =>
  [...Object.values(world.people), world.employed].find((person) => person.cookies === cookies)!;

test('a key is one route’s own: the same on every route does what each is for', async () => {
  const idempotencyKey = freshKey();
  let claims: Contents = new Map();
  for (const route of writers) {
    await putBack(new Map([...begun, ...claims]));
    const came = await ask(intentOf(world, route), { idempotencyKey });
    expect([route.key, came.status]).toEqual([route.key, 200]);
    claims = new Map([...(await contents())].filter(([at]) => at.includes(`#${idempotencyKey} `)));
  }
  expect(claims.size).toBe(writers.length);
});

test.each(posts.filter(({ key }) => writeNothing.includes(key)).map((route) => [route.key, route] as const))(
  '%s writes nothing, so that it may be asked as often as one likes',
  async (_, route) => {
    const came = await ask(intentOf(world, route));
    expect(came.status).toBe(200);
    expect(differences(begun, await contents())).toEqual([]);
  },
);

test('an exemption lifted after the round was given a new due day is replied with that day, every time', async () => {
  const intent = intentOf(world, routes['lift-exemption']);
  const { params } = intent;
  await must('set-due-day', setDueDay, params, { due: '2027-02-26', sequence: 1 });
  const idempotencyKey = freshKey();
  const first = await ask(intent, { idempotencyKey });
  expect(first.body).toMatchObject({ due: '2027-02-26', exemptOn: null });
  expect(told(await ask(intent, { idempotencyKey }))).toBe(told(first));
});
