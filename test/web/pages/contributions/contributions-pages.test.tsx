import { beforeEach, expect, test, vi } from 'vitest';
import type { Contribution } from '../../../../shared/domain/contributions/contribution.ts';
import { pledgeIn } from '../../../../shared/domain/contributions/pledge.ts';
import type { BoardRole } from '../../../../shared/domain/role.ts';
import { ContributionPage } from '../../../../web/src/pages/contributions/agency/contribution-page.tsx';
import { AgreedContributionsPage } from '../../../../web/src/pages/contributions/agreed/agreed-contributions-page.tsx';
import { AgreementPage } from '../../../../web/src/pages/contributions/agreement/agreement-page.tsx';
import { ImportPaymentsPage } from '../../../../web/src/pages/contributions/ledger/import-payments-page.tsx';
import { ContributionsPage } from '../../../../web/src/pages/contributions/overview/contributions-page.tsx';
import { contributionsSheet } from '../../../../web/src/pages/contributions/overview/contributions-sheet.ts';
import { OwnContributionPage } from '../../../../web/src/pages/contributions/own/own-contribution-page.tsx';
import { ContributionPlanPage } from '../../../../web/src/pages/contributions/plan/contribution-plan-page.tsx';
import { RequestsPage } from '../../../../web/src/pages/contributions/requests/requests-page.tsx';
import type { Found } from '../../../../web/src/pages/contributions/with-contributions.tsx';
import { aContribution, aPayment, aPlan, helpLine, pledgeAnswers } from '../../../builders/a-contribution.ts';
import { aMe } from '../../../builders/a-me.ts';
import { aRound } from '../../../builders/stored.ts';
import { type Server, showPage } from '../../shown-page.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-02T10:00:00Z') });
});

const police = aContribution({
  told: 'told',
  requested: 1_000_000,
  lastYear: 1_200_000,
  pledge: pledgeIn(pledgeAnswers),
  agreed: { pence: 900_000, on: '2026-10-01', expected: '2026-10-31' },
  payments: [{ id: 'a'.repeat(32), ...aPayment(), removed: null }],
  delivered: { [helpLine]: 1 },
});
const trust = aContribution({ agencyId: 'thamesford-trust', agencyName: 'Thamesford Trust' });

const found = (differing: Partial<Found> = {}, ...contributions: Contribution[]): Found => ({
  round: aRound({ id: 'money', title: 'Contributions 2026 to 2027' }),
  sequence: 4,
  plan: aPlan({ core: 1_000_000, target: 1_000_000, indicators: [] }),
  requests: { by: 'historic', on: '2026-09-01', amounts: { 'thamesford-police': 1_000_000 } },
  agreement: null,
  papers: null,
  contributions: contributions.length > 0 ? contributions : [police, trust],
  ...differing,
});

const root = '/board/:boardId/rounds/:roundId/contributions';
const here = '/board/thamesford/rounds/money/contributions';
const show = (
  Page: () => React.JSX.Element,
  sub: string,
  server: Server,
  role: BoardRole = 'manager',
  param = sub,
) =>
  showPage({
    Page,
    path: `${root}${param}`,
    at: `${here}${sub}`,
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server,
  });

test('the overview says what each is asked for, pledged, agreed to and paid, and what stands out in words', async () => {
  const page = await show(ContributionsPage, '', { 'get-contributions': { reply: found() } });
  const [first = '', second = '', sum = ''] = page.texts('tbody tr');
  for (const words of [
    '£10,000',
    '£9,500',
    'last year £12,000',
    '£9,000',
    '£4,500 to come',
    'Data analysis: 3 days',
    '1 given so far',
    'Fall of 25 %: from £12,000 the year before to £9,000',
    'Unpaid: £4,500, expected by Saturday 31 October 2026',
  ])
    expect(first).toContain(words);
  expect(second).toContain('No return yet');
  expect(sum).toContain('£9,500');
  expect(page.words()).toContain('Gap£1,00090 % of it covered');
});

test('whoever is not the manager changes nothing', async () => {
  const page = await show(ContributionsPage, '', { 'get-contributions': { reply: found() } }, 'chair');
  expect(page.words()).toContain('Download as Excel');
  expect(page.words()).not.toContain('Requests by formula');
  const plan = await show(
    ContributionPlanPage,
    '/plan',
    { 'get-contributions': { reply: found() } },
    'chair',
  );
  expect(plan.all('input')).toEqual([]);
});

test('of a round that papers tell of, whatever they do not tell is “not recorded”', async () => {
  const onPaper = aContribution({
    told: 'papers',
    lastYear: 1_000_000,
    pledge: {
      ...pledgeIn({}),
      cash: [{ id: 'paper', pence: 200_000, term: null, payer: null, conditions: null, expected: null }],
    },
  });
  const papers = { total: 10_840_000, source: 'scrutiny minutes', notes: [] };
  const reply = found({ papers, plan: null, requests: null, round: aRound({ imported: true }) }, onPaper);
  const page = await show(ContributionsPage, '', { 'get-contributions': { reply } });
  expect(page.words()).toContain('Recorded total of all partners: £108,400');
  expect(page.texts('tbody tr')[0]).toContain('Fall of 80 %: from £10,000 the year before to £2,000');
  expect(page.texts('tbody tr')[0]?.match(/not recorded/g)).toHaveLength(4);
  expect(page.texts('tbody tr')[1]).toContain('All other partnersnot recorded');
  expect(page.words()).not.toContain('Paste payments');
});

test('the workbook says what the page says, sums as numbers', () => {
  const { rows } = contributionsSheet(found(), '2026-11-02');
  expect(rows[0]?.slice(2, 8)).toEqual(
    [1_200_000, 1_000_000, 950_000, 900_000, 450_000, 450_000].map((pence) => ({ pence })),
  );
  expect(rows[1]?.[3]).toEqual({ text: '' });
});

const ledger = [
  'Date\tPartner\tAmount\tReference',
  '01/11/2026\tThamesford Police\t£4,500.00\tBACS 10442',
  '30/10/2026\tTrust\t1,250.50\tBACS 9',
  '31/04/2026\tThamesford Trust\tten pounds\tBACS 10',
  '30/10/2026\tSomebody\t5\tBACS 11',
].join('\n');

test('a pasted ledger is checked line by line; what is confirmed is sent, and nothing before', async () => {
  const page = await show(ImportPaymentsPage, '/payments', {
    'get-contributions': { reply: found() },
    'import-payments': { reply: { sequence: 5 } },
  });
  await page.fill('Lines of the ledger', ledger);
  expect(page.words()).toContain(
    '1 to be recorded, £1,250.50 together; 3 left out. Nothing is recorded yet.',
  );
  const [one = '', two = '', three = '', four = ''] = page.texts('tbody tr');
  expect(one).toContain('Recorded already');
  expect(two).toContain('To be recorded');
  expect(three).toContain('“31/04/2026” is no day: write it as 30/04/2026');
  expect(three).toContain('“ten pounds” is no sum: write it as 1,250.00');
  expect(four).toContain('“Somebody” is no agency of this round: choose one');
  expect(page.sent.filter(({ key }) => key === 'import-payments')).toEqual([]);

  await page.fillBox('agency-5', 'thamesford-police');
  await page.press('Record these 2 payments');
  expect(page.sent.find(({ key }) => key === 'import-payments')?.body).toEqual({
    payments: [
      { agencyId: 'thamesford-trust', on: '2026-10-30', pence: 125_050, reference: 'BACS 9' },
      { agencyId: 'thamesford-police', on: '2026-10-30', pence: 500, reference: 'BACS 11' },
    ],
  });
});

test('payments that somebody else recorded meanwhile are told, and marked', async () => {
  const after = {
    ...trust,
    payments: [
      {
        id: 'b'.repeat(32),
        ...aPayment({ agencyId: trust.agencyId, on: '2026-10-30', pence: 125_050, reference: 'BACS 9' }),
        removed: null,
      },
    ],
  };
  const page = await show(ImportPaymentsPage, '/payments', {
    'get-contributions': [{ reply: found() }, { reply: found({}, police, after) }],
    'import-payments': { refused: 'payments-recorded', extras: { lines: [0] } },
  });
  await page.fill('Lines of the ledger', ledger);
  await page.press('Record this payment');
  expect(page.words()).toContain('Some of these payments are recorded already');
  expect(page.texts('tbody tr')[1]).toContain('Recorded already');
});

test('formulas stand side by side, exact to the penny; one is taken over', async () => {
  const page = await show(RequestsPage, '/requests', {
    'get-contributions': { reply: found({ plan: aPlan({ target: 1_000_001, indicators: [] }) }) },
    'set-requests': { reply: { sequence: 5 } },
  });
  expect(page.texts('tbody tr')[2]).toContain('£10,000.01');
  expect(page.texts('tbody tr')[0]).toContain('£5,000.01');
  expect(page.texts('tbody tr')[1]).toContain('£5,000');
  expect(page.words()).toContain('Every agency that is asked pays the same.');
  await page.press('Ask for these: Equal shares');
  expect(page.sent.find(({ key }) => key === 'set-requests')?.body).toEqual({
    requests: { by: 'formula', formula: 'equal-shares' },
    sequence: 4,
  });
});

test('a plan is typed in pounds and percent and sent as whole pence and hundredths', async () => {
  const page = await show(ContributionPlanPage, '/plan', {
    'get-contributions': { reply: found({ plan: null }) },
    'list-rounds': { reply: { rounds: [] } },
    'set-contribution-plan': { reply: { sequence: 5 } },
  });
  await page.press('Keep the plan');
  expect(page.faults()).toEqual(['Enter the planned core cost']);
  await page.fill('Planned core cost', '£120,000');
  await page.fillBox('share-thamesford-police', '12.5');
  await page.fillBox('last-thamesford-trust', 'a lot');
  await page.press('Keep the plan');
  expect(page.faults()).toEqual([
    'Thamesford Trust, last year: Enter a sum in pounds, such as 1,250 or 1,250.50',
  ]);
  await page.fillBox('last-thamesford-trust', '100.05');
  await page.press('Keep the plan');
  const { body } = page.sent.find(({ key }) => key === 'set-contribution-plan') ?? {};
  expect(body).toMatchObject({
    sequence: 4,
    plan: {
      core: 12_000_000,
      target: 12_000_000,
      basis: {
        'thamesford-police': { lastYear: 1_200_000, share: 1_250 },
        'thamesford-trust': { lastYear: 10_005, share: 0 },
      },
    },
  });
});

test('last year’s sums are taken from the round before: what was agreed, and how much was for one year only', async () => {
  const before = aRound({ id: 'before', title: 'Contributions 2025 to 2026', opens: '2025-11-02' });
  const page = await show(ContributionPlanPage, '/plan', {
    'get-contributions': [
      { reply: found({ plan: null }, trust, { ...police, lastYear: null }) },
      { reply: found() },
    ],
    'list-rounds': { reply: { rounds: [aRound({ id: 'money' }), before] } },
  });
  await page.press('Take last year’s sums from Contributions 2025 to 2026');
  const value = (id: string) => (document.getElementById(id) as HTMLInputElement).value;
  expect([value('last-thamesford-police'), value('once-thamesford-police')]).toEqual(['9000', '500']);
  expect(value('last-thamesford-trust')).toBe('');
  expect(page.words()).toContain('Look at them, then keep the plan.');
});

test('one agency: what was agreed is recorded as it was seen, a payment taken out with a reason', async () => {
  const page = await show(
    ContributionPage,
    '/agencies/thamesford-police',
    {
      'get-contributions': { reply: found() },
      'get-contribution-history': { reply: { entries: [] } },
      'record-agreed': { reply: { sequence: 5 } },
      'remove-payment': { reply: { sequence: 6 } },
    },
    'manager',
    '/agencies/:agencyId',
  );
  expect(page.heading()).toContain('Thamesford Police');
  expect(page.words()).toContain('£500, this year only, on condition: If the grant comes');
  await page.fill('Agreed for this year', '9,500');
  await page.press('Record what was agreed');
  expect(page.sent.find(({ key }) => key === 'record-agreed')?.body).toEqual({
    agencyId: 'thamesford-police',
    pence: 950_000,
    expected: '2026-10-31',
    seen: { pence: 900_000, expected: '2026-10-31' },
  });
  await page.press('Take out');
  await page.pressIn('dialog', 'Take it out');
  expect(page.words()).toContain('Say why the payment is taken out');
  await page.fillBox('reason', 'It was the trust’s');
  await page.pressIn('dialog', 'Take it out');
  expect(page.sent.find(({ key }) => key === 'remove-payment')?.body).toMatchObject({
    reason: 'It was the trust’s',
  });
});

test('the agreement wants a method, a day and a minute', async () => {
  const page = await show(AgreementPage, '/agreement', { 'get-contributions': { reply: found() } });
  await page.press('Record the agreement');
  expect(page.faults()).toEqual([
    'Choose the method that was agreed',
    'Enter the day of the agreement',
    'Enter where the minutes record it',
  ]);
});

test('a member reads what is agreed and the total', async () => {
  const page = await showPage({
    Page: AgreedContributionsPage,
    path: '/board/:boardId/rounds/:roundId/agreed-contributions',
    at: '/board/thamesford/rounds/money/agreed-contributions',
    me: aMe({ at: 'board', boardId: 'thamesford', role: 'lay-member' }),
    server: {
      'get-agreed-contributions': {
        reply: {
          round: { id: 'money', title: 'Contributions 2026 to 2027' },
          agreed: [{ agencyId: 'thamesford-police', agencyName: 'Thamesford Police', pence: 900_000 }],
          ...{ total: 900_000, core: 1_200_000, agreement: null, papers: null },
        },
      },
    },
  });
  expect(page.texts('tbody tr')).toEqual(['Thamesford Police£9,000', 'Together£9,000']);
  expect(page.words()).toContain('which covers 75 % of it');
});

test('an agency reads its own line and the total of all', async () => {
  const { lastYear: _, lastYearOnce: __, ...contribution } = police;
  const page = await showPage({
    Page: OwnContributionPage,
    path: '/agency/:agencyId/rounds/:roundId/contribution',
    at: '/agency/thamesford-police/rounds/money/contribution',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' }),
    server: {
      'get-own-contribution': {
        reply: {
          ...{ boardName: 'Thamesford LSCB', roundTitle: 'Contributions 2026 to 2027', contribution },
          total: { agreed: 10_840_000 },
        },
      },
    },
  });
  expect(page.words()).toContain('All partners together agreed£108,400');
  expect(page.words()).toContain('Still to come£4,500');
});
