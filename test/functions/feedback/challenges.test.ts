import { beforeEach, describe, expect, test } from 'vitest';
import { handler as answer } from '../../../functions/agency/answer-challenge.ts';
import { handler as getOwn } from '../../../functions/agency/get-own-challenge.ts';
import { handler as listOwn } from '../../../functions/agency/list-own-challenges.ts';
import { handler as listReturns } from '../../../functions/agency/list-returns.ts';
import { handler as getOne } from '../../../functions/board/get-challenge.ts';
import { handler as list } from '../../../functions/board/list-challenges.ts';
import { handler as change } from '../../../functions/manager/change-challenge.ts';
import { handler as close } from '../../../functions/manager/close-challenge.ts';
import { handler as raise } from '../../../functions/manager/raise-challenge.ts';
import { handler as reopen } from '../../../functions/manager/reopen-challenge.ts';
import { handler as say } from '../../../functions/manager/say-in-challenge.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anAgencyIsKnown, section11Hash } from '../../builders/a-return.ts';
import { aReviewedReturn, reviewedAbout } from '../../builders/a-reviewed-return.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { storedRound } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../../database.ts';

const { agencyId } = reviewedAbout;
const manager = aPerson(atBoard('manager'));
const chair = aPerson(atBoard('chair'));
const lead = aPerson(atAgency('lead', agencyId));

beforeEach(async () => {
  aBucket();
  await freshTables();
  await aReviewedReturn();
  // The form that pins are looked up in.
  await storedRound({ edition: section11Hash, feedbackDue: '2027-03-12' });
});

type How = { readonly body?: unknown; readonly params?: Record<string, string> };
const asked =
  (who: typeof manager) =>
  (key: RouteKey, handler: Served, { body = validBodies[key], params = {} }: How = {}): Promise<Came> =>
    serveAs(who, handler, anEvent(key, { params: { ...reviewedAbout, number: '1', ...params }, body }));
const asManager = asked(manager);
const asLead = asked(lead);
const raised = (differing: object = {}, who = asManager) =>
  who('raise-challenge', raise, { body: { ...(validBodies['raise-challenge'] as object), ...differing } });

describe('raising', () => {
  test('numbers a board’s challenges and pins them in the words of the form', async () => {
    const first = await raised();
    expect(first.body).toMatchObject({
      number: 1,
      state: 'open',
      sentOn: '2026-11-02',
      pin: { section: 'standard-1', question: '1.1', questionLabel: '1.1' },
    });
    expect((await raised({ pin: null }, asked(chair))).body).toMatchObject({
      number: 2,
      raisedBy: { role: 'Chair' },
      pin: null,
    });
    const log = await asManager('list-challenges', list);
    expect((log.body.challenges as { number: number }[]).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('two at once get two numbers', async () => {
    const both = await Promise.all([raised(), raised({ asks: 'And who checks?' })]);
    expect(both.map(({ body }) => body.number).sort()).toEqual([1, 2]);
  });

  test('tells the leads at once, or with the feedback', async () => {
    const mails = async () => (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE').length;
    await raised({ withFeedback: true });
    expect([await mails(), (await asLead('list-own-challenges', listOwn)).body.challenges]).toEqual([0, []]);
    expect((await asLead('get-own-challenge', getOwn)).status).toBe(404);
    await raised();
    expect(await mails()).toBe(1);
    expect((await asLead('list-own-challenges', listOwn)).body.challenges).toMatchObject([{ number: 2 }]);
  });

  test('is refused for what the form does not ask, a day that is past, one’s own agency and a stranger’s', async () => {
    const refusals = await Promise.all([
      raised({ pin: { section: 'standard-9', question: null } }),
      raised({ pin: { section: 'standard-1', question: '9.9' } }),
      raised({ answerBy: '2026-11-01' }),
      raised({}, asked(aPerson(atBoard('manager'), atAgency('contributor', agencyId)))),
      raised({ agencyId: 'downs-police' }),
    ]);
    expect(refusals.map(({ body }) => body.type)).toEqual([
      'unknown-question',
      'unknown-question',
      'due-in-the-past',
      'own-agency',
      'not-found',
    ]);
  });

  test('while it waits it can be put otherwise or withdrawn; what was sent stays as it was asked', async () => {
    await raised({ withFeedback: true });
    const body = { ...(validBodies['change-challenge'] as object), asks: 'Which of the five?' };
    expect((await asManager('change-challenge', change, { body })).body).toMatchObject({
      asks: 'Which of the five?',
      sequence: 2,
    });
    expect((await asManager('change-challenge', change, { body })).body.type).toBe('changed-meanwhile');
    const gone = await asManager('change-challenge', change, {
      body: { ...body, withdraw: true, sequence: 2 },
    });
    expect(gone.body.state).toBe('withdrawn');
    await raised();
    expect((await asManager('change-challenge', change, { body, params: { number: '2' } })).body.type).toBe(
      'challenge-sent',
    );
  });

  test('stands in the index beside returns, and is none', async () => {
    await anAgencyIsKnown(agencyId, 'Thamesford Police');
    await raised();
    const { body } = await asLead('list-returns', listReturns, { params: { agencyId } });
    expect(body.returns).toHaveLength(1);
  });
});

describe('the thread', () => {
  beforeEach(async () => {
    await raised();
  });

  test('goes to and fro until the board says what changed, and can be opened again', async () => {
    expect((await asLead('answer-challenge', answer)).body.state).toBe('answered');
    expect((await asManager('say-in-challenge', say)).body.state).toBe('open');
    await asLead('answer-challenge', answer, { body: { text: 'The others too.' } });
    expect((await asManager('close-challenge', close)).body).toMatchObject({
      state: 'closed',
      outcome: 'Every policy now has a review day.',
    });
    expect((await asLead('answer-challenge', answer)).body.type).toBe('challenge-closed');
    expect((await asManager('reopen-challenge', reopen)).body).toMatchObject({
      state: 'open',
      outcome: null,
    });
    const { entries } = (await asManager('get-challenge', getOne)).body as { entries: { kind: string }[] };
    expect(entries.map(({ kind }) => kind)).toEqual(['said', 'said', 'said', 'closed', 'reopened']);
    expect((await asLead('get-own-challenge', getOwn)).body.entries).toHaveLength(5);
  });

  test('an answer is told to the managers', async () => {
    await asLead('answer-challenge', answer);
    const mails = (await itemsOf('MESSAGES_TABLE')).filter(
      ({ content }) => (content as { kind?: string } | undefined)?.kind === 'challenge-answered',
    );
    expect(mails.map(({ to }) => (to as { personId: string }).personId)).toEqual(['boss']);
  });

  test('another agency has no part in it', async () => {
    const other = asked(aPerson(atAgency('lead', 'downs-police')));
    const params = { agencyId: 'downs-police' };
    expect((await other('get-own-challenge', getOwn, { params })).status).toBe(404);
    expect((await other('answer-challenge', answer, { params })).status).toBe(404);
  });
});
