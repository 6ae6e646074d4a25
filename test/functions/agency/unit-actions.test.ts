import { beforeEach, describe, expect, test } from 'vitest';
import type { ActionPlanView, ActionView } from '../../../shared/contract/action-shapes.ts';
import { allRoutes, type RouteKey } from '../../../shared/contract/all-routes.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { attachedPart } from '../../../shared/questions/attached.ts';
import { aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import type { AskedReturn } from '../../builders/a-return.ts';
import { freshSaveId } from '../../builders/an-answer.ts';
import { agencyId, aReturnToShare, asks, forUnit, type Somebody } from '../../builders/shared-work.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables } from '../../database.ts';

/** Cass works for custody, Pat for patrol, Both for both; Lea leads the police. */
let asked: AskedReturn;
const people: Record<'lead' | 'cass' | 'pat' | 'both', Somebody> = {} as never;
const ask = asks({ agencyId });

beforeEach(async () => {
  aBucket();
  await freshTables();
  asked = await aReturnToShare();
  people.lead = await aSignedInPerson('Lea Lead', atAgency('lead'));
  people.cass = await aSignedInPerson('Cass Tody', forUnit('custody'));
  people.pat = await aSignedInPerson('Pat Roll', forUnit('patrol'));
  people.both = await aSignedInPerson('Bo Thunits', forUnit('custody'), forUnit('patrol'));
  const { submissionId } = asked;
  await ask('ask-units', people.lead, { submissionId }, { units: ['custody', 'patrol'] });
});

const partOf = (unit: string): string => `${asked.submissionId}-${unit}`;
const valid = (key: RouteKey, differing: object = {}) => ({ ...(validBodies[key] as object), ...differing });
const add = (who: Somebody, text: string, submissionId: string | null) =>
  ask('add-action', who, {}, valid('add-action', { text, submissionId }));
const added = async (who: Somebody, text: string, submissionId: string | null) => {
  const { status, body } = await add(who, text, submissionId);
  expect(status).toBe(200);
  return (body as ActionView).action;
};
const plan = async (who: Somebody) => (await ask('list-actions', who)).body as ActionPlanView;
const texts = async (who: Somebody) => (await plan(who)).actions.map(({ action }) => action.text).sort();
const note = (who: Somebody, actionId: string, more: object = {}) =>
  ask('add-action-note', who, { actionId }, valid('add-action-note', more));
const attach = (who: Somebody, unit: string, actionId: string) =>
  ask(
    'save-answer',
    who,
    {
      submissionId: partOf(unit),
      section: 'standard-1',
      question: '1.2',
      part: attachedPart('action', actionId),
    },
    { value: true, version: 0, saveId: freshSaveId(), edition: asked.edition },
  );

describe('an action', () => {
  test('added in the part of a unit is that unit’s, and known by the return of the agency', async () => {
    const action = await added(people.cass, 'Train the night shift', partOf('custody'));
    expect(action).toMatchObject({
      unit: 'custody',
      origin: { roundId: asked.roundId, submissionId: partOf('custody') },
    });
    expect(await plan(people.lead)).toMatchObject({
      actions: [{ action: { unit: 'custody' } }],
      units: [{ id: 'custody', name: 'Custody and detention' }],
      rounds: [{ id: asked.roundId }],
    });
    expect(await added(people.lead, 'By the lead', partOf('patrol'))).toMatchObject({ unit: 'patrol' });
  });

  test('added outside of a return is of the one unit that somebody works for; of two they must say which', async () => {
    expect(await added(people.cass, 'Mine', null)).toMatchObject({ unit: 'custody', origin: null });
    expect((await add(people.both, 'Whose?', null)).body.type).toBe('which-unit');
    expect(await added(people.both, 'Theirs', partOf('patrol'))).toMatchObject({ unit: 'patrol' });
    expect((await added(people.lead, 'The agency’s', null)).unit).toBeUndefined();
  });

  test('cannot be added in a part, or a return, that somebody does not see', async () => {
    expect((await add(people.cass, 'x', partOf('patrol'))).status).toBe(404);
    expect((await add(people.cass, 'x', asked.submissionId)).status).toBe(404);
    expect(await texts(people.lead)).toEqual([]);
  });
});

describe('the people of a unit', () => {
  test('see the actions of their units, and no others; the lead sees all', async () => {
    await added(people.cass, 'Of custody', partOf('custody'));
    await added(people.pat, 'Of patrol', partOf('patrol'));
    await added(people.lead, 'Of the agency', asked.submissionId);
    expect(await texts(people.cass)).toEqual(['Of custody']);
    expect(await texts(people.pat)).toEqual(['Of patrol']);
    expect(await texts(people.both)).toEqual(['Of custody', 'Of patrol']);
    expect(await texts(people.lead)).toEqual(['Of custody', 'Of patrol', 'Of the agency']);
    expect((await plan(people.pat)).units).toEqual([{ id: 'patrol', name: 'Neighbourhood patrol' }]);
  });

  test('see an action of the agency while their part names it, and its notes', async () => {
    const { id } = await added(people.lead, 'Of the agency', null);
    await note(people.lead, id, { text: 'The chief has agreed' });
    expect(await texts(people.cass)).toEqual([]);
    expect((await attach(people.cass, 'custody', id)).status).toBe(200);
    expect((await plan(people.cass)).actions).toMatchObject([{ notes: [{ text: 'The chief has agreed' }] }]);
    expect(await texts(people.pat)).toEqual([]);
  });

  test('note progress on what they see; of the rest they are told nothing', async () => {
    const own = await added(people.cass, 'Of custody', partOf('custody'));
    expect((await note(people.cass, own.id)).status).toBe(200);
    expect((await note(people.pat, own.id)).status).toBe(404);
    expect((await note(people.cass, own.id, { evidence: ['policy'] })).status).toBe(404);
    expect((await plan(people.lead)).actions).toMatchObject([{ notes: { length: 1 } }]);
  });

  test('are shown nothing of another unit’s actions by any route that is open to units', async () => {
    const secret = 'Secret of patrol';
    const { id } = await added(people.pat, secret, partOf('patrol'));
    await attach(people.pat, 'patrol', id);
    await note(people.pat, id, { text: secret });
    const open = allRoutes.filter(({ who }: Route) => who.at === 'agency' && who.units === true);
    expect(open.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['list-actions', 'add-action-note', 'get-answers', 'save-answer']),
    );
    const seen = [];
    for (const { key } of open)
      for (const submissionId of [partOf('custody'), partOf('patrol'), asked.submissionId]) {
        const where = { submissionId, actionId: id, section: 'standard-1', question: '1.2', part: 'note' };
        const { status, body } = await ask(key as RouteKey, people.cass, where, validBodies[key as RouteKey]);
        expect(status, key).toBeLessThan(500);
        if (JSON.stringify(body).includes(secret)) seen.push(key);
      }
    expect(seen).toEqual([]);
    expect(JSON.stringify(await plan(people.pat))).toContain(secret);
  });
});
