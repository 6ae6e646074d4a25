import { beforeEach, expect, test } from 'vitest';
import { handler as getDemand } from '../../../functions/board/get-demand.ts';
import { aPayment, aPlan, pledgeAnswers, pledged } from '../../builders/a-contribution.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import {
  aManager,
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
const agreed = { agencyId: police, pence: 900_000, expected: '2026-10-31', seen: null };

test('a round of another form has no contributions: nothing is read of them, and nothing is kept', async () => {
  await theyAreAsked(police);
  await storedRound({ id: roundId, form: 'section-11' });
  const before = await itemsOf('RETURNS_TABLE');
  const acts = [
    ['get-contributions'],
    ['get-agreed-contributions'],
    ['get-contribution-history'],
    ['set-contribution-plan', { plan: aPlan(), sequence: 0 }],
    ['set-requests', { requests: { by: 'typed', amounts: { [police]: 1 } }, sequence: 0 }],
    ['record-agreed', agreed],
    ['record-payment', { payment: aPayment() }],
    ['import-payments', { payments: [aPayment()] }],
  ] as const;
  for (const [act, body] of acts) expect([act, (await contribute(act, body)).status]).toEqual([act, 404]);
  expect(await itemsOf('RETURNS_TABLE')).toEqual(before);

  await storedRound({ id: roundId, form: 'funding' });
  const event = anEvent('get-demand', { params: place });
  expect((await serveAs(aManager, getDemand, event)).status).toBe(404);
});

test('an agency, or a line of help, whose id every object has is as good as any other', async () => {
  await theyAreAsked('constructor', police);
  await mustContribute('set-contribution-plan', {
    plan: aPlan({ indicators: [{ id: 'constructor', label: 'Children', weight: 100 }] }),
    sequence: 0,
  });
  const { sequence, contributions } = await seen();
  expect(contributions[0]).toMatchObject({ agencyId: 'constructor', requested: null, lastYear: null });
  const typed = { requests: { by: 'typed', amounts: { [police]: 500 } }, sequence };
  await mustContribute('set-requests', typed);
  expect(await oneOf('constructor')).toMatchObject({ requested: null, lastYearOnce: 0 });
  for (const formula of ['need-weighted', 'fixed-share'] as const) {
    const body = { requests: { by: 'formula', formula }, sequence: (await seen()).sequence };
    expect((await contribute('set-requests', body)).status).toBeLessThan(500);
  }
  await pledged({ roundId, agencyId: 'constructor' }, pledgeAnswers);
  expect((await oneOf('constructor')).pledge?.cash).toHaveLength(2);
});

test('the day by which money shall be paid is not overwritten unseen either', async () => {
  await theyAreAsked(police);
  await mustContribute('record-agreed', agreed);
  const first = { pence: 900_000, expected: '2026-10-31' };
  await mustContribute('record-agreed', { ...agreed, expected: '2027-01-31', seen: first });
  const late = await contribute('record-agreed', { ...agreed, expected: '2026-12-31', seen: first });
  expect(late.body.type).toBe('changed-meanwhile');
  expect((await oneOf()).agreed).toMatchObject({ pence: 900_000, expected: '2027-01-31' });
});
