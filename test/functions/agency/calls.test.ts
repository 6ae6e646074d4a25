import { beforeEach, expect, test } from 'vitest';
import { handler as area } from '../../../functions/agency/area.ts';
import { aSignedInPerson, atAgency } from '../../builders/a-person.ts';
import { anAgencyIsKnown, aReturnIsAsked } from '../../builders/a-return.ts';
import { fillIn } from '../../builders/an-answer.ts';
import { anEvent, serveBy } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { freshTables } from '../../database.ts';

beforeEach(freshTables);

test('a save is two calls: who writes, and one transaction', async () => {
  const asked = await aReturnIsAsked();
  const { cookies } = await aSignedInPerson('Dee Brook', atAgency('contributor'));
  const { agencyId, submissionId, edition } = asked;
  const where = { agencyId, submissionId, section: 'standard-1', question: '1.1', part: 'note' };
  const save = (version: number, saveId: string) =>
    serveBy(
      area,
      anEvent('save-answer', { cookies, params: where, body: { value: 'x', version, saveId, edition } }),
    );

  for (const [version, saveId, status] of [
    [0, 'first-save', 200],
    [0, 'first-save', 200],
    [1, 'second-save', 200],
    [1, 'third-save', 409],
  ] as const) {
    watchCalls();
    expect((await save(version, saveId)).status).toBe(status);
    expect(calls).toEqual(['Query', 'TransactWriteItems']);
  }
});

test('the task list is three calls, and so is a section, and all answers', async () => {
  const asked = await aReturnIsAsked();
  await fillIn(asked);
  const { cookies } = await aSignedInPerson('Dee Brook', atAgency('contributor'));
  const params = { agencyId: asked.agencyId, submissionId: asked.submissionId };
  for (const event of [
    anEvent('get-submission', { cookies, params }),
    anEvent('get-section', { cookies, params: { ...params, section: 'standard-1' } }),
    anEvent('get-answers', { cookies, params }),
  ]) {
    watchCalls();
    expect((await serveBy(area, event)).status).toBe(200);
    expect(calls).toHaveLength(3);
  }
});

test.each([
  ['lead', 3],
  // Whoever only fills sees returns of which they were given something, or nobody was: one more.
  ['contributor', 4],
] as const)(
  'what an agency owes costs its %s %i calls, whatever the number of boards',
  async (role, cost) => {
    await anAgencyIsKnown('thamesford-police', 'Thamesford Police');
    await aReturnIsAsked();
    const { cookies } = await aSignedInPerson('Dee Brook', atAgency(role));
    watchCalls();
    const came = await serveBy(
      area,
      anEvent('list-returns', { cookies, params: { agencyId: 'thamesford-police' } }),
    );
    expect(came).toMatchObject({
      status: 200,
      body: {
        agency: { id: 'thamesford-police', name: 'Thamesford Police' },
        returns: [{ boardName: 'Thamesford LSCB', imported: false, obligation: { due: '2027-01-29' } }],
      },
    });
    expect(calls).toHaveLength(cost);
  },
);
