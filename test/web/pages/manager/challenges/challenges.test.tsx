import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardRole } from '../../../../../shared/domain/role.ts';
import { ChallengePage } from '../../../../../web/src/pages/manager/challenge/challenge-page.tsx';
import {
  challengeCsv,
  searchOf,
  shownOf,
  viewOf,
} from '../../../../../web/src/pages/manager/challenges/challenge-log.ts';
import { ChallengesPage } from '../../../../../web/src/pages/manager/challenges/challenges-page.tsx';
import { RaiseChallengePage } from '../../../../../web/src/pages/manager/raise-challenge/raise-challenge-page.tsx';
import { aChallenge } from '../../../../builders/a-feedback.ts';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { anObligation } from '../../../../builders/an-obligation.ts';
import { everyKindForm } from '../../../../builders/every-kind-form.ts';
import { showPage } from '../../../shown-page.tsx';

const today = '2027-03-05';
const log = [
  aChallenge({ number: 4, agencyId: 'downs-trust', agencyName: 'Downs Trust', state: 'answered' }),
  aChallenge({ number: 3, answerBy: '2027-03-01' }),
  aChallenge({ number: 2, sentOn: null }),
  aChallenge({ number: 1, state: 'closed', outcome: 'Every policy has a day.', closedOn: '2027-02-20' }),
];
const me = (role: BoardRole = 'manager') => aMe({ at: 'board', boardId: 'thamesford', role });
const numbers = (view: object) =>
  shownOf(log, { show: 'all', agency: '', find: '', ...view }, today).map(({ number }) => number);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-05T10:00:00Z') });
});

describe('the log', () => {
  test('is filtered by how things stand, by agency and by words', () => {
    expect(numbers({})).toEqual([4, 3, 2, 1]);
    expect(numbers({ show: 'open' })).toEqual([3, 2]);
    expect(numbers({ show: 'overdue' })).toEqual([3]);
    expect(numbers({ show: 'closed' })).toEqual([1]);
    expect(numbers({ agency: 'downs-trust' })).toEqual([4]);
    expect(numbers({ find: 'has a DAY' })).toEqual([1]);
  });

  test('keeps its view in the address; one that does not exist shows everything', () => {
    const view = { show: 'overdue', agency: 'downs-trust', find: 'day' } as const;
    expect(viewOf(searchOf(view))).toEqual(view);
    expect(viewOf(new URLSearchParams('show=none'))).toEqual({ show: 'all', agency: '', find: '' });
  });

  test('is exported as CSV, in which nothing runs as a formula', () => {
    const csv = challengeCsv([aChallenge({ asks: '=1+1', outcome: 'He said "yes"' })], today);
    expect(csv.startsWith('\uFEFF"Number","Agency"')).toBe(true);
    expect(csv).toContain(`"'=1+1"`);
    expect(csv).toContain('"He said ""yes"""');
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  test('is shown to readers; only some of them raise', async () => {
    const show = (role: BoardRole) =>
      showPage({
        Page: ChallengesPage,
        path: '/board/:boardId/challenges',
        at: '/board/thamesford/challenges?show=overdue',
        me: me(role),
        server: { 'list-challenges': { reply: { challenges: log } } },
      });
    const page = await show('executive-member');
    expect(page.texts('tbody tr')).toHaveLength(1);
    expect(page.words()).toContain('1 of 4');
    expect(page.words()).toContain('Raise a challenge');
    expect((await show('reviewer')).words()).not.toContain('Raise a challenge');
  });
});

const showOne = (challenge: ReturnType<typeof aChallenge>, more: object = {}) =>
  showPage({
    Page: ChallengePage,
    path: '/board/:boardId/challenges/:number',
    at: '/board/thamesford/challenges/7',
    me: me(),
    server: { 'get-challenge': { reply: { challenge, entries: [] } }, ...more },
  });

describe('one challenge', () => {
  test('is closed with what changed', async () => {
    const page = await showOne(aChallenge({ state: 'answered' }), {
      'close-challenge': { reply: aChallenge() },
    });
    await page.press('Close the challenge');
    expect(page.faults()).toEqual(['Say what changed']);
    await page.fill('What changed', 'Every policy has a day.');
    await page.press('Close the challenge');
    expect(page.sent.find(({ key }) => key === 'close-challenge')?.body).toEqual({
      outcome: 'Every policy has a day.',
    });
  });

  test('that waits for the letter is put otherwise or withdrawn', async () => {
    const page = await showOne(aChallenge({ sentOn: null }), { 'change-challenge': { reply: aChallenge() } });
    expect(page.words()).toContain('The agency does not see this yet');
    await page.fill('Question', 'Which of the five?');
    await page.press('Save');
    await page.press('Withdraw it');
    const sent = page.sent.filter(({ key }) => key === 'change-challenge').map(({ body }) => body);
    expect(sent).toMatchObject([
      { asks: 'Which of the five?', withdraw: false, sequence: 1 },
      { withdraw: true },
    ]);
  });

  test('that is closed shows what changed and can be opened again', async () => {
    const page = await showOne(aChallenge({ state: 'closed', outcome: 'Every policy has a day.' }));
    expect(page.words()).toContain('What changedEvery policy has a day.');
    expect(page.words()).toContain('Open it again');
  });
});

test('raising asks for the agency, the question and when it goes out', async () => {
  const {
    lastContact: _,
    askedForUntil: __,
    timeRefused: ___,
    beforeSentBack: ____,
    substitute: _____,
    submissionId: ______,
    ...row
  } = anObligation();
  const page = await showPage({
    Page: RaiseChallengePage,
    path: '/board/:boardId/challenges/raise',
    at: '/board/thamesford/challenges/raise?round=section-11-2026',
    me: me(),
    server: {
      'list-rounds': { reply: { rounds: [aRound()] } },
      'get-edition': { reply: everyKindForm },
      'get-compliance': {
        reply: { round: aRound(), sections: [], scale: [], rollUpRule: '', rows: [row] },
      },
      'raise-challenge': { reply: aChallenge() },
    },
  });
  await page.press('Raise the challenge');
  expect(page.faults()).toEqual(['Choose the agency', 'Write the question']);
  await page.fill('Which agency?', 'thamesford-police');
  await page.fill('About what?', 'practice');
  await page.fill('Question', 'Which of the five?');
  await page.tick('With the feedback on this return');
  await page.press('Raise the challenge');
  expect(page.sent.find(({ key }) => key === 'raise-challenge')?.body).toMatchObject({
    agencyId: 'thamesford-police',
    roundId: 'section-11-2026',
    pin: { section: 'practice', question: null },
    asks: 'Which of the five?',
    withFeedback: true,
  });
});
