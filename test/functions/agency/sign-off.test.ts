import { beforeEach, describe, expect, test } from 'vitest';
import { handler as declareReady } from '../../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../../functions/agency/declare-section.ts';
import { handler as decline } from '../../../functions/agency/decline-sign-off.ts';
import { handler as getSubmission } from '../../../functions/agency/get-submission.ts';
import { handler as takeBack } from '../../../functions/agency/take-back.ts';
import { handler as count } from '../../../functions/jobs/count-progress.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { aContext } from '../../builders/a-context.ts';
import { aKnownPerson, atAgency } from '../../builders/a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import { allRounder, fillIn, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(freshTables);

type How = {
  readonly body?: unknown;
  readonly section?: string;
  readonly at?: string;
  readonly idempotencyKey?: string;
};

const ask = (
  returned: AskedReturn,
  key: RouteKey,
  handler: Served,
  { body, section, at, idempotencyKey }: How = {},
): Promise<Came> => {
  const { agencyId, submissionId } = returned;
  const params = { agencyId, submissionId, ...(section === undefined ? {} : { section }) };
  const event = anEvent(key, {
    params,
    ...(body === undefined ? {} : { body }),
    ...(at ? { at } : {}),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  });
  return serveAs(allRounder(agencyId), handler, event);
};
const view = (returned: AskedReturn) => ask(returned, 'get-submission', getSubmission);
const ready = (returned: AskedReturn, how: How = {}) =>
  ask(returned, 'declare-ready', declareReady, { body: {}, ...how });
const declare = (returned: AskedReturn, section: string, complete: boolean, at?: string) =>
  ask(returned, 'declare-section', declareSection, { section, body: { complete }, ...(at ? { at } : {}) });
const mails = async () => (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');

describe('a section', () => {
  test('is declared complete by a person, and taken back', async () => {
    const returned = await anEveryKindReturnIsAsked();
    expect((await declare(returned, 'practice', true)).body).toMatchObject({
      progress: { sections: 4, sectionsComplete: 1 },
      sections: [{ section: 'about-you', complete: null }, { complete: { by: 'Ola Brook' } }, {}, {}],
    });
    expect((await declare(returned, 'practice', false)).body).toMatchObject({
      progress: { sectionsComplete: 0 },
    });
    expect((await declare(returned, 'no-such', true)).status).toBe(404);
  });

  test('is not declared before the round opens', async () => {
    const returned = await anEveryKindReturnIsAsked({ opens: '2026-11-03' });
    expect((await declare(returned, 'practice', true)).body.type).toBe('not-asked-yet');
    expect((await view(returned)).status).toBe(200);
  });
});

describe('ready for sign-off', () => {
  test('is what the lead says when nothing is missing; the signatories and the boards hear of it', async () => {
    await aKnownPerson('Sig Natory', atAgency('signatory'));
    const returned = await anEveryKindReturnIsAsked();
    expect((await ready(returned)).body.type).toBe('return-incomplete');
    await fillIn(returned, everyKindAnswers);
    await declare(returned, 'extra', false);
    expect((await ready(returned)).body.type).toBe('sections-not-declared');
    await declare(returned, 'extra', true);

    expect((await ready(returned)).body).toMatchObject({ submission: { state: { kind: 'ready' } } });
    expect((await getObligation(returned.roundId, returned.agencyId)).stage).toBe('ready');
    expect(await mails()).toMatchObject([
      {
        to: { email: 'sig.natory@thamesford.example' },
        content: { kind: 'ready-for-sign-off' },
        outbox: 'waiting',
      },
    ]);
    expect((await ready(returned)).body.type).toBe('already-ready');
  });

  test('is said once, though the request comes twice', async () => {
    await aKnownPerson('Sig Natory', atAgency('signatory'));
    const returned = await anEveryKindReturnIsAsked();
    await fillIn(returned, everyKindAnswers);
    const [first, again] = [
      await ready(returned, { idempotencyKey: 'very-same' }),
      await ready(returned, { idempotencyKey: 'very-same' }),
    ];
    expect(again.body).toEqual(first.body);
    expect(await mails()).toHaveLength(1);
  });

  test('is said although the portal notes at this moment that the return was begun', async () => {
    const returned = await anEveryKindReturnIsAsked();
    await fillIn(returned, everyKindAnswers);
    const touched = {
      Records: [aStreamRecord({ pk: `SUBMISSION#${returned.submissionId}`, sk: 'ANSWER#a#b#c' })],
    };
    const [came, counted] = await Promise.all([ready(returned), count(touched, aContext())]);
    expect([came.status, counted]).toEqual([200, { batchItemFailures: [] }]);
    expect((await getObligation(returned.roundId, returned.agencyId)).stage).toBe('ready');
  });

  test('is taken back by the lead', async () => {
    const returned = await anEveryKindReturnIsAsked();
    await makeReady(returned, everyKindAnswers);
    const back = () => ask(returned, 'take-back', takeBack, { body: {} });
    expect((await back()).body).toMatchObject({ submission: { state: { kind: 'draft' } } });
    expect((await getObligation(returned.roundId, returned.agencyId)).stage).toBe('in-progress');
    expect((await back()).body.type).toBe('not-ready');
  });

  test('is declined by the signatory with a reason, which the leads read and the ledger does not hold', async () => {
    await aKnownPerson('Lea Lead', atAgency('lead'));
    const returned = await anEveryKindReturnIsAsked();
    const say = () =>
      ask(returned, 'decline-sign-off', decline, { body: { reason: 'Standard 1 is too rosy' } });
    expect((await say()).body.type).toBe('not-ready');
    await makeReady(returned, everyKindAnswers);
    expect((await say()).body).toMatchObject({ submission: { state: { kind: 'draft' } } });

    expect(await mails()).toMatchObject([
      {
        to: { email: 'lea.lead@thamesford.example' },
        content: { kind: 'sign-off-declined', reason: 'Standard 1 is too rosy' },
      },
    ]);
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('rosy');
    expect((await itemsOf('RETURNS_TABLE')).filter(({ sk }) => String(sk).startsWith('TEXT#'))).toMatchObject(
      [{ text: 'Standard 1 is too rosy' }],
    );
    expect(
      (
        await save(returned, {
          section: 'practice',
          question: '1.1',
          part: 'grade',
          value: 'partly-met',
          version: 1,
        })
      ).status,
    ).toBe(200);
  });
});
