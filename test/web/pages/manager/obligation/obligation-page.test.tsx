import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ReplyOf } from '../../../../../web/src/api/route-shapes.ts';
import { ObligationPage } from '../../../../../web/src/pages/manager/obligation/obligation-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { anObligation, aReceivedObligation } from '../../../../builders/an-obligation.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

type Found = ReplyOf<'get-obligation'>;

const at = '2026-12-20T09:00:00.000Z';
const here = '/board/thamesford/rounds/section-11-2026/agencies/thamesford-police';
const found = (differing: Partial<Found> = {}): Found => ({
  round: aRound(),
  obligation: anObligation(),
  variantLabel: 'Full: statutory bodies',
  timeline: [
    {
      at: '2026-11-02T09:00:00.000Z',
      kind: 'asked',
      by: 'Ola Example',
      words: 'Asked for the return',
      reason: null,
    },
    { at: '2026-12-01T09:00:00.000Z', kind: 'time', by: null, words: 'Reminded', reason: 'inspection' },
  ],
  messages: [
    {
      id: 'm1',
      kind: 'invitation',
      at: '2026-11-02T09:00:00.000Z',
      to: 'lead@police.example',
      state: 'delivered',
      subject: 'Section 11 return: due Friday 29 January',
    },
    {
      id: 'm2',
      kind: 'reminder-digest',
      at: '2027-01-22T07:00:00.000Z',
      to: 'x@police.example',
      state: 'bounced',
      subject: null,
    },
  ],
  contacts: [
    { personId: 'dee', name: 'Dee Example', email: 'lead@police.example', roles: ['lead', 'signatory'] },
  ],
  versions: [],
  actions: [],
  ahead: [{ rule: 'due-day', on: '2027-01-29', does: 'On the due day, reminds contributors and lead.' }],
  ...differing,
});

const show = (server: Server, search = '', role: 'manager' | 'training-officer' = 'manager') =>
  showPage({
    Page: ObligationPage,
    path: '/board/:boardId/rounds/:roundId/agencies/:agencyId',
    at: `${here}${search}`,
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server,
  });
const one = (differing?: Partial<Found>): Server => ({ 'get-obligation': { reply: found(differing) } });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-10T10:00:00Z') });
});

describe('one agency’s return', () => {
  test('tells its state, contacts, messages and history in honest words', async () => {
    const page = await show(one());
    expect(page.heading()).toBe('Section 11 self-assessment 2026 Thamesford Police');
    expect(page.words()).toContain('Asked in the variantFull: statutory bodies');
    expect(page.words()).toContain('Dee ExampleLead, Signatory');
    expect(page.words()).toContain('Accepted by their mail server');
    expect(page.words()).toContain('Reminder Could not be delivered');
    expect(page.words()).not.toMatch(/opened by|\bread by/i);
    expect(page.texts('.timeline li')[0]).toContain('RemindedReason: inspection');
    expect(page.words()).toContain('Friday 29 January 2027: On the due day, reminds contributors and lead.');
  });

  test('leads to the heading of what is done about it, and back', async () => {
    const page = await show(one());
    await page.press('Give more time');
    expect(document.activeElement?.textContent).toContain('Give more time');
    await page.press('Back to the return');
    expect(document.activeElement?.textContent).toContain('Thamesford Police');
  });

  test('says so when nobody can be written to', async () => {
    expect((await show(one({ contacts: [] }))).words()).toContain('Nobody at this agency can be written to');
  });

  test('offers nothing to do to those who are not the manager, nor once the return has arrived', async () => {
    expect((await show(one(), '', 'training-officer')).words()).not.toContain('Give more time');
    const received = found({
      obligation: aReceivedObligation(),
      versions: [{ version: 1, receipt: 'TH-1', at: '2027-01-09T10:00:00.000Z', documentId: 'd' }],
    });
    const page = await show({ 'get-obligation': { reply: received } });
    expect(page.words()).not.toContain('Give more time');
    expect(page.texts('a')).toContain('Read version 1');
  });

  test('of a round held before the portal shows the actions, and what its papers leave open', async () => {
    const page = await show(
      one({
        round: aRound({ imported: true, state: 'closed' }),
        actions: [
          {
            id: 'action-1',
            number: 1,
            text: 'Publish a statement\n– On the intranet',
            sections: ['standard-2'],
            criteria: [],
            ownerRole: null,
            deadline: null,
            deadlineAsPrinted: null,
            measure: null,
            source: 'imported',
            status: 'not-started',
            impact: null,
            completedOn: null,
          },
        ],
      }),
    );
    expect(page.words()).toContain(
      '2Publish a statement – On the intranetOwner to be agreedDay to be agreedNo progress recorded',
    );
  });
});

describe('giving more time', () => {
  test('a request is answered with the day asked for, a reason, and back with a notice', async () => {
    const asking = anObligation({ askedForUntil: '2027-02-12' });
    const page = await show({
      ...one({
        obligation: asking,
        timeline: [{ at, kind: 'time-asked-for', by: 'Ola', words: 'Asked for time', reason: 'Flooded' }],
      }),
      'extend-obligation': { reply: anObligation({ due: '2027-02-12' }) },
    });
    expect(page.words()).toContain('The agency asks for more time, until Friday 12 February 2027');
    await page.press('Give more time');
    expect(page.words()).toContain('Its reason: Flooded');
    expect(page.address.now).toBe(`${here}?do=extend`);
    await page.fill('Reason', 'An inspection');
    await page.press('Give more time');
    expect(page.sent.find(({ key }) => key === 'extend-obligation')?.body).toEqual({
      due: '2027-02-12',
      reason: 'An inspection',
    });
    expect(page.address.now).toBe(here);
    expect(page.words()).toContain('Thamesford Police now has until Friday 12 February 2027.');
  });

  test('a request can be answered with a no, which needs a reason', async () => {
    const asking = anObligation({ askedForUntil: '2027-02-12' });
    const page = await show({ ...one({ obligation: asking }), 'refuse-time': { reply: anObligation() } });
    await page.press('Say no, with a reason');
    expect(page.heading()).toContain('Say no to more time');
    await page.press('Say no to more time');
    expect(page.faults()).toEqual(['Give a reason']);
    await page.fill('Reason', 'The panel meets before then');
    await page.press('Say no to more time');
    expect(page.sent.find(({ key }) => key === 'refuse-time')?.body).toEqual({
      reason: 'The panel meets before then',
    });
    expect(page.words()).toContain(
      'Thamesford Police is told that you cannot give more time. The return stays due on Friday 29 January 2027.',
    );
  });

  test('faults are said at their fields, and what was typed stays', async () => {
    const page = await show(one(), '?do=extend');
    await page.fill('Day', '20');
    await page.fill('Month', '1');
    await page.fill('Year', '2027');
    await page.press('Give more time');
    expect(page.faults()).toEqual(['More time means a later day than the present due day.', 'Give a reason']);
    expect(page.all('input').map((box) => (box as HTMLInputElement).value)).toEqual(['20', '1', '2027']);
  });

  test('a refusal of the server is said too', async () => {
    const page = await show({ ...one(), 'exempt-obligation': { refused: 'already-received' } }, '?do=exempt');
    await page.fill('Reason', 'Wound up');
    await page.press('Exempt Thamesford Police');
    expect(page.faults()).toEqual(['The return has already been received.']);
  });
});

test('an exemption is given with a reason and can be taken back', async () => {
  const exempt = anObligation({ exemptOn: '2027-01-05' });
  const page = await show({ ...one({ obligation: exempt }), 'lift-exemption': { reply: anObligation() } });
  await page.press('Take the exemption back');
  await page.press('Take the exemption back');
  expect(page.words()).toContain('Thamesford Police owes its return again.');
});

test('questions that were sent back are withdrawn, with a reason or without', async () => {
  const sentBack = aReceivedObligation({ state: { kind: 'sent-back', version: 1 } });
  const server: Server = {
    'get-obligation': { reply: found({ obligation: sentBack }) },
    'withdraw-send-back': { reply: { ...sentBack, state: { kind: 'under-review', version: 1 } } },
  };
  expect((await show(server)).words()).toContain('Withdraw the questions');
  const page = await show(server, '?do=withdraw-questions');
  expect(page.words()).toContain('version 1 stays as it was sent');
  await page.press('Withdraw the questions');
  expect(page.sent.find(({ key }) => key === 'withdraw-send-back')).toMatchObject({ body: { reason: null } });
  expect(page.words()).toContain('is told that nothing more is asked');
});

test('of a return that was sent back, lateness is said of the first day, not of the one for the questions', async () => {
  const sentBack = aReceivedObligation({
    state: { kind: 'sent-back', version: 1 },
    receivedOn: '2026-12-05',
    firstDue: '2026-12-02',
    due: '2027-01-15',
  });
  const page = await show({ 'get-obligation': { reply: found({ obligation: sentBack }) } });
  expect(page.words()).toContain('Friday 15 January 2027. First due Wednesday 2 December 2026 (3 days late)');
  expect(page.words()).toContain('once the agency has answered what was sent back');
});
