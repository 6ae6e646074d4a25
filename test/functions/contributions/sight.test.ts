import { beforeEach, expect, test } from 'vitest';
import { contributionRoutes } from '../../../shared/contract/contribution-routes.ts';
import { AgencyRole, BoardRole } from '../../../shared/domain/role.ts';
import { aPayment, idOf, pledgeAnswers, pledged } from '../../builders/a-contribution.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import {
  contribute,
  mustContribute,
  place,
  roundId,
  theyAreAsked,
} from '../../builders/contribution-acts.ts';
import { calls, watchCalls } from '../../builders/faults.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables } from '../../database.ts';

/* Who sees what of the contributions: every route of the contract, every role, here and elsewhere. */

beforeEach(freshTables);

const police = 'thamesford-police';
const trust = 'thamesford-trust';
const [asked, lastYears, agreedByPolice, agreedByTrust, paid] = [
  1_111_111, 2_222_222, 3_333_333, 4_444_444, 555_555,
];

/** Two agencies; what is negotiated with each can be told by its digits wherever it turns up. */
async function negotiation(): Promise<void> {
  await theyAreAsked(police, trust);
  for (const agencyId of [police, trust])
    await pledged(
      { roundId, agencyId },
      {
        'last-year': { answer: lastYears },
        cash: { 'rmgkq0000aa.pledged': 6_666_666, 'rmgkq0000aa.conditions': `Condition of ${agencyId}` },
        'in-kind': pledgeAnswers['in-kind'],
        lower: { answer: `Reason of ${agencyId}` },
      },
    );
  const amounts = { [police]: asked, [trust]: asked };
  await mustContribute('set-requests', { requests: { by: 'typed', amounts }, sequence: 0 });
  await mustContribute('record-payment', { payment: aPayment({ pence: paid, reference: 'BACS of police' }) });
  await mustContribute('record-payment', {
    payment: aPayment({ agencyId: trust, pence: paid, reference: 'BACS of trust' }),
  });
}

const whatIsTalkedAbout = [
  String(asked),
  String(lastYears),
  '6666666',
  String(paid),
  'Condition',
  'Reason',
  'BACS',
];
const told = async (...asking: Parameters<typeof contribute>) =>
  JSON.stringify((await contribute(...asking)).body);

test('a member sees what is agreed and the total, and before that nothing; never what is talked about', async () => {
  await negotiation();
  for (const role of ['member', 'lay-member', 'reviewer', 'training-officer'] as const) {
    const came = await contribute('get-agreed-contributions', undefined, aPerson(atBoard(role)));
    expect(came.body).toMatchObject({ agreed: [], total: 0, core: null });
    for (const words of whatIsTalkedAbout) expect(JSON.stringify(came.body)).not.toContain(words);
  }
  await mustContribute('record-agreed', {
    agencyId: police,
    pence: agreedByPolice,
    expected: null,
    seen: null,
  });
  const { body } = await contribute('get-agreed-contributions', undefined, aPerson(atBoard('member')));
  expect(body.agreed).toEqual([{ agencyId: police, agencyName: `Name of ${police}`, pence: agreedByPolice }]);
  expect(body.total).toBe(agreedByPolice);
  for (const words of [...whatIsTalkedAbout, trust]) expect(JSON.stringify(body)).not.toContain(words);
});

test('an agency sees its own line and the total, and nothing else of the others', async () => {
  await negotiation();
  for (const [agencyId, pence] of [
    [police, agreedByPolice],
    [trust, agreedByTrust],
  ] as const)
    await mustContribute('record-agreed', { agencyId, pence, expected: null, seen: null });
  for (const role of AgencyRole._zod.def.values) {
    const came = await contribute('get-own-contribution', undefined, aPerson(atAgency(role)));
    expect(came.body).toMatchObject({
      contribution: { agencyId: police, requested: asked, agreed: { pence: agreedByPolice } },
      total: { agreed: agreedByPolice + agreedByTrust },
    });
    const said = JSON.stringify(came.body);
    for (const words of [trust, String(agreedByTrust), 'BACS of trust']) expect(said).not.toContain(words);
    expect(said).toContain('BACS of police');
  }
  const elsewhere = { ...place, agencyId: 'county-probation' };
  const stranger = aPerson(atAgency('lead', 'county-probation'));
  expect((await contribute('get-own-contribution', undefined, stranger, elsewhere)).status).toBe(404);
});

test('a payment that the board took out again, and why, is the board’s own', async () => {
  await negotiation();
  const { contributions } = (await mustContribute('get-contributions')) as {
    contributions: { payments: { id: string }[] }[];
  };
  const payment = contributions[0]?.payments[0]?.id;
  await mustContribute('remove-payment', { agencyId: police, payment, reason: 'Secret reason' });
  const said = await told('get-own-contribution', undefined, aPerson(atAgency('lead')));
  expect(said).not.toContain('Secret reason');
  expect(said).toContain('"payments":[]');
});

/** What only this round knows of what the bodies name. */
const aboutThese: Partial<Record<keyof typeof contributionRoutes, object>> = {
  'remove-payment': { payment: idOf(aPayment({ pence: paid, reference: 'BACS of police' })) },
};

test('every route × every role, here and elsewhere: whoever is not named in the contract is refused', async () => {
  await negotiation();
  const routes = Object.values(contributionRoutes);
  for (const route of routes) {
    const named: readonly string[] = route.who.roles;
    const body = { ...(validBodies[route.key] as object), ...aboutThese[route.key] };
    for (const role of BoardRole._zod.def.values) {
      const isNamed = route.who.at === 'board' && named.includes(role);
      const { status } = await contribute(route.key, body, aPerson(atBoard(role)));
      expect([route.key, role, status === 403 || status === 404]).toEqual([route.key, role, !isNamed]);
      const other = await contribute(route.key, body, aPerson(atBoard(role, 'downs')));
      expect([route.key, role, other.status]).toEqual([route.key, role, 404]);
    }
    for (const role of AgencyRole._zod.def.values) {
      const here = await contribute(route.key, body, aPerson(atAgency(role)));
      expect([route.key, role, here.status]).toEqual([
        route.key,
        role,
        route.who.at === 'agency' && named.includes(role) ? 200 : 404,
      ]);
      const other = await contribute(route.key, body, aPerson(atAgency(role, 'downs-police')));
      expect([route.key, role, other.status]).toEqual([route.key, role, 404]);
    }
  }
});

const agencyIds = (count: number) => Array.from({ length: count }, (_, n) => `agency-${n}`);

/** What a round of so many agencies is read by, each with a pledge, an agreed sum and two payments. */
async function readingOf(
  count: number,
): Promise<{ calls: readonly string[]; bytes: number; milliseconds: number }> {
  await freshTables();
  const ids = agencyIds(count);
  await theyAreAsked(...ids);
  for (const agencyId of ids) await pledged({ roundId, agencyId });
  for (const agencyId of ids)
    await mustContribute('record-agreed', { agencyId, pence: 900_000, expected: '2026-06-30', seen: null });
  for (const half of ['BACS 1', 'BACS 2'])
    await mustContribute('import-payments', {
      payments: ids.map((agencyId) => aPayment({ agencyId, reference: half })),
    });
  watchCalls();
  const begun = performance.now();
  const came = await contribute('get-contributions');
  const milliseconds = Math.round(performance.now() - begun);
  return { calls: [...calls], bytes: JSON.stringify(came.body).length, milliseconds };
}

test('an overview of 60 agencies is one query, as that of 6 is; its bytes grow no faster than the agencies', async () => {
  const [few, many] = [await readingOf(6), await readingOf(60)];
  expect([few.calls, many.calls]).toEqual([['Query'], ['Query']]);
  expect(many.bytes).toBeLessThanOrEqual(few.bytes * 10);
  // About 0.9 kB an agency with two payments: an overview of 60 stays far under a megabyte, which is one page of a query.
  expect(many.bytes / 60).toBeLessThan(1_400);
  expect(many.milliseconds, JSON.stringify({ few, many })).toBeLessThan(2_000);
}, 60_000);
