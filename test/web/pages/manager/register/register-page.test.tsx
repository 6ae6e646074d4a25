import { beforeEach, describe, expect, test, vi } from 'vitest';
import { RegisterPage } from '../../../../../web/src/pages/manager/register/register-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { anObligation, aReceivedObligation } from '../../../../builders/an-obligation.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const manager = aMe({ at: 'board', boardId: 'thamesford', role: 'manager' });
const reviewer = aMe({ at: 'board', boardId: 'thamesford', role: 'reviewer' });
const home = '/board/thamesford/rounds/section-11-2026';

const obligations = [
  anObligation({
    stage: 'in-progress',
    progress: { asked: 40, answered: 22, valid: 20, sections: 8, sectionsComplete: 4 },
  }),
  aReceivedObligation({ agencyId: 'council', agencyName: 'Thamesford Council' }),
];
const register = (round = aRound()): Server => ({ 'get-register': { reply: { round, obligations } } });

const show = (server: Server, at = home, me = manager) =>
  showPage({ Page: RegisterPage, path: '/board/:boardId/rounds/:roundId', at, me, server });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-10T10:00:00Z') });
});

describe('the register of a round', () => {
  test('says how many are in, and each agency’s state, due day, lateness and progress in words', async () => {
    const page = await show(register());
    expect(document.title).toContain('Section 11 self-assessment 2026');
    expect(page.words()).toContain('2 asked · 1 in (1 on time, 0 late) · 1 in progress');
    expect(page.texts('tbody tr')[1]).toMatch(
      /Thamesford Police.*In progress.*Fri 29 Jan 2027.*12.*22 of 40.*accepted by their mail server.*Phone/,
    );
  });

  test('shows who is late with one click, kept in the address', async () => {
    const page = await show(register());
    await page.press('Overdue (1)');
    expect(page.texts('tbody th')).toEqual(['Thamesford Police']);
    expect(page.address.now).toBe(`${home}?show=late`);
    expect(page.texts('[aria-current]')).toEqual(['Overdue (1)']);
  });

  test('sorts by a column and says so to screen readers', async () => {
    const page = await show(register());
    await page.press('Days late');
    expect(page.texts('[aria-sort=descending]')).toEqual(['Days late ▼Days late']);
    expect(page.texts('tbody th')).toEqual(['Thamesford Police', 'Thamesford Council']);
  });

  test('finds an agency by its name, and says so when none is in the view', async () => {
    const page = await show(register());
    await page.fill('Find an agency', 'council');
    expect(page.texts('tbody th')).toEqual(['Thamesford Council']);
    await page.fill('Find an agency', 'zebra');
    expect(page.words()).toContain('No return is in this view');
  });

  test('a failure says what to do, and asking again shows the register', async () => {
    const said = register()['get-register'];
    const page = await show({ 'get-register': [{ refused: 'fault' }, said as never] });
    expect(page.words()).toContain('Reference: R-1');
    await page.press('Try again');
    expect(page.texts('tbody tr')).toHaveLength(2);
  });
});

test('a member who follows a link to it is led to the summary', async () => {
  const member = aMe({ at: 'board', boardId: 'thamesford', role: 'member' });
  const page = await show(register(), home, member);
  expect(page.address.now).toBe(`${home}/summary`);
  expect(page.sent).toEqual([]);
});

describe('changing the round', () => {
  test('is for the manager, while the round is open', async () => {
    expect((await show(register())).words()).toContain('Change the round');
    expect((await show(register(), home, reviewer)).words()).not.toContain('Change the round');
    expect((await show(register(aRound({ state: 'closed' })))).words()).not.toContain('Change the round');
  });

  test('a due day that is past is refused at its field, before anything is sent', async () => {
    const page = await show(register());
    await page.fill('Month', '13');
    await page.press('Move the due day');
    expect(page.faults()).toEqual(['There is no month 13; enter a month from 1 to 12']);
    await page.fill('Month', '2');
    await page.fill('Day', '9');
    await page.press('Move the due day');
    expect(page.faults()).toEqual(['The due day must be today or later.']);
    expect(page.sent.map(({ key }) => key)).not.toContain('set-due-day');
  });

  test('moving the due day sends it with the sequence that was seen, and says what was done', async () => {
    const page = await show({ ...register(), 'set-due-day': { reply: aRound({ due: '2027-03-29' }) } });
    await page.fill('Month', '3');
    await page.press('Move the due day');
    expect(page.words()).toContain('Returns are now due on Monday 29 March 2027.');
    expect(page.sent.find(({ key }) => key === 'set-due-day')?.body).toEqual({
      due: '2027-03-29',
      sequence: 1,
    });
  });

  test('closing asks first', async () => {
    const page = await show({ ...register(), 'close-round': { reply: aRound({ state: 'closed' }) } });
    await page.press('Close the round');
    expect(page.words()).toContain('Close the round?');
    expect(page.sent.map(({ key }) => key)).not.toContain('close-round');
    await page.pressIn('dialog', 'Close the round');
    expect(page.sent.find(({ key }) => key === 'close-round')?.body).toEqual({ sequence: 1 });
    expect(page.words()).toContain('The round is closed.');
  });
});

describe('a round opened by mistake', () => {
  const withdrawn = { on: '2027-02-10', by: 'person', reason: 'The wrong year' };
  const untouched: Server = {
    'get-register': { reply: { round: aRound(), obligations: [obligations[0]!] } },
  };

  test('is withdrawn with a reason, once it was said what happens', async () => {
    const reply = aRound({ state: 'withdrawn', withdrawn });
    const page = await show({ ...untouched, 'withdraw-round': { reply } });
    await page.press('Withdraw the round');
    await page.press('Withdraw the round');
    expect(page.faults()).toEqual(['Say why the round is withdrawn']);
    await page.fill('Why is the round withdrawn?', 'The wrong year');
    await page.press('Withdraw the round');
    expect(page.words()).toContain('each lead who was invited gets one mail with your reason');
    expect(page.sent.map(({ key }) => key)).not.toContain('withdraw-round');
    await page.pressIn('dialog', 'Withdraw the round');
    expect(page.sent.find(({ key }) => key === 'withdraw-round')?.body).toEqual({
      reason: 'The wrong year',
      sequence: 1,
    });
    expect(page.words()).toContain('The round is withdrawn.');
  });

  test('cannot be withdrawn once a return has come in', async () => {
    const page = await show(register());
    expect(page.words()).toContain('the round cannot be withdrawn any more. Close it instead.');
  });

  test('stays to be seen, with when and why, and nothing to change', async () => {
    const page = await show(register(aRound({ state: 'withdrawn', withdrawn })));
    expect(page.words()).toContain('Withdrawn on Wednesday 10 February 2027: nobody owes anything');
    expect(page.words()).toContain('Reason: The wrong year');
    expect(page.words()).not.toContain('Change the round');
  });
});
