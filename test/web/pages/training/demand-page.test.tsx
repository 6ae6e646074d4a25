import { describe, expect, test } from 'vitest';
import type { BoardRole } from '../../../../shared/domain/role.ts';
import { DemandPage } from '../../../../web/src/pages/training/demand/demand-page.tsx';
import { missingWords } from '../../../../web/src/pages/training/demand/missing-words.ts';
import { aMe } from '../../../builders/a-me.ts';
import { aNeedDecision } from '../../../builders/a-need.ts';
import { type Server, showPage } from '../../shown-page.tsx';
import { aDemand } from './a-demand.ts';

const address = '/board/thamesford/rounds/training-2026/demand';
const show = (server: Server, search = '', role: BoardRole = 'training-officer') =>
  showPage({
    Page: DemandPage,
    path: '/board/:boardId/rounds/:roundId/demand',
    at: `${address}${search}`,
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server,
  });
const row = `?row=${encodeURIComponent('neglect||core|group-1')}`;
const decided = aNeedDecision();
const answered = {
  agencyId: 'thamesford-police',
  answer: 1,
  at: '2026-11-03T09:00:00.000Z',
  by: { id: 'tom', name: 'Tom Whitlock' },
  told: { r1: decided.decidedAt, r2: null },
};

describe('the overview', () => {
  test('sums what agencies ask for, the weightiest first, and says beside every total who is missing', async () => {
    const page = await show({ 'get-demand': { reply: aDemand() } });
    expect(page.words()).toContain('2 of 3 agencies have answered');
    const rows = page.texts('.table-scroll--dense tbody tr');
    expect(rows[0]).toContain('Neglect');
    expect(rows[0]).toContain('2501035285 0 of 2');
    expect(rows[1]).toContain('Sleep');
    const beside = page.texts('td, th').filter((words) => words.includes('Without 1 agency'));
    expect(beside).toHaveLength(3);
    expect(beside[0]).toContain('about 20% of the workforce');
    expect(page.words()).toContain('St Aldate’s: 50 people last time');
    expect(page.words()).toContain('1 agency need not answer');
    expect(page.words()).toContain('In school holidays');
    expect(page.words()).toContain('75%');
    expect(page.words()).toContain('Weight: places × 3');
  });

  test('is sorted and filtered in the address', async () => {
    const page = await show({ 'get-demand': { reply: aDemand() } });
    await page.press('Topic');
    expect(page.address.now).toBe(`${address}?sort=topic&order=up`);
    await page.press('Topic');
    expect(page.texts('.table-scroll--dense tbody tr')[0]).toContain('Sleep');
    await page.fill('Show', 'high');
    expect(page.texts('.table-scroll--dense tbody tr')).toHaveLength(2);
    await page.fill('For whom', 'everybody');
    expect(page.words()).toContain('No need is in this view');
  });

  test('says what will be there before anything has come', async () => {
    const nothing = { demands: [], compliance: [], offers: [], agencies: [], missing: [] };
    const page = await show({ 'get-demand': { reply: aDemand(nothing) } });
    for (const words of [
      'No agency has asked for anything yet',
      'No return has come yet',
      'has offered anything',
    ])
      expect(page.words()).toContain(words);
  });
});

test('what is not known of the missing is said, and never counted as nothing', () => {
  const missing = [
    { agencyId: 'church', agencyName: 'Church', people: 50 },
    { agencyId: 'school', agencyName: 'School', people: null },
  ];
  expect(missingWords({ missing, missingShare: 20 })).toBe(
    'Without 2 agencies that have not answered: at least 20% of the workforce (of 1 agency the size is not known).',
  );
  expect(missingWords({ missing: missing.slice(1), missingShare: null })).toContain('is not known');
  expect(missingWords({ missing: [], missingShare: null })).toContain('Every agency');
});

describe('the needs behind a sum', () => {
  test('are decided one by one; the next that waits has the focus', async () => {
    const page = await show(
      { 'get-demand': { reply: aDemand() }, 'decide-needs': { reply: { decisions: [decided] } } },
      row,
    );
    expect(page.heading()).toContain('Neglect, core');
    await page.press('Decide on the need of Thamesford Police');
    expect(document.activeElement?.id).toBe('need-thamesford-police-r1-outcome');
    await page.press('Save the decision');
    expect(page.faults()).toEqual(['Choose whether it is met']);
    await page.tick('Met');
    await page.press('Save the decision');
    expect(page.faults()).toEqual(['Say which session or offer meets it']);
    await page.fill('By which session or offer', 'Two half days in March');
    await page.press('Save the decision');
    expect(page.sent.at(-1)).toMatchObject({
      key: 'decide-needs',
      body: {
        needs: [{ agencyId: 'thamesford-police', need: 'r1', seen: 0 }],
        decision: { outcome: 'met', offered: 'Two half days in March', why: '' },
      },
    });
    expect(page.words()).toContain('Met: Two half days in March');
    expect(document.activeElement?.textContent).toContain('Thamesford Council');
  });

  test('are decided alike for all; a reason is wanted where something is not offered', async () => {
    const page = await show(
      { 'get-demand': { reply: aDemand() }, 'decide-needs': { refused: 'need-answered' } },
      row,
    );
    await page.press('Decide alike for 2 agencies');
    await page.tick('Not met');
    await page.press('Save for 2 agencies');
    expect(page.faults()).toEqual(['Say why']);
    await page.fill('Why not all of it', 'Too few ask for it');
    await page.press('Save for 2 agencies');
    expect(page.sent.at(-1)?.body).toMatchObject({
      needs: [{ agencyId: 'thamesford-police' }, { agencyId: 'council' }],
      decision: { outcome: 'not', offered: '' },
    });
    expect(page.faults()[0]).toContain('The agency has been told this decision');
  });

  test('show a decision made for earlier words as that, and one that was told as settled', async () => {
    const earlier = aNeedDecision({ asked: { ...decided.asked, places: 4, priority: 'high' } });
    const before = await show({ 'get-demand': { reply: aDemand({ decisions: [earlier] }) } }, row);
    expect(before.words()).toContain('Decided when the agency asked for 4 places, high priority');
    const [, police] = aDemand().agencies;
    const told = aDemand({ decisions: [decided], agencies: [{ ...police!, answered }] });
    const page = await show({ 'get-demand': { reply: told } }, row);
    expect(page.words()).toContain('the agency was told');
    expect(page.texts('button')).not.toContain('Decide otherwise on the need of Thamesford Police');
  });

  test('are read, and not decided, by the chair and for one’s own agency', async () => {
    const page = await show({ 'get-demand': { reply: aDemand() } }, row, 'chair');
    expect(page.texts('button').filter((words) => words.startsWith('Decide'))).toEqual([]);
    const [council, police] = aDemand().agencies;
    const own = aDemand({ agencies: [{ ...council!, own: true }, police!] });
    const mine = await show({ 'get-demand': { reply: own } }, row);
    expect(mine.texts('button').filter((words) => words.startsWith('Decide'))).toEqual([
      'Decide on the need of Thamesford Police',
    ]);
  });
});

describe('the answer to an agency', () => {
  test('is sent once the undecided needs have been named', async () => {
    const page = await show(
      { 'get-demand': { reply: aDemand({ decisions: [decided] }) }, 'answer-needs': { reply: answered } },
      '?agency=thamesford-police',
    );
    expect(page.heading()).toContain('What Thamesford Police needs');
    await page.press('Send the answers');
    expect(page.texts('dialog').join()).toContain('1 of 2 needs are not decided');
    expect(page.texts('dialog li')).toEqual(['Sleep, awareness: Everybody']);
    await page.pressIn('dialog', 'Send the answers');
    expect(page.sent.at(-1)).toMatchObject({ key: 'answer-needs', body: { undecided: ['r2'] } });
    expect(page.words()).toContain('The agency has been answered');
    expect(page.texts('button')).not.toContain('Send the answers');
  });

  test('is sent to all at once whose every need is decided, and nobody is passed over in silence', async () => {
    const both = [
      aNeedDecision({ agencyId: 'council' }),
      decided,
      aNeedDecision({ need: 'r2', outcome: 'not', offered: '', why: 'Too few' }),
    ];
    const page = await show({
      'get-demand': { reply: aDemand({ decisions: both }) },
      'answer-needs': [
        { refused: 'try-again' },
        { reply: { ...answered, told: { r1: decided.decidedAt, r2: decided.decidedAt } } },
      ],
    });
    await page.press('Send the answers that are complete (2)');
    expect(page.texts('dialog').join()).toContain('Thamesford Council, Thamesford Police');
    await page.pressIn('dialog', 'Send them');
    expect(page.sent.filter(({ key }) => key === 'answer-needs').map(({ body }) => body)).toEqual([
      { undecided: [] },
      { undecided: [] },
    ]);
    expect(page.words()).toContain('Thamesford Council: The portal is busy');
    expect(page.words()).toContain('Sent Tue 3 Nov 2026');
    expect(page.texts('button')).toContain('Send the answers that are complete (1)');
  });

  test('is not there to be sent before anything is decided', async () => {
    const page = await show({ 'get-demand': { reply: aDemand() } }, '?agency=council');
    expect(page.texts('button')).not.toContain('Send the answers');
  });
});
