import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OwedReturn } from '../../../../shared/contract/agency-routes.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { CheckPage } from '../../../../web/src/pages/agency/check/check-page.tsx';
import { TaskListPage } from '../../../../web/src/pages/agency/task-list/task-list-page.tsx';
import { WhatWeOwePage } from '../../../../web/src/pages/agency/what-we-owe/what-we-owe-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anEvidenceView } from '../../../builders/an-evidence.ts';
import { anObligation, aReceivedObligation } from '../../../builders/an-obligation.ts';
import { anOpenReturn, type Standing } from '../../../builders/an-open-return.ts';
import { everyKindAnswers, everyKindForm } from '../../../builders/every-kind-form.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const me = (role: AgencyRole) => aMe({ at: 'agency', agencyId: 'thamesford-police', role });

const owed = (differing: Partial<OwedReturn> = {}): OwedReturn => ({
  obligation: anObligation(),
  boardName: 'Thamesford LSCB',
  roundTitle: 'Section 11 2026',
  opens: '2026-11-02',
  imported: false,
  ...differing,
});

beforeEach(() => {
  vi.setSystemTime(new Date('2027-01-13T10:00:00Z'));
  return () => vi.useRealTimers();
});

describe('what we owe', () => {
  const show = (returns: OwedReturn[], role: AgencyRole = 'lead') =>
    showPage({
      Page: WhatWeOwePage,
      path: '/agency/:agencyId',
      at: '/agency/thamesford-police',
      me: me(role),
      server: {
        'list-returns': {
          reply: { agency: { id: 'thamesford-police', name: 'Thamesford Police' }, returns },
        },
      },
    });

  test('a budget holder opens a return, whether it is theirs to fill or to read', async () => {
    expect((await show([owed()], 'budget-holder')).words()).toContain('Open the return');
  });

  test('a card says what, for whom, by when, how many working days are left and how far it is', async () => {
    const progress = { asked: 40, answered: 22, valid: 20, sections: 8, sectionsComplete: 4 };
    const page = await show([owed({ obligation: anObligation({ stage: 'in-progress', progress }) })]);
    for (const words of [
      'Section 11 2026',
      'for Thamesford LSCB',
      'Due Fri 29 Jan 2027',
      'in 12 working days',
      'In progress: 22 of 40 answered, 4 of 8 sections complete',
      'Ask for more time',
    ])
      expect(page.words()).toContain(words);
  });

  test('lateness is said in days; a contributor is not offered more time', async () => {
    const page = await show([owed({ obligation: anObligation({ due: '2027-01-10' }) })], 'contributor');
    expect(page.words()).toContain('3 days late');
    expect(page.words()).not.toContain('Ask for more time');
  });

  test('a return that was sent can be read; one from before the portal leads to its actions', async () => {
    const page = await show([
      owed({ obligation: aReceivedObligation() }),
      owed({
        obligation: anObligation({ roundId: 'old' }),
        imported: true,
        opens: '2012-01-01',
        roundTitle: 'Section 11 2012',
      }),
    ]);
    expect(page.words()).toContain('You owe no return at the moment');
    expect(page.texts('a')).toEqual(
      expect.arrayContaining(['Read what you sent', 'Actions agreed in this round']),
    );
  });
});

const showReturn = (
  Page: typeof CheckPage,
  last: string,
  standing: Standing,
  server: Server = {},
  role: AgencyRole = 'lead',
) =>
  showPage({
    Page,
    path: `/agency/:agencyId/returns/:submissionId${last}`,
    at: `/agency/thamesford-police/returns/submission-1${last}`,
    me: me(role),
    server: {
      'get-answers': { reply: anOpenReturn(standing) },
      'get-edition': { reply: everyKindForm },
      ...server,
    },
  });

test('the task list has a task a section, and says what sign-off still wants', async () => {
  const page = await showReturn(TaskListPage, '', { answers: { service: { answer: 'Club' } } });
  expect(page.texts('.govuk-task-list__item')).toEqual([
    'About you1 of 3 answered',
    'Part 1: PracticeNot started',
    'Part 2: ExtraNot started',
    'FiguresNot started',
  ]);
  expect(page.words()).toContain('10 questions to answer or complete');
  expect(page.words()).toContain('4 sections to declare complete');
});

test.for(['long', 'short'] as const)(
  'a %s return that was sent says so first, and wants nothing more',
  async (variant) => {
    const at = '2027-01-12T09:00:00.000Z';
    const state = { kind: 'submitted', version: 1, receipt: 'S11-4711', digest: 'a'.repeat(64), at } as const;
    const page = await showReturn(TaskListPage, '', { variant, state });
    await vi.waitFor(() => expect(page.heading()).toContain('Every kind 2026'));
    expect(page.words()).toMatch(
      /Every kind 2026✓Sent Tuesday 12 January 2027 at 09:00. Receipt S11-4711.*It was due Friday 29 January 2027/,
    );
    expect(page.words()).not.toMatch(/Prepare a draft|by itself|Sign-off|welcome/);
  },
);

describe('check your answers', () => {
  test('each gap leads to its question', async () => {
    const page = await showReturn(CheckPage, '/check', {});
    const links = page.all('.notice a').map((link) => link.getAttribute('href'));
    expect(links).toContain('/agency/thamesford-police/returns/submission-1/sections/practice#1.1-grade');
    expect(page.texts('button')).not.toContain('Mark as ready for sign-off');
  });

  test('when nothing is missing the lead marks it as ready', async () => {
    const all = { answers: everyKindAnswers, declared: ['about-you', 'practice', 'extra', 'figures'] };
    const page = await showReturn(CheckPage, '/check', all, {
      'declare-ready': { reply: anOpenReturn(all).view },
    });
    await page.press('Mark as ready for sign-off');
    expect(page.address.now).toBe('/agency/thamesford-police/returns/submission-1');
  });

  test('evidence that has expired is told beside its answer, and keeps nobody from signing', async () => {
    const answers = { ...everyKindAnswers, '1.1': { ...everyKindAnswers['1.1'], 'evidence.policy': true } };
    const all = { answers, declared: ['about-you', 'practice', 'extra', 'figures'] };
    const open = anOpenReturn(all);
    const policy = anEvidenceView({ expires: '2027-01-12' }).brief;
    const page = await showReturn(CheckPage, '/check', all, {
      'get-answers': {
        reply: { ...open, beside: { ...open.beside, evidence: { policy } } },
      },
    });
    expect(page.words()).toContain('“Safeguarding policy” for 1.1 expired on Tue 12 Jan 2027');
    expect(page.texts('button')).toContain('Mark as ready for sign-off');
  });
});
