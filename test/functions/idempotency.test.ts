import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as account } from '../../functions/account/area.ts';
import { handler as agency } from '../../functions/agency/area.ts';
import { handler as board } from '../../functions/board/area.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { handler as exempt } from '../../functions/manager/exempt-obligation.ts';
import { handler as setDueDay } from '../../functions/manager/set-due-day.ts';
import { allRoutes, type RouteKey } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { aSignedInPerson } from '../builders/a-person.ts';
import type { AskedReturn } from '../builders/a-return.ts';
import {
  type AgencyId,
  aWorld,
  type BoardId,
  grantedPerson,
  placesIn,
  type World,
} from '../builders/a-world.ts';
import { digestRead, fillIn, goodAnswers, makeReady } from '../builders/an-answer.ts';
import { anEvent, type Came, serveBy } from '../builders/an-event.ts';
import { type Contents, contents, differences, putBack } from '../builders/contents.ts';
import { heldAfterItsClaim } from '../builders/held-requests.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { must } from '../builders/two-boards.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import { freshTables } from '../database.ts';

/*
 * Every POST of the contract, asked twice: nobody does a thing twice by pressing a button twice, by a lost reply, or
 * by a browser that tries again.
 */

const areas = { account, agency, manager, board };
const posts = allRoutes.filter(({ method, who }) => method === 'POST' && who.at !== 'signed-in');
const writeNothing: readonly string[] = ['preview-round'];
const writers = posts.filter(({ key }) => !writeNothing.includes(key));

let world: World;
let begun: Contents;
let digest: string;
standInForSignIn();

/** Their note on 1.1 stands already. */
const stillToAnswer = async (asked: AskedReturn) => ({
  ...(await goodAnswers(asked)),
  '1.1': { grade: 'met' },
});

/** A return filled in (police), one that waits for its signature (trust), and an exemption (downs-police). */
beforeAll(async () => {
  aBucket();
  await freshTables();
  world = await aWorld();
  const [police, trust] = ['thamesford-police', 'thamesford-trust'].map(
    (agencyId) => world.returns.thamesford.find((each) => each.agencyId === agencyId)!,
  );
  await fillIn(police!, await stillToAnswer(police!));
  await makeReady(trust!, await stillToAnswer(trust!));
  digest = await digestRead(trust!);
  const params = placesIn(world, 'downs', 'downs-police');
  await must('exempt-obligation', exempt, params, validBodies['exempt-obligation']);
  begun = await contents();
});
beforeEach(() => putBack(begun));

type Intent = {
  readonly route: Route;
  readonly params: Record<string, string>;
  readonly body: unknown;
  readonly cookies: readonly string[];
};

const placeOf: Partial<Record<string, readonly [BoardId, AgencyId]>> = {
  'take-back': ['thamesford', 'thamesford-trust'],
  'decline-sign-off': ['thamesford', 'thamesford-trust'],
  'submit-submission': ['thamesford', 'thamesford-trust'],
  'lift-exemption': ['downs', 'downs-police'],
};

/** The route asked so that it does what it is for. */
function intentOf(route: Route): Intent {
  const [boardId, agencyId] = placeOf[route.key] ?? ['thamesford', 'thamesford-police'];
  const params = placesIn(world, boardId, agencyId);
  const who =
    route.key === 'submit-submission'
      ? { ...route, who: { at: 'agency', roles: ['signatory'] } as const }
      : route;
  const { cookies } = grantedPerson(world, who, boardId, agencyId);
  const body = validBodies[route.key as RouteKey];
  if (route.key === 'submit-submission')
    return { route, params, cookies, body: { ...(body as object), digest } };
  if (route.key === 'remove-role')
    return { route, params, cookies, body: { ...(body as object), personId: params.personId } };
  return { route, params, cookies, body };
}

let keys = 0;
const freshKey = (): string => {
  keys += 1;
  return `intent-number-${keys}`;
};

const ask = ({ route, params, body, cookies }: Intent, idempotencyKey: string, at?: string): Promise<Came> =>
  serveBy(
    areas[route.area],
    anEvent(route.key as RouteKey, {
      params,
      body,
      cookies,
      idempotencyKey,
      ...(at === undefined ? {} : { at }),
    }),
  );

const told = ({ status, body, headers }: Came): string =>
  JSON.stringify({ status, body, type: headers['Content-Type'] ?? headers['content-type'] });

/** What the second is told while the first has not ended; the gates of a return tell it first. */
const inFlight = ['already-under-way', 'being-submitted'];

const anotherValue = (value: unknown): unknown[] => {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, inner]) =>
      anotherValue(inner).map((other) => ({ ...value, [name]: other })),
    );
  if (typeof value !== 'string') return [];
  return [`${value} too`, '2027-03-26', 'b'.repeat(64), 'signatory', `${value}-too`];
};

/** Another intent that the route takes as well: another body, or where it takes none another return. */
function anotherIntent(intent: Intent): Intent {
  const { route, params, body } = intent;
  const other = anotherValue(body).find((each) => route.body?.safeParse(each).success);
  if (other !== undefined) return { ...intent, body: other };
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
    const [intent, key] = [intentOf(route), freshKey()];
    const first = await ask(intent, key);
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const after = await contents();
    expect(differences(begun, after)).not.toEqual([]);

    expect(told(await ask(intent, key, '2026-11-02T12:02:00.000Z'))).toBe(told(first));
    const reused = await ask(anotherIntent(intent), key);
    expect([reused.status, reused.body.type]).toEqual([422, 'idempotency-key-reused']);
    expect(differences(after, await contents())).toEqual([]);
  });

  test('asked twice at the same moment is done once', async () => {
    const intent = intentOf(route);
    await ask(intent, freshKey());
    const once = await kindsWritten();
    await putBack(begun);

    const key = freshKey();
    const replies = await Promise.all([ask(intent, key), ask(intent, key)]);
    const done = replies.find(({ status }) => status === 200);
    expect(done, JSON.stringify(replies)).toBeDefined();
    for (const reply of replies)
      if (!inFlight.includes(String(reply.body.type))) expect(told(reply)).toBe(told(done!));
    expect(await kindsWritten()).toEqual(once);
  });

  test('asked again while the first is done gives the first reply', async () => {
    const [intent, key] = [intentOf(route), freshKey()];
    const first = ask(intent, key);
    const second = await heldAfterItsClaim(first, () => ask(intent, key));
    expect(told(second)).toBe(told(await first));
  });

  test('a key is one person’s own', async () => {
    const [intent, key] = [intentOf(route), freshKey()];
    const { roles } = grantedAs(intent);
    const { cookies } = await aSignedInPerson('Somebody Else', ...roles);
    await ask(intent, key);
    const theirs = await ask({ ...intent, cookies }, key);
    const fresh = await ask({ ...intent, cookies }, freshKey());
    expect(theirs.body.type).not.toBe('idempotency-key-reused');
    expect(theirs.body.type).not.toBe('already-under-way');
    expect(theirs.status).toBeGreaterThanOrEqual(200);
    expect(fresh.status).toBeLessThan(500);
  });
});

const grantedAs = ({ cookies }: Intent) =>
  Object.values(world.people).find((person) => person.cookies === cookies)!;

test('a key is one route’s own: the same on every route does what each is for', async () => {
  const key = freshKey();
  let claims: Contents = new Map();
  for (const route of writers) {
    await putBack(new Map([...begun, ...claims]));
    const came = await ask(intentOf(route), key);
    expect([route.key, came.status]).toEqual([route.key, 200]);
    claims = new Map([...(await contents())].filter(([at]) => at.includes(`#${key} `)));
  }
  expect(claims.size).toBe(writers.length);
});

test.each(posts.filter(({ key }) => writeNothing.includes(key)).map((route) => [route.key, route] as const))(
  '%s writes nothing, so that it may be asked as often as one likes',
  async (_, route) => {
    const came = await ask(intentOf(route), freshKey());
    expect(came.status).toBe(200);
    expect(differences(begun, await contents())).toEqual([]);
  },
);

test('an exemption lifted after the round was given a new due day is replied with that day, every time', async () => {
  const intent = intentOf(allRoutes.find((route) => route.key === 'lift-exemption')!);
  const { params } = intent;
  await must('set-due-day', setDueDay, params, { due: '2027-02-26', sequence: 1 });
  const key = freshKey();
  const first = await ask(intent, key);
  expect(first.body).toMatchObject({ due: '2027-02-26', exemptOn: null });
  expect(told(await ask(intent, key))).toBe(told(first));
});
