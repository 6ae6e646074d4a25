import { beforeEach, expect, test, vi } from 'vitest';
import type { RoleGrant } from '../../../../shared/domain/role.ts';
import { CheckPage } from '../../../../web/src/pages/agency/check/check-page.tsx';
import { SectionPage } from '../../../../web/src/pages/agency/section/section-page.tsx';
import { TaskListPage } from '../../../../web/src/pages/agency/task-list/task-list-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { anOpenReturn } from '../../../builders/an-open-return.ts';
import { everyKindAnswers, everyKindForm } from '../../../builders/every-kind-form.ts';
import { showPage } from '../../shown-page.tsx';

const lead: RoleGrant = { at: 'agency', agencyId: 'thamesford-police', role: 'lead' };
const when = '2027-01-25T10:00:00.000Z';

/** A return with 1.1 sent back, and the question that is asked because of it. */
const sentBack = () => {
  const open = anOpenReturn({ answers: everyKindAnswers });
  const submission = { ...open.view.submission, versions: 1, open: { '1.1': when, 'what-next': when } };
  const notice = {
    boardName: 'Thamesford LSCB',
    roundTitle: 'Every kind 2026',
    questions: ['1.1'],
    due: '2027-02-08',
    reason: 'Which year is this from?',
    at: when,
  };
  return { ...open, view: { ...open.view, submission, sentBack: [notice] } };
};
const show = (Page: typeof SectionPage, at: string) =>
  showPage({
    Page,
    path: `/agency/:agencyId/returns/:submissionId/${at.startsWith('sections') ? 'sections/:section' : 'check'}`,
    at: `/agency/thamesford-police/returns/submission-1/${at}`,
    me: aMe(lead),
    server: { 'get-answers': { reply: sentBack() }, 'get-edition': { reply: everyKindForm } },
  });

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  vi.setSystemTime(new Date('2027-01-26T10:00:00Z'));
  return () => vi.useRealTimers();
});

test('the page of a section says what was sent back, why and by when; only that can be changed', async () => {
  const page = await show(SectionPage, 'sections/practice');
  expect(page.words()).toContain(
    'Thamesford LSCB sent one question back, to be answered by Monday 8 February 2027',
  );
  expect(page.words()).toContain('Which year is this from?');
  expect(page.texts('.sent-back__question')).toEqual([
    'Sent back: look at this answer again',
    'Not sent back: stays as you sent it',
    'Not sent back: stays as you sent it',
    'Sent back: look at this answer again',
  ]);
  const radios = page.all('.question').map((each) => each.querySelector('input')?.disabled);
  expect(radios).toEqual([false, true, true, undefined]);
  expect(page.texts('.declaration button')).toEqual(['This section is complete']);
});

test('a section of which nothing was sent back can be read only', async () => {
  const page = await show(SectionPage, 'sections/extra');
  expect(page.words()).not.toContain('sent one question back');
  expect(page.texts('.declaration button')).toEqual([]);
});

test('among the answers only those sent back can be changed', async () => {
  const page = await show(CheckPage, 'check');
  expect(page.texts('.govuk-summary-list__actions')).toEqual(['Change 1.1', 'Change What next']);
});

test('units are not asked for their parts of a return that was sent back', async () => {
  const list = (reply: ReturnType<typeof sentBack> | ReturnType<typeof anOpenReturn>) =>
    showPage({
      Page: TaskListPage,
      path: '/agency/:agencyId/returns/:submissionId',
      at: '/agency/thamesford-police/returns/submission-1',
      me: aMe(lead),
      server: {
        'get-answers': { reply },
        'get-submission': { reply: reply.view },
        'get-edition': { reply: everyKindForm },
      },
    });
  expect((await list(anOpenReturn({}))).words()).toContain('Ask units for their parts');
  expect((await list(sentBack())).words()).not.toContain('Ask units');
});
