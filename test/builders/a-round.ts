import type { Round } from '../../shared/domain/round.ts';

/** An open round with a due day; the test states only what it is about. */
export const aRound = (differing: Partial<Round> = {}): Round => ({
  id: 'section-11-2026',
  boardId: 'thamesford',
  form: 'section-11',
  edition: 'e'.repeat(64),
  title: 'Section 11 self-assessment 2026',
  opens: '2026-11-02',
  due: '2027-01-29',
  feedbackDue: null,
  state: 'open',
  imported: false,
  openedBy: 'ola',
  openedAt: '2026-11-02T09:00:00.000Z',
  sequence: 1,
  ...differing,
});
