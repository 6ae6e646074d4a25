import { beforeEach, describe, expect, test } from 'vitest';
import { handler as askForTime } from '../../../functions/agency/ask-for-time.ts';
import { handler as getRefusedTime } from '../../../functions/agency/get-refused-time.ts';
import { handler as closeRound } from '../../../functions/manager/close-round.ts';
import { handler as exempt } from '../../../functions/manager/exempt-obligation.ts';
import { handler as extend } from '../../../functions/manager/extend-obligation.ts';
import { handler as lift } from '../../../functions/manager/lift-exemption.ts';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { handler as refuseTime } from '../../../functions/manager/refuse-time.ts';
import { handler as setDueDay } from '../../../functions/manager/set-due-day.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { bringDueDays, mendRound } from '../../../functions/store/mend-round.ts';
import { listHappened } from '../../../functions/store/obligation-history.ts';
import { getObligation, listObligations, listOwed } from '../../../functions/store/obligations.ts';
import { getRound } from '../../../functions/store/rounds.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import { foldObligation } from '../../../shared/domain/obligation-fold.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, type Came, noon, serveAs } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBoardWith, aRoundDraft } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const manager = aPerson(atBoard('manager'));
const police = 'thamesford-police';
const council = 'thamesford-council';
let roundId: string;

beforeEach(async () => {
  watchCalls();
  await freshTables();
  await aBoardWith({ [police]: 'police', [council]: 'local-authority' });
  await aKnownPerson('Ola Brook', atAgency('lead'));
  const event = anEvent('open-round', {
    params: { boardId: 'thamesford' },
    body: aRoundDraft([police, council]),
  });
  roundId = String((await serveAs(manager, openRound, event)).body.id);
});

const ask = (
  key: RouteKey,
  handler: Served,
  body: unknown,
  how: { agencyId?: string; boardId?: string; idempotencyKey?: string; at?: string } = {},
): Promise<Came> => {
  const { boardId = 'thamesford', agencyId, ...rest } = how;
  const params = { boardId, roundId, ...(agencyId === undefined ? {} : { agencyId }) };
  return serveAs(manager, handler, anEvent(key, { params, body, ...rest }));
};
const reason = 'An inspection of the whole force';
const moreTime = (
  due: string,
  how: { boardId?: string; idempotencyKey?: string } = {},
  why: unknown = reason,
) => ask('extend-obligation', extend, { due, reason: why }, { agencyId: police, ...how });
const excuse = (how: { boardId?: string; agencyId?: string } = {}) =>
  ask('exempt-obligation', exempt, { reason }, { agencyId: police, ...how });
const liftIt = () => ask('lift-exemption', lift, {}, { agencyId: police });
const setDue = (due: string, sequence = 1, how: { at?: string; boardId?: string } = {}) =>
  ask('set-due-day', setDueDay, { due, sequence }, how);
const closeIt = (sequence = 1) => ask('close-round', closeRound, { sequence });

const messagesOf = async (kind: string) =>
  (await itemsOf('MESSAGES_TABLE')).filter(
    (item) => item.sk === 'MESSAGE' && (item.content as { kind: string }).kind === kind,
  );

describe('more time', () => {
  test('is given to one agency, with a reason that stays out of the ledger, and its lead is told', async () => {
    const { status, body } = await moreTime('2027-02-12');
    expect(status).toBe(200);
    expect(body).toMatchObject({ due: '2027-02-12', extendedFrom: '2027-01-29', sequence: 2 });
    expect((await getObligation(roundId, council)).due).toBe('2027-01-29');
    expect(await messagesOf('due-changed')).toHaveLength(1);
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain(reason);
    expect(JSON.stringify(await itemsOf('RETURNS_TABLE'))).toContain(reason);
  });

  test('is seen at once in what the agency owes and beside its return', async () => {
    const { body } = await moreTime('2027-02-12');
    expect((await listOwed(police)).map(({ obligation }) => obligation.due)).toEqual(['2027-02-12']);
    expect((await findSubmission(String(body.submissionId)))?.meets[0]?.due).toBe('2027-02-12');
  });

  test('means a later day, a real one, with a reason', async () => {
    expect((await moreTime('2027-01-29')).body.type).toBe('not-later');
    expect((await moreTime('2027-04-31')).body.type).toBe('invalid-request');
    expect((await moreTime('2027-02-12', {}, ' ')).body.type).toBe('invalid-request');
    expect((await moreTime('2027-02-12', {}, 'x'.repeat(200_000))).body.type).toBe('invalid-request');
    expect((await moreTime('2027-02-12', {}, 'عذر 🙂')).status).toBe(200);
  });

  test('asked for twice under one key is given once', async () => {
    const first = await moreTime('2027-02-12', { idempotencyKey: 'more-time-once' });
    const again = await moreTime('2027-02-12', { idempotencyKey: 'more-time-once' });
    expect(again.body).toEqual(first.body);
    expect(await messagesOf('due-changed')).toHaveLength(1);
    const other = await moreTime('2027-02-19', { idempotencyKey: 'more-time-once' });
    expect(other.status).toBe(422);
  });
});

describe('no to more time', () => {
  const lead = aPerson(atAgency('lead'));
  const atPolice = () => ({ params: { agencyId: police, roundId } });
  const theyAsk = (until = '2027-02-12') =>
    serveAs(
      lead,
      askForTime,
      anEvent('ask-for-time', { ...atPolice(), body: { until, reason: 'Our lead is ill' } }),
    );
  const theyRead = () => serveAs(lead, getRefusedTime, anEvent('get-refused-time', atPolice()));
  const sayNo = (why: unknown = 'The panel meets on the first of February') =>
    ask('refuse-time', refuseTime, { reason: why }, { agencyId: police });

  test('is said with a reason, which the leads read on the portal and no mail or ledger holds', async () => {
    await theyAsk();
    expect((await sayNo()).body).toMatchObject({
      due: '2027-01-29',
      askedForUntil: null,
      timeRefused: { until: '2027-02-12', on: '2026-11-02' },
      sequence: 3,
    });
    expect(await messagesOf('time-refused')).toMatchObject([
      { to: { email: 'ola.brook@thamesford.example' }, content: { until: '2027-02-12' } },
    ]);
    const elsewhere = [...(await itemsOf('LEDGER_TABLE')), ...(await itemsOf('MESSAGES_TABLE'))];
    expect(JSON.stringify(elsewhere)).not.toContain('The panel meets');
    expect((await theyRead()).body).toEqual({
      until: '2027-02-12',
      on: '2026-11-02',
      reason: 'The panel meets on the first of February',
    });
  });

  test('needs a request that is open, a reason, and a round that is open', async () => {
    expect((await sayNo()).body.type).toBe('no-request');
    await theyAsk();
    expect((await sayNo(' ')).body).toMatchObject({ fields: [{ field: 'reason' }] });
    await closeIt();
    expect((await sayNo()).body.type).toBe('round-closed');
  });

  test('is forgotten once they ask again, or are given more time after all', async () => {
    expect((await theyRead()).status).toBe(404);
    await theyAsk();
    await sayNo();
    await theyAsk('2027-02-05');
    expect(await getObligation(roundId, police)).toMatchObject({
      askedForUntil: '2027-02-05',
      timeRefused: null,
    });
    await sayNo();
    await moreTime('2027-02-05');
    expect(await getObligation(roundId, police)).toMatchObject({ due: '2027-02-05', timeRefused: null });
    expect((await theyRead()).status).toBe(404);
  });
});

describe('an exemption', () => {
  test('excuses one agency, and it is told', async () => {
    expect((await excuse()).body).toMatchObject({ exemptOn: '2026-11-02' });
    expect(await messagesOf('exempted')).toHaveLength(1);
    expect((await excuse()).body.type).toBe('already-exempt');
  });

  test('is taken back: the return is owed again', async () => {
    expect((await liftIt()).body.type).toBe('not-exempt');
    await excuse();
    expect((await liftIt()).body).toMatchObject({ exemptOn: null, due: '2027-01-29' });
    expect(await messagesOf('due-changed')).toHaveLength(1);
  });

  test('is taken back after the round’s day was moved: by the day that the round has now, said once', async () => {
    await excuse();
    await setDue('2027-02-26');
    expect((await getObligation(roundId, police)).due).toBe('2027-01-29');
    expect((await liftIt()).body).toMatchObject({ exemptOn: null, due: '2027-02-26' });
    expect(await messagesOf('due-changed')).toHaveLength(1);
  });
});

describe('the round’s due day', () => {
  test('moves for everybody who owes; whoever was given later keeps it', async () => {
    await moreTime('2027-03-31');
    const { body } = await setDue('2027-02-26');
    expect(body).toMatchObject({ due: '2027-02-26', sequence: 2 });
    expect((await getObligation(roundId, police)).due).toBe('2027-03-31');
    expect((await getObligation(roundId, council)).due).toBe('2027-02-26');
  });

  test('beyond the time that was given counts for everybody', async () => {
    await moreTime('2027-02-12');
    await setDue('2027-02-26');
    expect(await getObligation(roundId, police)).toMatchObject({ due: '2027-02-26', extendedFrom: null });
  });

  test('is refused to whoever saw the round before somebody else changed it', async () => {
    await setDue('2027-02-26');
    expect((await setDue('2027-03-05')).body.type).toBe('changed-meanwhile');
    expect((await setDue('2027-03-05', 2)).status).toBe(200);
  });

  test('lies after the opening day and not in the past', async () => {
    expect((await setDue('2026-11-02')).body.type).toBe('due-before-opens');
    expect((await setDue('2026-11-20', 1, { at: '2026-12-01T12:00:00.000Z' })).body.type).toBe(
      'due-in-the-past',
    );
    expect((await getRound(roundId)).due).toBe('2027-01-29');
  });

  test.for(['before', 'after', 'for-good'] as const)(
    'reaches everybody though a call fails %s it is done',
    async (when) => {
      watchCalls();
      await setDue('2027-02-01');
      const inAll = calls.length;
      for (let call = 1; call <= inAll; call += 1) {
        const { sequence } = await getRound(roundId);
        const due = `2027-03-${String(call + 1).padStart(2, '0')}`;
        watchCalls({ call, when });
        await setDue(due, sequence).catch(() => undefined);
        watchCalls();
        const round = await getRound(roundId);
        if (round.due !== due) await setDue(due, round.sequence);
        await mendRound(await getRound(roundId), noon);
        const dues = (await listObligations(roundId)).map((each) => each.due);
        expect(dues, `${when} call ${call}`).toEqual([due, due]);
      }
    },
  );
});

describe('a closed round', () => {
  test('is closed once, and no longer changed', async () => {
    expect((await closeIt()).body).toMatchObject({ state: 'closed', sequence: 2 });
    expect((await closeIt(2)).body.type).toBe('round-closed');
    expect((await setDue('2027-02-26', 2)).body.type).toBe('round-closed');
    expect((await moreTime('2027-02-12')).body.type).toBe('round-closed');
    expect((await excuse()).body.type).toBe('round-closed');
  });
});

test('another board’s manager finds nothing, and changes nothing', async () => {
  const before = await itemsOf('RETURNS_TABLE');
  const elsewhere = { boardId: 'downs' };
  for (const came of [
    await moreTime('2027-02-12', elsewhere),
    await excuse(elsewhere),
    await setDue('2027-02-26', 1, elsewhere),
    await excuse({ agencyId: 'downs-police' }),
  ])
    expect(came).toMatchObject({ status: 404, body: { type: 'not-found' } });
  expect(await itemsOf('RETURNS_TABLE')).toEqual(before);
});

test('after any of it the row is what its events fold to', async () => {
  await moreTime('2027-02-12');
  await excuse();
  await setDue('2027-03-05');
  await liftIt();
  await bringDueDays(await getRound(roundId), { by: 'portal', at: noon });
  for (const agencyId of [police, council]) {
    const events = (await listHappened({ roundId, agencyId })).map(({ event }) => event);
    expect(await getObligation(roundId, agencyId)).toMatchObject(foldObligation(events));
  }
});
