import { beforeEach, describe, expect, test, vi } from 'vitest';
import { BoardActionsPage } from '../../../../web/src/pages/board/actions/board-actions-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anAction } from '../../../builders/an-action.ts';
import { showPage } from '../../shown-page.tsx';

const agencyId = 'thamesford-police';
beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2027-01-11T10:00:00Z'));
  return () => vi.useRealTimers();
});

describe('a board', () => {
  const counts = { all: 1, overdue: 1, dueSoon: 0, open: 1, complete: 0 };
  const {
    agencyId: _,
    issue: __,
    form: ___,
    origin: ____,
    addedOn: _____,
    version: ______,
    ...action
  } = anAction({
    deadline: '2027-01-04',
  });
  const sent = {
    agencyId,
    agencyName: 'Thamesford Police',
    roundId: 'section-11-2026',
    roundTitle: 'Section 11 2026',
    action,
  };
  const show = (actions: (typeof sent)[] | null) =>
    showPage({
      Page: BoardActionsPage,
      path: '/board/:boardId/actions',
      at: '/board/thamesford/actions',
      me: aMe({ at: 'board', boardId: 'thamesford', role: actions === null ? 'member' : 'manager' }),
      server: { 'list-board-actions': { reply: { counts, actions } } },
    });

  test('sees what agencies promised, overdue first', async () => {
    const page = await show([sent]);
    expect(page.words()).toContain('1 of 1 actions, overdue first');
    expect(page.words()).toContain('Overdue. Not started');
    await page.fillBox('kind', 'open');
    expect(page.words()).toContain('1. Report level 2 training each quarter');
  });

  test('its members see how many', async () => {
    const page = await show(null);
    expect(page.words()).toContain('Overdue1');
    expect(page.words()).not.toContain('Thamesford Police');
  });
});
