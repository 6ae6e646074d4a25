import { beforeEach, describe, expect, test } from 'vitest';
import { handler as area } from '../../../functions/agency/area.ts';
import { givenWrites, listAssignments } from '../../../functions/store/assignments.ts';
import { commit } from '../../../functions/store/commit.ts';
import type { Holdings } from '../../../shared/contract/sharing-routes.ts';
import { aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, aReturnIsAsked } from '../../builders/a-return.ts';
import { anEvent, serveBy } from '../../builders/an-event.ts';
import { watchCalls } from '../../builders/faults.ts';
import { agencyId, asks, forUnit, type Somebody } from '../../builders/shared-work.ts';
import { standInForSignIn } from '../../builders/stand-in-for-sign-in.ts';
import { freshTables, itemsOf } from '../../database.ts';

const pool = standInForSignIn();
let asked: AskedReturn;
let lead: Somebody;
let leaver: Somebody;
let ask: ReturnType<typeof asks>;

beforeEach(async () => {
  await freshTables();
  asked = await aReturnIsAsked();
  lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
  leaver = await aSignedInPerson('Lee Ver', atAgency('contributor'), atAgency('deputy'), forUnit('custody'));
  ask = asks({ agencyId, submissionId: asked.submissionId, personId: leaver.id });
  const body = { sections: ['standard-5', 'standard-6'], to: { personId: leaver.id } };
  await ask('assign-sections', lead, {}, body);
});

const assigned = async () => (await ask('list-assignments', lead)).body.assigned;

describe('all that a leaver holds', () => {
  test('is shown before it moves', async () => {
    const { body } = await ask('get-holdings', lead);
    expect(body as Holdings).toMatchObject({
      person: { name: 'Lee Ver' },
      roles: [{ role: 'contributor' }, { role: 'contributor' }, { role: 'deputy' }],
      returns: [
        {
          title: 'Section 11 self-assessment 2026',
          sections: [{ name: 'Standard 5: Training' }, { id: 'standard-6' }],
        },
      ],
    });
  });

  test('goes to a colleague, and the leaver is out at once', async () => {
    const sue = await aSignedInPerson('Sue Cessor', atAgency('contributor'));
    expect((await ask('get-submission', leaver)).status).toBe(200);
    const { status, body } = await ask('hand-over', lead, {}, { to: { personId: sue.id } });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      colleagues: [
        { name: 'Lea Lead' },
        { name: 'Sue Cessor', roles: ['contributor', 'deputy'], units: ['custody'] },
      ],
      successor: { personId: sue.id },
    });
    expect((await ask('get-submission', leaver)).body.type).toBe('session-ended');
    expect((await ask('list-assignments', sue)).status).toBe(200);
    expect(await assigned()).toEqual([
      { section: 'standard-5', personId: sue.id },
      { section: 'standard-6', personId: sue.id },
    ]);
    expect(await listAssignments(leaver.id, agencyId)).toEqual([]);
    const left = (await itemsOf('DIRECTORY_TABLE')).filter(({ pk }) => pk === `PERSON#${leaver.id}`);
    expect(left.map(({ sk }) => sk)).toEqual(['PROFILE']);
  });

  test('goes to somebody new by e-mail, who can sign in', async () => {
    const to = { name: 'Sue Cessor', email: 'sue@police.example' };
    const { body } = await ask('hand-over', lead, {}, { to });
    expect(body.successor).toMatchObject({ name: 'Sue Cessor', roles: ['contributor', 'deputy'] });
    expect(pool.asked()).toEqual(['AdminCreateUser']);
    expect(await assigned()).toMatchObject([{ section: 'standard-5' }, { section: 'standard-6' }]);
  });

  test('goes also when it is the only lead’s, by the lead themself: the agency has its lead', async () => {
    const sue = await aSignedInPerson('Sue Cessor', atAgency('signatory'));
    const params = { personId: lead.id };
    expect((await ask('hand-over', lead, params, { to: { personId: sue.id } })).status).toBe(200);
    expect((await ask('list-colleagues', sue)).body.colleagues).toMatchObject([
      { name: 'Lee Ver' },
      { name: 'Sue Cessor', roles: ['lead', 'signatory'] },
    ]);
    expect((await ask('list-colleagues', lead)).body.type).toBe('session-ended');
  });

  test('stays with whoever works elsewhere too: only this agency’s goes', async () => {
    const both = await aSignedInPerson('Bo Th', atAgency('signatory'), atAgency('lead', 'thamesford-ccg'));
    const to = { personId: leaver.id };
    expect((await ask('hand-over', lead, { personId: both.id }, { to })).status).toBe(200);
    const there = anEvent('list-colleagues', {
      cookies: both.cookies,
      params: { agencyId: 'thamesford-ccg' },
    });
    expect((await serveBy(area, there)).status).toBe(200);
  });
});

test('nothing is handed over to oneself, by who only fills, or from somebody of another agency', async () => {
  const stranger = await aSignedInPerson('Str Anger', atAgency('contributor', 'thamesford-ccg'));
  const to = { to: { personId: leaver.id } };
  expect((await ask('hand-over', lead, {}, to)).body.type).toBe('to-themselves');
  expect((await ask('hand-over', lead, { personId: stranger.id }, to)).status).toBe(404);
  expect((await ask('hand-over', lead, {}, { to: { personId: stranger.id } })).status).toBe(404);
  const dee = await aSignedInPerson('Dee Brook', atAgency('contributor'));
  expect((await ask('hand-over', dee, {}, to)).body.type).toBe('not-allowed');
});

describe('more than one transaction holds', () => {
  const many = Array.from({ length: 45 }, (_, n) => `section-${n}`);
  beforeEach(async () => {
    const { submissionId } = asked;
    for (const some of [many.slice(0, 30), many.slice(30)])
      await commit(
        givenWrites(
          leaver.id,
          some.map((section) => ({ agencyId, submissionId, section })),
        ),
      );
  });

  test('moves all the same', async () => {
    const sue = await aSignedInPerson('Sue Cessor', atAgency('contributor'));
    expect((await ask('hand-over', lead, {}, { to: { personId: sue.id } })).status).toBe(200);
    expect(await listAssignments(sue.id, agencyId)).toHaveLength(47);
    expect(await listAssignments(leaver.id, agencyId)).toEqual([]);
    expect(new Set(((await assigned()) as { personId: string }[]).map(({ personId }) => personId))).toEqual(
      new Set([sue.id]),
    );
  });

  test.each([7, 8, 9, 10, 11, 12])(
    'broken off at call %i, leaves the leaver all or the successor all; tried again, it is done',
    async (call) => {
      const sue = await aSignedInPerson('Sue Cessor', atAgency('contributor'));
      const body = { to: { personId: sue.id } };
      const again = () => ask('hand-over', lead, {}, body);
      watchCalls({ call, when: 'for-good' });
      await again().catch(() => undefined);
      watchCalls();
      const isOut = (await ask('get-submission', leaver)).status !== 200;
      expect(await listAssignments(isOut ? sue.id : leaver.id, agencyId)).toHaveLength(47);
      if (!isOut) expect((await again()).status).toBe(200);
      expect(await listAssignments(sue.id, agencyId)).toHaveLength(47);
      expect((await ask('get-submission', leaver)).status).toBe(401);
      expect(
        ((await assigned()) as { personId: string }[]).every(({ personId }) => personId === sue.id),
      ).toBe(true);
    },
  );
});
