import { beforeEach, describe, expect, test } from 'vitest';
import { handler as area } from '../../../functions/manager/area.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { PersonWithRoles } from '../../../shared/domain/person.ts';
import { administrator, aSignedInPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, type Came, serveBy } from '../../builders/an-event.ts';
import { aBoard } from '../../builders/mail-facts.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { aBoardWith, aRoundDraft } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const pool = standInForSignIn();
let admin: PersonWithRoles & { cookies: readonly string[] };

beforeEach(async () => {
  await freshTables();
  admin = await aSignedInPerson('Ada Stone', administrator, atBoard('manager'));
});

type How = {
  params?: Record<string, string>;
  body?: unknown;
  query?: Record<string, string>;
  idempotencyKey?: string;
};
const ask = (key: RouteKey, how: How = {}): Promise<Came> =>
  serveBy(area, anEvent(key, { cookies: admin.cookies, ...how }));
const police = {
  id: 'thamesford-police',
  name: 'Thamesford Police',
  kind: 'police',
  units: [],
  formerNames: [],
};
const grantTo = (email: string, grant: unknown, idempotencyKey?: string) =>
  ask('grant-role', {
    body: { name: 'Dee Marsh', email, grant },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });

describe('boards', () => {
  test('are added once, changed and listed', async () => {
    const { id, ...words } = aBoard();
    expect((await ask('add-board', { body: { id, ...words } })).status).toBe(200);
    expect((await ask('add-board', { body: { id, ...words } })).body.type).toBe('already-exists');
    const changed = { ...words, name: 'Thamesford Partnership' };
    expect((await ask('change-board', { params: { boardId: id }, body: changed })).body.name).toBe(
      changed.name,
    );
    expect((await ask('change-board', { params: { boardId: 'nowhere' }, body: changed })).status).toBe(404);
    expect((await ask('list-boards')).body).toEqual({ boards: [{ id, ...changed }] });
  });
});

describe('agencies', () => {
  test('are renamed: the former name is kept, and every board’s list says the new one', async () => {
    await aBoardWith({ 'thamesford-police': 'police' });
    const params = { agencyId: 'thamesford-police' };
    const { body } = await ask('change-agency', {
      params,
      body: { name: 'River Police', kind: 'police', units: [] },
    });
    expect(body).toMatchObject({ name: 'River Police', formerNames: ['Thamesford police'] });
    const { body: page } = await ask('get-agency', { params });
    expect(page.boards).toMatchObject([{ boardId: 'thamesford', name: 'River Police' }]);
    const { body: board } = await ask('get-board', { params: { boardId: 'thamesford' } });
    expect(board.agencies).toMatchObject([{ agencyId: 'thamesford-police', name: 'River Police' }]);
  });

  test('are listed page by page, all of them once', async () => {
    for (let n = 0; n < 120; n += 1)
      await ask('add-agency', { body: { ...police, id: `agency-${n}`, name: `Agency ${n}` } });
    const first = (await ask('list-agencies')).body as { agencies: { id: string }[]; next: string };
    expect(first.agencies).toHaveLength(100);
    const second = (await ask('list-agencies', { query: { after: first.next } })).body as typeof first;
    expect(second.next).toBeNull();
    expect(new Set([...first.agencies, ...second.agencies].map(({ id }) => id)).size).toBe(120);
  });

  test('come onto a board’s list and off it, but not while they owe in an open round', async () => {
    await aBoardWith({});
    const params = { boardId: 'thamesford', agencyId: 'thamesford-police' };
    const body = { variant: 'full', basis: 'contract', commissioner: 'Thamesford Council' };
    expect((await ask('put-board-agency', { params, body })).status).toBe(404);
    await ask('add-agency', { body: police });
    expect((await ask('put-board-agency', { params, body })).body).toMatchObject({ ...params, ...body });

    const draft = aRoundDraft(['thamesford-police']);
    const round = await ask('open-round', { params: { boardId: 'thamesford' }, body: draft });
    expect(round.status).toBe(200);
    expect((await ask('remove-board-agency', { params })).body.type).toBe('still-asked');
    await ask('close-round', {
      params: { boardId: 'thamesford', roundId: String(round.body.id) },
      body: { sequence: 1 },
    });
    expect((await ask('remove-board-agency', { params })).status).toBe(200);
    expect((await ask('remove-board-agency', { params })).status).toBe(404);
  });
});

describe('roles', () => {
  beforeEach(() => aBoardWith({ 'thamesford-police': 'police' }));

  test('are given by e-mail: the person is made once, and can sign in', async () => {
    const first = await grantTo('Dee@Police.example', atAgency('lead'));
    const second = await grantTo('dee@police.example', atBoard('member'));
    expect(first.status).toBe(200);
    expect(second.body).toMatchObject({
      id: first.body.id,
      email: 'dee@police.example',
      roles: [atAgency('lead'), atBoard('member')],
    });
    expect((await grantTo('dee@police.example', atBoard('member'))).body.type).toBe('already-exists');
    expect(pool.user('dee@police.example')).toMatchObject({ enabled: true, emailVerified: true });
    const { body } = await ask('list-people');
    expect(body.people).toHaveLength(2);
  });

  test('given twice under one key are given once', async () => {
    const first = await grantTo('dee@police.example', atAgency('lead'), 'give-this-once');
    const again = await grantTo('dee@police.example', atAgency('lead'), 'give-this-once');
    expect(again).toMatchObject({ status: 200, body: first.body });
  });

  test('let somebody in again who once was shut out', async () => {
    const { body: person } = await grantTo('dee@police.example', atAgency('lead'));
    await ask('remove-role', { body: { personId: person.id, grant: atAgency('lead') } });
    expect(pool.user('dee@police.example')?.enabled).toBe(false);
    expect((await grantTo('dee@police.example', atAgency('lead'))).status).toBe(200);
    expect(pool.user('dee@police.example')?.enabled).toBe(true);
  });

  test('are held at a place that there is', async () => {
    for (const grant of [
      atAgency('lead', 'nowhere'),
      atBoard('chair', 'nowhere'),
      { ...atAgency('lead'), unit: 'no-such-unit' },
    ])
      expect((await grantTo('dee@police.example', grant)).status).toBe(404);
    const odd = await grantTo('dee@police.example', atAgency('lead', 'thamesford-police#x'));
    expect(odd.body).toMatchObject({ type: 'invalid-request', fields: [{ field: 'grant.agencyId' }] });
    expect(pool.asked()).toEqual([]);
  });

  test('are taken away, and with the last one the way in', async () => {
    const { body: person } = await grantTo('dee@police.example', atAgency('lead'));
    await grantTo('dee@police.example', atAgency('signatory'));
    const take = (grant: unknown) => ask('remove-role', { body: { personId: person.id, grant } });
    expect((await take(atAgency('lead'))).body.roles).toEqual([atAgency('signatory')]);
    expect(pool.user('dee@police.example')?.enabled).toBe(true);
    expect((await take(atAgency('lead'))).status).toBe(404);
    expect((await take(atAgency('signatory'))).body.roles).toEqual([]);
    expect(pool.user('dee@police.example')?.enabled).toBe(false);
    const held = (await itemsOf('DIRECTORY_TABLE')).filter(({ pk }) => pk === 'AGENCY#thamesford-police');
    expect(held.filter(({ sk }) => String(sk).startsWith('PERSON#'))).toEqual([]);
  });

  test('of the only administrator stay; one of two may go, even both at the same moment not', async () => {
    const takeFrom = (personId: unknown) => ask('remove-role', { body: { personId, grant: administrator } });
    expect((await takeFrom(admin.id)).body.type).toBe('last-administrator');
    const { body: second } = await grantTo('dee@police.example', administrator);

    const both = await Promise.all([takeFrom(admin.id), takeFrom(second.id)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = (await itemsOf('DIRECTORY_TABLE')).filter(({ pk }) => pk === 'INSTALLATION');
    expect(left).toHaveLength(1);
  });
});

test('nobody but an administrator learns that these pages are there', async () => {
  const { cookies } = await aSignedInPerson('Mia Lake', atBoard('manager'));
  for (const key of ['list-boards', 'list-people', 'list-agencies'] as const)
    expect((await serveBy(area, anEvent(key, { cookies }))).status).toBe(404);
});
