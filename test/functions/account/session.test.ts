import { beforeEach, describe, expect, test } from 'vitest';
import { handler as area } from '../../../functions/account/area.ts';
import { recordRoleGranted, recordRoleRemoved } from '../../../functions/store/roles.ts';
import { aKnownPerson, aSignedInPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, noon, serveBy } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(freshTables);

const minutesOn = (minutes: number): string => new Date(Date.parse(noon) + minutes * 60_000).toISOString();
const me = (cookies: readonly string[], at = noon) => serveBy(area, anEvent('get-me', { cookies, at }));

describe('a session', () => {
  test('tells who somebody is, their roles and how long they stay signed in', async () => {
    const { cookies, ...ola } = await aSignedInPerson('Ola Brook', atAgency('lead'), atBoard('manager'));
    const { body } = await me(cookies);
    expect(body).toMatchObject({
      person: { id: ola.id, name: 'Ola Brook' },
      roles: expect.arrayContaining([atAgency('lead'), atBoard('manager')]),
      session: { idleEndsAt: minutesOn(30), endsAt: minutesOn(600) },
    });
    expect(Buffer.from(String(body.draftKey), 'base64')).toHaveLength(32);
    expect((await me(cookies)).body.draftKey).toBe(body.draftKey);
  });

  test('ends after 30 minutes without a request', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    expect((await me(cookies, minutesOn(29))).status).toBe(200);
    expect((await me(cookies, minutesOn(58))).status).toBe(200);
    expect(await me(cookies, minutesOn(89))).toMatchObject({ status: 401, body: { type: 'session-ended' } });
  });

  test('ends after 10 hours however busy somebody is', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    for (let minutes = 20; minutes < 600; minutes += 20)
      expect((await me(cookies, minutesOn(minutes))).status).toBe(200);
    expect((await me(cookies, minutesOn(599))).body.session).toMatchObject({ idleEndsAt: minutesOn(600) });
    expect((await me(cookies, minutesOn(600))).status).toBe(401);
  });

  test('costs one query, and a note of its use once in five minutes', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    const stay = (at: string) =>
      serveBy(area, anEvent('get-edition', { cookies, at, params: { edition: '0' } }));

    for (const [minutes, made] of [
      [4, ['Query']],
      [6, ['Query', 'UpdateItem']],
      [7, ['Query']],
    ] as const) {
      watchCalls();
      await stay(minutesOn(minutes));
      expect(calls).toEqual(made);
    }
  });

  test('is kept alive on request', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    const { body } = await serveBy(area, anEvent('stay-signed-in', { cookies, at: minutesOn(3) }));
    expect(body).toEqual({ idleEndsAt: minutesOn(33), endsAt: minutesOn(600) });
  });

  test('ends with signing out, and the way out leads through the sign-in service', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    const out = await serveBy(area, anEvent('sign-out', { cookies }));
    expect(String(out.body.goTo)).toMatch(/^https:\/\/sign-in\.portal\.example\/logout\?client_id=portal&/);
    expect(out.cookies[0]).toMatch(/^__Host-session=; .*Max-Age=0$/);
    expect((await me(cookies)).status).toBe(401);
  });

  test('ends with the last role, and not with the one before', async () => {
    const { cookies, id } = await aSignedInPerson('Ola Brook', atAgency('lead'), atAgency('signatory'));
    await recordRoleRemoved(id, atAgency('lead'), { at: noon });
    expect((await me(cookies)).body.roles).toEqual([atAgency('signatory')]);
    await recordRoleRemoved(id, atAgency('signatory'), { at: noon });
    expect(await me(cookies)).toMatchObject({ status: 401, body: { type: 'session-ended' } });

    await recordRoleGranted(
      { name: 'Ola', email: 'ola.brook@thamesford.example', grant: atAgency('lead') },
      { at: noon },
    );
    expect((await me(cookies)).status).toBe(401);
    expect((await itemsOf('DIRECTORY_TABLE')).filter(({ sk }) => String(sk).startsWith('SESSION#'))).toEqual(
      [],
    );
  });
});

describe('who has no session', () => {
  test('is told to sign in', async () => {
    expect(await me([])).toMatchObject({ status: 401, body: { type: 'not-signed-in' } });
    expect(await me(['__Host-session=nonsense'])).toMatchObject({
      status: 401,
      body: { type: 'not-signed-in' },
    });
  });

  test('gets nowhere with another’s name, nor with a made-up secret', async () => {
    const { cookies } = await aSignedInPerson('Ola Brook', atAgency('lead'));
    const other = await aKnownPerson('Sam Field', atAgency('signatory'));
    const secret = cookies[0]?.split('.')[1] ?? '';
    expect((await me([`__Host-session=${other.id}.${secret}`])).status).toBe(401);
    expect((await me([`__Host-session=${other.id}.${'A'.repeat(43)}`])).status).toBe(401);
  });

  test('still learns that the portal answers', async () => {
    expect(await serveBy(area, anEvent('get-health'))).toMatchObject({ status: 200, body: { ok: true } });
  });
});
