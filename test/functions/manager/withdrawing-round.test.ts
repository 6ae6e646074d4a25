import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getAnswers } from '../../../functions/agency/get-answers.ts';
import { handler as submit } from '../../../functions/agency/submit-submission.ts';
import { handler as closeRound } from '../../../functions/manager/close-round.ts';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { handler as withdrawRound } from '../../../functions/manager/withdraw-round.ts';
import { commit } from '../../../functions/store/commit.ts';
import { mendRound } from '../../../functions/store/mend-round.ts';
import { listHappened } from '../../../functions/store/obligation-history.ts';
import { recordObligationStep } from '../../../functions/store/obligation-steps.ts';
import { getObligation, listObligations, listOwed } from '../../../functions/store/obligations.ts';
import { getRound } from '../../../functions/store/rounds.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import { keys, tables } from '../../../functions/store/tables.ts';
import { listUnitReturns } from '../../../functions/store/unit-returns.ts';
import { partIdOf, partWrites } from '../../../functions/store/units.ts';
import { foldObligation } from '../../../shared/domain/obligation-fold.ts';
import { isOwed } from '../../../shared/domain/standing.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { save } from '../../builders/an-answer.ts';
import { anEvent, noon, serveAs } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBoardWith, aRoundDraft } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const manager = aPerson(atBoard('manager'));
const lead = aPerson(atAgency('lead'));
const police = 'thamesford-police';
const council = 'thamesford-council';
const reason = 'Opened for the wrong year';
let roundId: string;

async function open(differing = {}): Promise<void> {
  const body = aRoundDraft([police, council], differing);
  const event = anEvent('open-round', { params: { boardId: 'thamesford' }, body });
  roundId = String((await serveAs(manager, openRound, event)).body.id);
}

beforeEach(async () => {
  watchCalls();
  await freshTables();
  await aBoardWith({ [police]: 'police', [council]: 'local-authority' });
  await aKnownPerson('Ola Brook', atAgency('lead'));
  await aKnownPerson('Lee Down', atAgency('lead', council));
  await open();
});

type How = { idempotencyKey?: string; reason?: string; sequence?: number };
const withdraw = ({ sequence = 1, reason: why = reason, ...how }: How = {}) => {
  const params = { boardId: 'thamesford', roundId };
  return serveAs(
    manager,
    withdrawRound,
    anEvent('withdraw-round', { params, body: { sequence, reason: why }, ...how }),
  );
};
const told = async () =>
  (await itemsOf('MESSAGES_TABLE'))
    .filter(({ sk, content }) => sk === 'MESSAGE' && (content as { kind: string }).kind === 'round-withdrawn')
    .map(({ to }) => (to as { email: string }).email)
    .sort();
const states = async () => (await listObligations(roundId)).map(({ state }) => state.kind);
const submissionOf = async (agencyId: string) =>
  (await findSubmission((await getObligation(roundId, agencyId)).submissionId))!;

async function saveNote(value: string) {
  const { submission } = await submissionOf(police);
  const { agencyId, id: submissionId, edition, variant } = submission;
  const asked = { agencyId, submissionId, roundId, edition, variant };
  return save(asked, { section: 'standard-1', question: '1.1', part: 'note', value });
}

describe('a round that was withdrawn', () => {
  test('is owed by nobody; each lead who was invited is told once, with the reason', async () => {
    const { status, body } = await withdraw();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { on: '2026-11-02', by: manager.id, reason },
    });
    expect(await getRound(roundId)).toEqual(body);
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
    expect((await listOwed(police)).some(({ obligation }) => isOwed(obligation))).toBe(false);
    expect(await told()).toEqual(['lee.down@thamesford.example', 'ola.brook@thamesford.example']);
  });

  test('keeps the reason out of the ledger; the events fold to the row', async () => {
    await withdraw();
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain(reason);
    const happened = await listHappened({ roundId, agencyId: police });
    const facts = foldObligation(happened.map(({ event }) => event));
    expect(await getObligation(roundId, police)).toMatchObject(facts);
  });

  test('leaves what was written to be read, and takes nothing more', async () => {
    expect((await saveNote('Our plan')).status).toBe(200);
    await withdraw();
    const { submission, meets } = await submissionOf(police);
    expect(submission.state.kind).toBe('withdrawn');
    expect(meets).toMatchObject([{ withdrawn: { on: '2026-11-02', reason } }]);
    expect((await saveNote('More')).body.type).toBe('round-withdrawn');
    const params = { agencyId: police, submissionId: submission.id };
    const { body } = await serveAs(lead, getAnswers, anEvent('get-answers', { params }));
    expect(body.answers).toMatchObject([{ value: 'Our plan' }]);
    const sign = { digest: 'f'.repeat(64), agree: true, outsideApproval: null };
    const signatory = aPerson(atAgency('signatory'));
    expect(
      (await serveAs(signatory, submit, anEvent('submit-submission', { params, body: sign }))).body.type,
    ).toBe('round-withdrawn');
  });

  test('withdrawn twice under one key is withdrawn once', async () => {
    const first = await withdraw({ idempotencyKey: 'withdraw-once' });
    expect((await withdraw({ idempotencyKey: 'withdraw-once' })).body).toEqual(first.body);
    expect((await withdraw({ idempotencyKey: 'withdraw-once', reason: 'Another' })).status).toBe(422);
    expect((await withdraw({ sequence: 2 })).body.type).toBe('round-withdrawn');
    expect(await told()).toHaveLength(2);
  });

  test('cannot be closed', async () => {
    await withdraw();
    const event = anEvent('close-round', {
      params: { boardId: 'thamesford', roundId },
      body: { sequence: 2 },
    });
    expect((await serveAs(manager, closeRound, event)).body.type).toBe('round-withdrawn');
  });
});

test('before it has opened nobody was invited, and nobody is told', async () => {
  await open({ opens: '2026-12-01' });
  expect((await withdraw()).status).toBe(200);
  expect(await states()).toEqual(['withdrawn', 'withdrawn']);
  expect(await told()).toEqual([]);
  await mendRound(await getRound(roundId), '2026-12-02T07:00:00.000Z');
  expect((await itemsOf('MESSAGES_TABLE')).filter(({ content }) => content !== undefined)).toHaveLength(2);
});

test('with a return in it, it is not withdrawn: the words say to close it', async () => {
  const obligation = await getObligation(roundId, police);
  const event = { kind: 'received', version: 1, digest: 'd', on: '2026-11-19' } as const;
  await recordObligationStep({ obligation, event, by: 'person', at: noon });
  const { status, body } = await withdraw();
  expect([status, body.type]).toEqual([409, 'round-has-returns']);
  expect(await states()).toEqual(expect.arrayContaining(['received', 'waiting']));
  expect(await told()).toEqual([]);
});

test('a reason is wanted, and the round as it was seen', async () => {
  expect((await withdraw({ reason: ' ' })).body.type).toBe('invalid-request');
  expect((await withdraw({ sequence: 7 })).body.type).toBe('changed-meanwhile');
  expect(await states()).toEqual(['waiting', 'waiting']);
});

test('a return that another board asks for too goes on', async () => {
  const { submission, meets } = await submissionOf(police);
  const Item = { ...keys.meets(submission.id, 'other'), ...meets[0], roundId: 'other', boardId: 'downs' };
  await commit([{ item: { Put: { TableName: tables.returns(), Item } }, otherwise: 'changed-meanwhile' }]);
  await withdraw();
  expect((await submissionOf(police)).submission.state.kind).toBe('draft');
  expect((await saveNote('For the other board')).status).toBe(200);
  expect((await submissionOf(council)).submission.state.kind).toBe('withdrawn');
});

test('the part of a unit ends with the return of its agency', async () => {
  const unit = { id: 'custody', name: 'Custody' };
  const record = await submissionOf(police);
  await commit(partWrites(record, unit, { by: 'lead-1', at: noon }));
  await withdraw();
  const part = await findSubmission(partIdOf(record.submission.id, unit.id));
  expect(part?.submission.state).toMatchObject({ kind: 'withdrawn' });
  const shown = await listUnitReturns(police, [unit.id], await listOwed(police));
  expect(shown).toMatchObject([{ unit, handedIn: false, withdrawn: true }]);
});

test('cut short at any call, it is withdrawn altogether by the next run, and everybody is told once', async () => {
  await withdraw();
  const inAll = calls.length;
  let cutShort = 0;
  for (let call = 5; call <= inAll; call += 2) {
    await open();
    watchCalls({ call, when: 'for-good' });
    await withdraw().catch(() => undefined);
    watchCalls();
    const round = await getRound(roundId);
    if (round.state === 'open') continue;
    cutShort += 1;
    expect(await mendRound(round, '2026-11-21T07:00:00.000Z')).toBe(0);
    expect(await states()).toEqual(['withdrawn', 'withdrawn']);
    const about = (await itemsOf('MESSAGES_TABLE')).filter(
      ({ sk, content }) =>
        sk === 'MESSAGE' &&
        (content as { kind: string; about: { roundId: string } }).kind === 'round-withdrawn' &&
        (content as { about: { roundId: string } }).about.roundId === roundId,
    );
    expect(about).toHaveLength(2);
  }
  expect(cutShort).toBeGreaterThan(1);
});
