import { beforeEach, expect, test } from 'vitest';
import { receivedPence, unpaidPence } from '../../../shared/domain/contributions/contribution.ts';
import { aPayment, aPlan, helpLine, idOf, pledgeAnswers, pledged } from '../../builders/a-contribution.ts';
import {
  contribute,
  mustContribute,
  oneOf,
  place,
  roundId,
  seen,
  theyAreAsked,
} from '../../builders/contribution-acts.ts';
import { storedRound } from '../../builders/stored.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(freshTables);

const police = 'thamesford-police';
const trust = 'thamesford-trust';
const agreed = { agencyId: police, pence: 900_000, expected: '2026-10-31', seen: null };
const eventsOf = async () =>
  (await itemsOf('LEDGER_TABLE'))
    .toSorted((a, b) => String(a.sk).localeCompare(String(b.sk)))
    .map(({ event }) => event as Record<string, unknown>);

test('what an agency submitted is what it pledged, line by line', async () => {
  await theyAreAsked(police, trust);
  await pledged({ roundId, agencyId: police });
  const { pledge, told, lastYear } = await oneOf();
  expect([told, lastYear]).toEqual(['told', 1_000_000]);
  expect(
    pledge?.cash.map(({ pence, term, expected, conditions }) => [pence, term, expected, conditions]),
  ).toEqual([
    [900_000, 'recurring', '2026-06-30', null],
    [50_000, 'one-off', null, 'If the grant comes'],
  ]);
  expect(pledge?.help).toMatchObject([{ category: 'data-analysis', quantity: 3, unitPence: 25_000 }]);
  expect(await oneOf(trust)).toMatchObject({ told: 'not-yet', pledge: null, agreed: null, payments: [] });
});

test('what was received is the sum of the part payments; one taken out counts no more, and stays with its reason', async () => {
  await theyAreAsked(police);
  await mustContribute('record-agreed', agreed);
  for (const [pence, reference] of [
    [450_000, 'BACS 1'],
    [200_000, 'BACS 2'],
  ] as const)
    await mustContribute('record-payment', { payment: aPayment({ pence, reference }) });
  const all = await oneOf();
  expect([receivedPence(all), unpaidPence(all)]).toEqual([650_000, 250_000]);

  const second = aPayment({ pence: 200_000, reference: 'BACS 2' });
  const removal = { agencyId: police, payment: idOf(second), reason: 'It was the trust’s' };
  await mustContribute('remove-payment', removal);
  const after = await oneOf();
  expect(receivedPence(after)).toBe(450_000);
  expect(after.payments.find(({ id }) => id === idOf(second))?.removed).toEqual({
    on: '2026-11-02',
    reason: 'It was the trust’s',
  });
  expect((await contribute('remove-payment', removal)).body.type).toBe('payment-removed');

  await mustContribute('record-payment', { payment: second });
  expect(receivedPence(await oneOf())).toBe(650_000);
});

test('a payment is recorded once, however its reference is spaced', async () => {
  await theyAreAsked(police);
  await mustContribute('record-payment', { payment: aPayment() });
  for (const reference of ['BACS 10442', ' bacs  10442 '])
    expect((await contribute('record-payment', { payment: aPayment({ reference }) })).body.type).toBe(
      'payment-recorded',
    );
  // Another day, sum or reference is another payment.
  await mustContribute('record-payment', { payment: aPayment({ on: '2026-10-31' }) });
  await mustContribute('record-payment', { payment: aPayment({ pence: 450_001 }) });
  await mustContribute('record-payment', { payment: aPayment({ reference: 'BACS 10442 again' }) });
  expect((await oneOf()).payments).toHaveLength(4);
});

test('an extract of the ledger is taken over whole or not at all, and says which lines are there already', async () => {
  await theyAreAsked(police, trust);
  await mustContribute('record-payment', { payment: aPayment() });
  const fresh = aPayment({ agencyId: trust, reference: 'BACS 7' });
  const refused = await contribute('import-payments', { payments: [fresh, aPayment(), fresh] });
  expect([refused.status, refused.body.type, refused.body.lines]).toEqual([409, 'payments-recorded', [1, 2]]);
  expect((await oneOf(trust)).payments).toEqual([]);

  await mustContribute('import-payments', { payments: [fresh, aPayment({ reference: 'BACS 8' })] });
  expect((await oneOf(trust)).payments).toHaveLength(1);
  expect((await oneOf()).payments).toHaveLength(2);
});

test('what is no payment of the round is refused: another’s agency, a day to come, a sum that is no whole pence', async () => {
  await theyAreAsked(police);
  const stranger = { payments: [aPayment({ agencyId: 'downs-police' })] };
  expect((await contribute('import-payments', stranger)).body.type).toBe('unknown-agency');
  const ahead = await contribute('import-payments', { payments: [aPayment({ on: '2026-11-03' })] });
  expect(ahead.body.fields).toEqual([{ field: 'payments.0.on', words: 'It came today or earlier' }]);
  for (const pence of [0, -5, 10.5, 100_000_000_001])
    expect((await contribute('record-payment', { payment: aPayment({ pence }) })).body.type).toBe(
      'invalid-request',
    );
  expect((await seen()).sequence).toBe(0);
});

test('ninety payments are one transaction', async () => {
  await theyAreAsked(police);
  const payments = Array.from({ length: 90 }, (_, n) => aPayment({ reference: `BACS ${n}`, pence: 100 + n }));
  await mustContribute('import-payments', { payments });
  expect(receivedPence(await oneOf())).toBe(payments.reduce((sum, { pence }) => sum + pence, 0));
  expect(await eventsOf()).toHaveLength(1);
});

test('requests by a formula are reckoned by the portal and meet the target to the penny', async () => {
  await theyAreAsked(police, trust, 'county-probation');
  const byFormula = { requests: { by: 'formula', formula: 'equal-shares' }, sequence: 0 };
  expect((await contribute('set-requests', byFormula)).body.type).toBe('no-plan');
  await mustContribute('set-contribution-plan', { plan: aPlan({ target: 10_000_000 }), sequence: 0 });
  await mustContribute('set-requests', { ...byFormula, sequence: 1 });
  const { requests } = await seen();
  expect([requests?.by, Object.values(requests?.amounts ?? {}).toSorted()]).toEqual([
    'equal-shares',
    [3_333_333, 3_333_333, 3_333_334],
  ]);
  const stale = { requests: { by: 'typed', amounts: { [police]: 1 } }, sequence: 1 };
  expect((await contribute('set-requests', stale)).body.type).toBe('changed-meanwhile');
  await mustContribute('set-requests', { ...stale, sequence: 2 });
  expect((await oneOf(trust)).requested).toBeNull();
});

test('a formula of which nothing is known asks nobody', async () => {
  await theyAreAsked(police);
  await mustContribute('set-contribution-plan', { plan: aPlan({ basis: {} }), sequence: 0 });
  const body = { requests: { by: 'formula', formula: 'fixed-share' }, sequence: 1 };
  expect((await contribute('set-requests', body)).body.type).toBe('nothing-to-share-by');
});

test('nobody overwrites unseen what somebody else agreed; it can be taken back', async () => {
  await theyAreAsked(police);
  await mustContribute('record-agreed', agreed);
  expect((await contribute('record-agreed', { ...agreed, pence: 1 })).body.type).toBe('changed-meanwhile');
  await mustContribute('record-agreed', {
    ...agreed,
    pence: 950_000,
    seen: { pence: 900_000, expected: '2026-10-31' },
  });
  expect((await oneOf()).agreed).toEqual({ pence: 950_000, on: '2026-11-02', expected: '2026-10-31' });
  await mustContribute('record-agreed', {
    ...agreed,
    pence: null,
    expected: null,
    seen: { pence: 950_000, expected: '2026-10-31' },
  });
  expect((await oneOf()).agreed).toBeNull();
});

test('help is given as it was pledged, line by line', async () => {
  await theyAreAsked(police);
  const body = { agencyId: police, line: helpLine, quantity: 2, seen: 0 };
  expect((await contribute('record-delivered', body)).body.type).toBe('not-found');
  await pledged({ roundId, agencyId: police }, pledgeAnswers);
  await mustContribute('record-delivered', body);
  expect((await oneOf()).delivered).toEqual({ [helpLine]: 2 });
  // Somebody else, who still sees nothing given, adds to nothing.
  expect((await contribute('record-delivered', { ...body, quantity: 1 })).body.type).toBe(
    'changed-meanwhile',
  );
  await mustContribute('record-delivered', { ...body, quantity: 3, seen: 2 });
  expect((await oneOf()).delivered).toEqual({ [helpLine]: 3 });
});

test('the protocol is recorded with its method, day and minute', async () => {
  await theyAreAsked(police);
  const agreement = { method: 'negotiated', on: '2026-11-02', minute: 'Minute 4', nextReview: null };
  for (const wrong of [
    { on: '2026-11-03' },
    { nextReview: '2026-11-02' },
    { minute: ' ' },
    { method: 'lots' },
  ])
    expect(
      (await contribute('record-agreement', { agreement: { ...agreement, ...wrong }, sequence: 0 })).status,
    ).toBe(400);
  await mustContribute('record-agreement', { agreement, sequence: 0 });
  expect((await seen()).agreement).toEqual(agreement);
});

test('every change is one event of facts: no reference, reason, minute or condition is in the ledger', async () => {
  await theyAreAsked(police);
  await pledged({ roundId, agencyId: police });
  await mustContribute('set-contribution-plan', { plan: aPlan(), sequence: 0 });
  await mustContribute('set-requests', { requests: { by: 'formula', formula: 'historic' }, sequence: 1 });
  await mustContribute('record-agreed', agreed);
  await mustContribute('record-payment', { payment: aPayment({ reference: 'Free words' }) });
  await mustContribute('remove-payment', {
    agencyId: police,
    payment: idOf(aPayment({ reference: 'Free words' })),
    reason: 'Free words',
  });
  await mustContribute('record-delivered', { agencyId: police, line: helpLine, quantity: 1, seen: 0 });
  const agreement = { method: 'historic', on: '2026-11-02', minute: 'Free words', nextReview: null };
  await mustContribute('record-agreement', { agreement, sequence: 6 });
  const events = await eventsOf();
  expect(events.map(({ kind }) => kind)).toEqual([
    'plan-set',
    'requested',
    'agreed',
    'paid',
    'payment-removed',
    'delivered',
    'protocol-agreed',
  ]);
  expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('Free words');

  const { entries } = await mustContribute('get-contribution-history');
  expect((entries as { event: { kind: string } }[]).map(({ event }) => event.kind)).toEqual([
    'requested',
    'agreed',
    'paid',
    'payment-removed',
    'delivered',
  ]);
});

test('the events alone tell what was agreed and what came', async () => {
  await theyAreAsked(police, trust);
  await mustContribute('record-agreed', agreed);
  await mustContribute('import-payments', {
    payments: [aPayment(), aPayment({ reference: 'BACS 2', pence: 7 }), aPayment({ agencyId: trust })],
  });
  await mustContribute('remove-payment', { agencyId: police, payment: idOf(aPayment()), reason: 'Twice' });
  const came = new Map<string, number>();
  for (const event of await eventsOf()) {
    for (const { agencyId, pence } of (event.payments ?? []) as { agencyId: string; pence: number }[])
      came.set(agencyId, (came.get(agencyId) ?? 0) + pence);
    if (event.kind === 'payment-removed')
      came.set(String(event.agencyId), (came.get(String(event.agencyId)) ?? 0) - Number(event.pence));
  }
  for (const contribution of (await seen()).contributions)
    expect(came.get(contribution.agencyId)).toBe(receivedPence(contribution));
});

test('a round that papers alone tell of stays as they have it, and another board’s round is not there', async () => {
  await theyAreAsked(police);
  await storedRound({ id: roundId, form: 'funding', imported: true, state: 'closed' });
  expect((await contribute('record-payment', { payment: aPayment() })).body.type).toBe('round-closed');
  await storedRound({ id: roundId, form: 'funding', state: 'withdrawn' });
  expect((await contribute('record-payment', { payment: aPayment() })).body.type).toBe('round-withdrawn');
  // Money comes after a round is closed, too.
  await storedRound({ id: roundId, form: 'funding', state: 'closed' });
  expect((await contribute('record-payment', { payment: aPayment() })).status).toBe(200);
  await storedRound({ id: roundId, boardId: 'downs' });
  for (const act of ['get-contributions', 'get-agreed-contributions'] as const)
    expect((await contribute(act)).body.type).toBe('not-found');
  expect((await contribute('record-payment', { payment: aPayment() })).body.type).toBe('not-found');
  expect(place.boardId).toBe('thamesford');
});
