import { beforeEach, expect, test, vi } from 'vitest';
import type { BoardRole } from '../../../../../shared/domain/role.ts';
import type { Round } from '../../../../../shared/domain/round.ts';
import { RoundsPage } from '../../../../../web/src/pages/manager/rounds/rounds-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { showPage } from '../../../shown-page.tsx';

const show = (role: BoardRole, rounds: readonly Round[]) =>
  showPage({
    Page: RoundsPage,
    path: '/board/:boardId',
    at: '/board/thamesford',
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server: { 'list-rounds': { reply: { rounds: [...rounds] } } },
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-10T10:00:00Z') });
});

const linksOf = (page: Awaited<ReturnType<typeof show>>) =>
  page.all('h2 a').map((link) => link.getAttribute('href'));

test('staff are led to the register, members to the summary', async () => {
  const home = '/board/thamesford/rounds/section-11-2026';
  expect(linksOf(await show('reviewer', [aRound()]))).toEqual([home]);
  expect(linksOf(await show('lay-member', [aRound()]))).toEqual([`${home}/summary`]);
});

test('only the manager is offered to open a round', async () => {
  expect((await show('manager', [])).texts('a')).toContain('Open a round');
  const page = await show('member', []);
  expect(page.texts('a')).not.toContain('Open a round');
  expect(page.words()).toContain('Once the board’s manager opens a round');
});

test('a round says when it opens, when it is due, and whether it was held before the portal', async () => {
  const page = await show('manager', [
    aRound(),
    aRound({ id: 'next', opens: '2027-11-01', due: null }),
    aRound({ id: 'old', imported: true, state: 'closed', opens: '2015-11-01', due: null }),
  ]);
  const [now = '', next = '', old = ''] = page.texts('.card');
  expect(now).toContain('Due Friday 29 January 2027');
  expect(now).toContain('Opened Monday 2 November 2026');
  expect(next).toContain('Due day to be confirmed');
  expect(next).toContain('Opens Monday 1 November 2027');
  expect(old).toContain('No due day recorded');
  expect(old).toContain('Held before the portal');
});
