import { beforeEach, describe, expect, test } from 'vitest';
import { handler as openRound } from '../../../functions/manager/open-round.ts';
import { handler as previewRound } from '../../../functions/manager/preview-round.ts';
import { commit } from '../../../functions/store/commit.ts';
import { mendRound } from '../../../functions/store/mend-round.ts';
import { besideStepsWrite, getObligation, listObligations } from '../../../functions/store/obligations.ts';
import { listAsked } from '../../../functions/store/round-opening.ts';
import { getRound, listRounds } from '../../../functions/store/rounds.ts';
import type { RoundDraft } from '../../../shared/contract/manager-routes.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { aBoardWith, aRoundDraft, listMany } from '../../builders/thamesford.ts';
import { freshTables, itemsOf } from '../../database.ts';

const manager = aPerson(atBoard('manager'));
const agencies = ['thamesford-police', 'thamesford-council', 'little-charity'];
const draft = (differing: Partial<RoundDraft> = {}) => aRoundDraft(agencies, differing);

beforeEach(async () => {
  watchCalls();
  await freshTables();
  await aBoardWith({
    'thamesford-police': 'police',
    'thamesford-council': 'local-authority',
    'little-charity': 'voluntary',
  });
  await aKnownPerson('Ola Brook', atAgency('lead'));
  await aKnownPerson('Dee Field', atAgency('deputy'));
  await aKnownPerson('Kit Marsh', atAgency('contributor'));
  await aKnownPerson('Sam Wood', atAgency('lead', 'thamesford-council'));
});

const open = (body: unknown = draft(), how: { idempotencyKey?: string; at?: string } = {}): Promise<Came> =>
  serveAs(manager, openRound, anEvent('open-round', { params: { boardId: 'thamesford' }, body, ...how }));

const invitations = async () =>
  (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE') as {
    to: { email: string };
    content: { kind: string };
    outbox: string;
  }[];
const rounds = () => listRounds('thamesford');

describe('the manager opens a round', () => {
  test('and each agency owes a return, with a submission that will meet it', async () => {
    const { status, body } = await open();
    expect(status).toBe(200);
    const id = String(body.id);

    expect(await rounds()).toEqual([body]);
    expect((await listObligations(id)).map((each) => each.agencyId).toSorted()).toEqual(agencies.toSorted());
    const police = await getObligation(id, 'thamesford-police');
    expect(police).toMatchObject({ due: '2027-01-29', state: { kind: 'waiting' }, sequence: 1 });
    expect(police.progress).toMatchObject({ answered: 0, sections: 9 });
    const returns = await itemsOf('RETURNS_TABLE');
    const of = (sk: string) => returns.filter((item) => item.sk === sk);
    expect(of('SUBMISSION')).toHaveLength(3);
    expect(of(`MEETS#${id}`)).toHaveLength(3);
    const events = (await itemsOf('LEDGER_TABLE')).map(({ event }) => (event as { kind: string }).kind);
    expect(events.toSorted()).toEqual(['asked', 'asked', 'asked', 'created', 'created', 'created']);
  });

  test('and leads and deputies are invited, once each; whoever cannot be reached shows as not contacted', async () => {
    const { body } = await open();
    const sent = await invitations();
    expect(sent.map(({ to }) => to.email).toSorted()).toEqual([
      'dee.field@thamesford.example',
      'ola.brook@thamesford.example',
      'sam.wood@thamesford.example',
    ]);
    expect(sent.every(({ outbox, content }) => outbox === 'waiting' && content.kind === 'invitation')).toBe(
      true,
    );
    const contactOf = async (agencyId: string) =>
      (await getObligation(String(body.id), agencyId)).lastContact;
    expect(await contactOf('thamesford-police')).toMatchObject({ how: 'invitation', outcome: 'planned' });
    expect(await contactOf('little-charity')).toBeNull();
  });

  test('that opens later: nobody is written to before the day, and everybody on it, once', async () => {
    const { body } = await open(draft({ opens: '2026-11-09' }));
    const round = await getRound(String(body.id));
    expect(await mendRound(round, '2026-11-08T07:00:00.000Z')).toBe(0);
    expect(await invitations()).toEqual([]);

    expect(await mendRound(round, '2026-11-09T07:00:00.000Z')).toBe(0);
    expect(await invitations()).toHaveLength(3);
    await mendRound(round, '2026-11-10T07:00:00.000Z');
    expect(await invitations()).toHaveLength(3);
  });

  test('and an agency that gets its first lead afterwards is invited then', async () => {
    const { body } = await open();
    await aKnownPerson('Lou Hill', atAgency('lead', 'little-charity'));
    await mendRound(await getRound(String(body.id)), '2026-11-03T07:00:00.000Z');
    expect((await invitations()).map(({ to }) => to.email)).toContain('lou.hill@thamesford.example');
  });

  test('with nothing left undone costs the daily run one query', async () => {
    await aKnownPerson('Lou Hill', atAgency('lead', 'little-charity'));
    const { body } = await open();
    const round = await getRound(String(body.id));
    watchCalls();
    expect(await mendRound(round, '2026-11-03T07:00:00.000Z')).toBe(0);
    expect(calls).toEqual(['Query']);
  });

  test('that asks more agencies than one row can name: everybody is asked', async () => {
    const many = Array.from({ length: 260 }, (_, n) => `school-${n}`);
    await listMany(many);
    const { body } = await open(aRoundDraft(many));
    expect(await listAsked(String(body.id))).toHaveLength(260);
    expect(await listObligations(String(body.id))).toHaveLength(260);
  });

  test('without a due day, to be confirmed later', async () => {
    const { status, body } = await open(draft({ due: null }));
    expect({ status, due: body.due }).toEqual({ status: 200, due: null });
  });

  test('and the grades of the round before stand beside', async () => {
    const earlier = await open(draft({ opens: '2025-11-03', due: null }));
    const of = { roundId: String(earlier.body.id), agencyId: 'thamesford-police' };
    const selfGrades = { 'standard-1': 'met', 'standard-2': 'met' };
    await commit([besideStepsWrite(of, { selfGrades, moderatedGrades: { 'standard-2': 'partly-met' } })]);
    const { body } = await open();
    expect((await getObligation(String(body.id), 'thamesford-police')).previousGrades).toEqual({
      'standard-1': 'met',
      'standard-2': 'partly-met',
    });
  });
});

describe('the same intent', () => {
  test('sent again gets the first reply and opens nothing more', async () => {
    const first = await open(draft(), { idempotencyKey: 'open-this-once' });
    const again = await open(draft(), { idempotencyKey: 'open-this-once' });
    expect(again.body).toEqual(first.body);
    expect(await rounds()).toHaveLength(1);
    expect(await invitations()).toHaveLength(3);
  });

  test('with another body is refused', async () => {
    await open(draft(), { idempotencyKey: 'open-this-once' });
    const other = await open(draft({ title: 'Another' }), { idempotencyKey: 'open-this-once' });
    expect(other).toMatchObject({ status: 422, body: { type: 'idempotency-key-reused' } });
    expect(await rounds()).toHaveLength(1);
  });

  test('twice at the same moment opens one round; the other is told it is under way, or gets its reply', async () => {
    const came = await Promise.all([
      open(draft(), { idempotencyKey: 'open-this-once' }),
      open(draft(), { idempotencyKey: 'open-this-once' }),
    ]);
    expect(came.map(({ status }) => status)).toContain(200);
    expect(came.filter(({ status }) => status !== 200).every(({ status }) => status === 409)).toBe(true);
    expect(await rounds()).toHaveLength(1);
    expect(await listObligations((await rounds())[0]?.id ?? '')).toHaveLength(3);
  });
});

describe('a round that is not right is refused, and nothing is written', () => {
  const variant = (name: string) => agencies.map((agencyId) => ({ agencyId, variant: name }));
  test.for([
    ['due-before-opens', draft({ opens: '2027-01-29' })],
    ['due-before-opens', draft({ due: '2026-11-02' })],
    ['due-in-the-past', draft({ opens: '2026-09-01', due: '2026-10-01' })],
    ['opens-long-ago', draft({ opens: '2020-11-02' })],
    ['opens-far-ahead', draft({ opens: '2062-11-02', due: null })],
    ['due-far-ahead', draft({ due: '2062-01-29' })],
    ['feedback-far-ahead', draft({ feedbackDue: '2072-01-29' })],
    ['no-agencies', draft({ agencies: [] })],
    ['unknown-agency', aRoundDraft(['thamesford-police', 'downs-police'])],
    ['unknown-variant', draft({ agencies: variant('enormous') })],
    ['unknown-form', draft({ edition: 'f'.repeat(64) })],
    ['unknown-form', draft({ form: 'funding' })],
    ['invalid-request', draft({ due: '2027-04-31' })],
    ['invalid-request', draft({ title: ' ' })],
    ['invalid-request', { ...draft(), colour: 'teal' }],
    [
      'invalid-request',
      draft({ agencies: Array.from({ length: 1001 }, () => ({ agencyId: 'a', variant: 'full' })) }),
    ],
  ] as const)('%s', async ([because, body]) => {
    const came = await open(body);
    expect(came.body.type).toBe(because);
    expect(came.status).toBeLessThan(500);
    expect(await itemsOf('RETURNS_TABLE')).toEqual([]);
  });
});

test('a preview shows who gets what, and writes nothing', async () => {
  const came = await serveAs(
    manager,
    previewRound,
    anEvent('preview-round', { params: { boardId: 'thamesford' }, body: draft() }),
  );
  expect(came).toMatchObject({
    status: 200,
    body: {
      subject: expect.stringContaining('Section 11 self-assessment 2026'),
      text: expect.stringContaining('Due: Friday 29 January 2027'),
      invitations: [
        { agencyId: 'thamesford-police', to: [{ name: 'Dee Field' }, { name: 'Ola Brook' }] },
        { agencyId: 'thamesford-council', to: [{ name: 'Sam Wood' }] },
        { agencyId: 'little-charity', to: [] },
      ],
    },
  });
  for (const table of ['RETURNS_TABLE', 'MESSAGES_TABLE', 'LEDGER_TABLE'])
    expect(await itemsOf(table)).toEqual([]);
});

describe('whatever call fails', () => {
  const opened = async () => {
    watchCalls();
    await open(draft(), { idempotencyKey: 'open-this-once' });
    return calls.length;
  };

  test.for(['before', 'after', 'for-good'] as const)(
    '%s it is done: one round, everybody asked once',
    async (when) => {
      const inAll = await opened();
      expect(inAll).toBeGreaterThan(10);
      for (let call = 1; call <= inAll; call += 1) {
        await freshTables();
        await aBoardWith({
          'thamesford-police': 'police',
          'thamesford-council': 'local-authority',
          'little-charity': 'voluntary',
        });
        await aKnownPerson('Ola Brook', atAgency('lead'));
        watchCalls({ call, when });
        await open(draft(), { idempotencyKey: 'open-this-once' }).catch(() => undefined);
        watchCalls();
        const retried = await open(draft(), { idempotencyKey: 'open-this-once' });
        expect(retried.status, `${when} call ${call}`).toBe(200);
        const [round, ...others] = await rounds();
        expect(others).toEqual([]);
        if (round) await mendRound(round, '2026-11-03T07:00:00.000Z');
        expect(await listObligations(round?.id ?? ''), `${when} call ${call}`).toHaveLength(3);
        expect(await invitations(), `${when} call ${call}`).toHaveLength(1);
        expect(await itemsOf('LEDGER_TABLE')).toHaveLength(6);
      }
    },
  );
});
