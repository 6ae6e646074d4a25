import { beforeEach, describe, expect, test } from 'vitest';
import { handler as area } from '../../../functions/agency/area.ts';
import { commit } from '../../../functions/store/commit.ts';
import { keys, tables } from '../../../functions/store/tables.ts';
import { updateWrite } from '../../../functions/store/update-write.ts';
import { aKnownPerson, aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import { aReturnIsAsked } from '../../builders/a-return.ts';
import { anEvent, type Came, serveBy } from '../../builders/an-event.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { freshTables, itemsOf } from '../../database.ts';

const agencyId = 'thamesford-police';
const pool = standInForSignIn();

beforeEach(async () => {
  await freshTables();
});

type SignedIn = { readonly cookies: readonly string[] };
const add = ({ cookies }: SignedIn, body: unknown, idempotencyKey?: string): Promise<Came> =>
  serveBy(
    area,
    anEvent('add-colleague', {
      cookies,
      params: { agencyId },
      body,
      ...(idempotencyKey ? { idempotencyKey } : {}),
    }),
  );
const remove = ({ cookies }: SignedIn, personId: string, role: string): Promise<Came> =>
  serveBy(area, anEvent('remove-colleague', { cookies, params: { agencyId, personId, role } }));
const list = ({ cookies }: SignedIn): Promise<Came> =>
  serveBy(area, anEvent('list-colleagues', { cookies, params: { agencyId } }));
const dee = { name: 'Dee Brook', email: 'Dee.Brook@Thamesford.example', role: 'contributor' };

describe('a colleague', () => {
  test('is added by e-mail, can sign in, and is told of what is due', async () => {
    await aReturnIsAsked();
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const added = await add(lead, dee);
    expect(added.body.colleagues).toMatchObject([
      { name: 'Dee Brook', email: 'dee.brook@thamesford.example', roles: ['contributor'] },
      { name: 'Lea Lead', roles: ['lead'] },
    ]);
    expect((await list(lead)).body.colleagues).toEqual(added.body.colleagues);
    expect(pool.user('dee.brook@thamesford.example')).toMatchObject({ enabled: true, emailVerified: true });
    expect((await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE')).toMatchObject([
      {
        to: { email: 'dee.brook@thamesford.example' },
        content: { kind: 'colleague-added', addedBy: 'Lea Lead' },
      },
    ]);
  });

  test('is told while the agency owes nothing, too', async () => {
    const { roundId, submissionId } = await aReturnIsAsked();
    const key = keys.obligation(roundId, agencyId);
    await commit([updateWrite({ table: tables.returns(), key, set: { exemptOn: '2026-11-02' } })]);
    await add(await aSignedInPerson('Lea Lead', atAgency('lead')), dee);
    expect((await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE')).toMatchObject([
      { content: { kind: 'colleague-added', about: { roundId }, submissionId } },
    ]);
  });

  test('is the same person under the same address, whoever knows it already', async () => {
    const known = await aKnownPerson('Dee Brook', atAgency('contributor', 'thamesford-ccg'));
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const { body } = await add(lead, { ...dee, name: 'D. Brook' });
    expect(body.colleagues).toMatchObject([
      { personId: known.id, name: 'Dee Brook', roles: ['contributor'] },
      {},
    ]);
    expect(body.knownAs).toBe('Dee Brook');
  });

  test('is added once, though the request comes twice; with the same role again, not at all', async () => {
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const first = await add(lead, dee, 'very-same');
    expect((await add(lead, dee, 'very-same')).body).toEqual(first.body);
    expect((await add(lead, dee)).body.type).toBe('already-exists');
  });

  test('is not added with an address that is none, or by somebody who only fills', async () => {
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    for (const email of ['dee', 'dee@', 'dee@x', 'a b@c.example', `${'d'.repeat(250)}@x.example`])
      expect((await add(lead, { ...dee, email })).body).toMatchObject({
        type: 'invalid-request',
        fields: [{ field: 'email' }],
      });
    expect((await add(await aSignedInPerson('Con Tributor', atAgency('contributor')), dee)).body.type).toBe(
      'not-allowed',
    );
    expect(pool.asked()).toEqual([]);
  });
});

describe('a role', () => {
  test('is taken away with immediate effect', async () => {
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const colleague = await aSignedInPerson('Dee Brook', atAgency('contributor'));
    expect((await list(colleague)).status).toBe(200);
    expect((await remove(lead, colleague.id, 'contributor')).body.colleagues).toMatchObject([
      { name: 'Lea Lead' },
    ]);
    expect((await list(colleague)).body.type).toBe('session-ended');
    expect((await remove(lead, colleague.id, 'contributor')).status).toBe(404);
  });

  test('of the last lead stays: not even a deputy takes it', async () => {
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const deputy = await aSignedInPerson('Dep Uty', atAgency('deputy'));
    expect((await remove(lead, lead.id, 'lead')).body.type).toBe('last-lead');
    expect((await remove(deputy, lead.id, 'lead')).body.type).toBe('last-lead');
    const second = await aSignedInPerson('Sec Ond', atAgency('lead'));
    const both = await Promise.all([remove(lead, second.id, 'lead'), remove(second, lead.id, 'lead')]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThan(2);
    const leads = ((await list(deputy)).body.colleagues as { roles: string[] }[]).filter(({ roles }) =>
      roles.includes('lead'),
    );
    expect(leads.length).toBeGreaterThan(0);
  });

  test('at another agency is not touched from here', async () => {
    const lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
    const elsewhere = await aKnownPerson('Els Where', atAgency('lead', 'thamesford-ccg'));
    expect((await remove(lead, elsewhere.id, 'lead')).status).toBe(404);
  });
});
