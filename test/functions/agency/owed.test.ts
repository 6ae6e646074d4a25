import { beforeEach, describe, expect, test } from 'vitest';
import { handler as askForTime } from '../../../functions/agency/ask-for-time.ts';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { handler as getSection } from '../../../functions/agency/get-section.ts';
import { handler as getSubmission } from '../../../functions/agency/get-submission.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { aReturnIsAsked } from '../../builders/a-return.ts';
import { allRounder, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(freshTables);

describe('more time', () => {
  const ask = (roundId: string, body: unknown, idempotencyKey?: string) =>
    serveAs(
      aPerson(atAgency('lead')),
      askForTime,
      anEvent('ask-for-time', {
        params: { agencyId: 'thamesford-police', roundId },
        body,
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),
    );
  const wish = { until: '2027-02-12', reason: 'An inspection' };

  test('is asked for with a reason, and the board’s managers are told', async () => {
    await aKnownPerson('Man Ager', atBoard('manager'));
    await aKnownPerson('Mem Ber', atBoard('member'));
    const { roundId } = await aReturnIsAsked();
    const first = await ask(roundId, wish, 'very-same');
    expect(first.body).toMatchObject({ askedForUntil: '2027-02-12', due: '2027-01-29', sequence: 2 });
    expect((await ask(roundId, wish, 'very-same')).body).toEqual(first.body);
    expect((await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE')).toMatchObject([
      {
        to: { email: 'man.ager@thamesford.example' },
        content: { kind: 'time-asked-for', until: '2027-02-12' },
      },
    ]);
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('inspection');
  });

  test('means a later day, with a reason, in a round that asks this agency', async () => {
    const { roundId } = await aReturnIsAsked();
    expect((await ask(roundId, { ...wish, until: '2027-01-29' })).body.type).toBe('not-later');
    expect((await ask(roundId, { ...wish, until: '2027-04-31' })).body).toMatchObject({
      type: 'invalid-request',
      fields: [{ field: 'until' }],
    });
    expect((await ask(roundId, { ...wish, reason: '  ' })).body).toMatchObject({
      fields: [{ field: 'reason' }],
    });
    expect((await ask('another-round', wish)).status).toBe(404);
  });
});

describe('a return', () => {
  test('shows a section’s answers alone, and all of them with what they add up to', async () => {
    const { agencyId, submissionId, ...rest } = await aReturnIsAsked();
    const asked = { agencyId, submissionId, ...rest };
    await save(asked, { section: 'standard-1', question: '1.1', part: 'note', value: 'One' });
    await save(asked, { section: 'standard-2', question: '2.1', part: 'note', value: 'Two' });
    const params = { agencyId, submissionId };
    const section = await serveAs(
      allRounder(agencyId),
      getSection,
      anEvent('get-section', { params: { ...params, section: 'standard-1' } }),
    );
    expect(section.body.answers).toMatchObject([{ value: 'One', version: 1 }]);
    const all = await serveAs(allRounder(agencyId), getAnswers, anEvent('get-answers', { params }));
    expect(all.body).toMatchObject({
      answers: [{ value: 'One' }, { value: 'Two' }],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const none = await serveAs(
      allRounder(agencyId),
      getSection,
      anEvent('get-section', { params: { ...params, section: 'standard-9' } }),
    );
    expect(none.status).toBe(404);
  });

  test('of another agency is not there', async () => {
    const { submissionId } = await aReturnIsAsked({ agencyId: 'thamesford-ccg' });
    const params = { agencyId: 'thamesford-police', submissionId };
    const person = allRounder('thamesford-police');
    expect((await serveAs(person, getSubmission, anEvent('get-submission', { params }))).status).toBe(404);
    expect((await serveAs(person, getAnswers, anEvent('get-answers', { params }))).status).toBe(404);
  });
});
