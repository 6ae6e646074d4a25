import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { BoardRole } from '../../../../../shared/domain/role.ts';
import type { ReplyOf } from '../../../../../web/src/api/route-shapes.ts';
import { SummaryPage } from '../../../../../web/src/pages/board/summary/summary-page.tsx';
import { aMe } from '../../../../builders/a-me.ts';
import { aRound } from '../../../../builders/a-round.ts';
import { anObligation, aReceivedObligation } from '../../../../builders/an-obligation.ts';
import { showPage } from '../../../shown-page.tsx';

type Compliance = ReplyOf<'get-compliance'>;

const asRow = (full: ReturnType<typeof anObligation>): Compliance['rows'][number] => {
  const {
    lastContact: _contact,
    askedForUntil: _until,
    timeRefused: _no,
    beforeSentBack: _before,
    substitute: _substitute,
    submissionId: _submission,
    ...row
  } = full;
  return row;
};

const compliance = (rows: Compliance['rows'], round = aRound()): Compliance => ({
  round,
  sections: [
    { id: 'training', number: 5, shortTitle: 'Training', askedIn: ['full', 'small'] },
    { id: 'together', number: 7, shortTitle: 'Working together', askedIn: ['full'] },
  ],
  scale: [
    { key: 'met', words: 'Met', symbol: '●', means: 'It is in place.' },
    { key: 'partly-met', words: 'Partly met', symbol: '◐', means: 'It is partly in place.' },
    { key: 'not-met', words: 'Not met', symbol: '○', means: 'It is not in place.' },
    { key: 'not-applicable', words: 'Not applicable', symbol: '–', means: 'It does not apply.' },
  ],
  rollUpRule: 'Met if every criterion that applies is met.',
  rows,
});

const rows = [
  asRow(
    aReceivedObligation({
      agencyId: 'council',
      agencyName: 'Council',
      selfGrades: { training: 'met', together: 'met' },
      moderatedGrades: { training: 'partly-met' },
      previousGrades: { training: 'met', together: 'partly-met' },
    }),
  ),
  asRow(
    aReceivedObligation({
      agencyId: 'charity',
      agencyName: 'Charity',
      variant: 'small',
      receivedOn: '2027-02-01',
      selfGrades: { training: 'not-applicable' },
    }),
  ),
  asRow(
    anObligation({
      agencyName: 'Police',
      stage: 'in-progress',
      progress: { asked: 40, answered: 22, valid: 20, sections: 8, sectionsComplete: 4 },
    }),
  ),
  asRow(anObligation({ agencyId: 'court', agencyName: 'Court', exemptOn: '2026-12-01' })),
];

const show = (role: BoardRole, reply = compliance(rows)) =>
  showPage({
    Page: SummaryPage,
    path: '/board/:boardId/rounds/:roundId/summary',
    at: '/board/thamesford/rounds/section-11-2026/summary',
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server: { 'get-compliance': { reply } },
  });

const lineOf = (page: Awaited<ReturnType<typeof show>>, agency: string): string =>
  page.texts('tbody tr').find((line) => line.startsWith(agency)) ?? '';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-02-10T10:00:00Z') });
});

describe('the board’s summary', () => {
  test('says in one sentence how the round stands', async () => {
    const page = await show('lay-member');
    expect(page.words()).toContain(
      '2 of 3 agencies have answered, 1 on time; “Training” is weakest, partly met by 1 of 1 (some grades moderated by the board).',
    );
  });

  test('gives each rate with its count, on time apart from received', async () => {
    const figures = (await show('member')).texts('dl div');
    expect(figures).toContain('Received267% of the 3 expected');
    expect(figures).toContain('Received on time133% of the 3 expected');
    expect(figures).toContain('Exempt1');
  });

  test('tells moderated from self-assessed, and how a grade changed', async () => {
    expect(lineOf(await show('member'), 'Council')).toBe(
      'Council Partly metmoderated▼ worse Metself-assessed▲ better',
    );
  });

  test('tells “not asked” from “not applicable”, and says how late a return came', async () => {
    expect(lineOf(await show('member'), 'Charity')).toBe(
      'Charity3 days late Not applicableself-assessedno earlier gradeNot asked',
    );
  });

  test('says of an agency that has not submitted how far it is', async () => {
    const page = await show('member');
    expect(lineOf(page, 'Police')).toBe('Police Not submitted: in progress, 22 of 40 answered, 12 days late');
    expect(lineOf(page, 'Court')).toBe('Court Exempt from this round');
  });

  test('leads those who may read returns from a cell to the answers; members read plain words', async () => {
    const links = (await show('chair')).all('tbody a').map((link) => link.getAttribute('href'));
    expect(links).toContain('/board/thamesford/rounds/section-11-2026/agencies/council/versions/1#training');
    expect((await show('lay-member')).all('tbody a')).toHaveLength(0);
  });

  test('explains its words in place, with the rule behind a section’s grade', async () => {
    const page = await show('lay-member');
    expect(page.words()).toContain('The grade of a sectionMet if every criterion that applies is met.');
    expect(page.words()).toContain('It is partly in place.');
  });

  test('invents no figures for a round held before the portal', async () => {
    const page = await show('member', compliance(rows, aRound({ imported: true, due: null })));
    expect(page.words()).toContain('Its papers record actions, and no grades.');
    expect(page.all('table')).toHaveLength(0);
  });

  test('shows nothing of grades where the form grades no section', async () => {
    const plain = { ...compliance(rows), sections: [], scale: [], rollUpRule: 'Met if all is met.' };
    const page = await show('member', plain);
    expect(page.all('table')).toHaveLength(0);
    for (const words of ['Each agency by section', 'grade', 'Moderated', 'Not rated'])
      expect(page.words()).not.toContain(words);
    expect(page.words()).toContain('Received by the end of the agency’s own due day');
  });

  test('with nobody asked says so', async () => {
    expect((await show('member', compliance([]))).words()).toContain('No agency is asked in this round');
  });
});
