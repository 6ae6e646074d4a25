import { expect, test } from 'vitest';
import type { NeedAnswers } from '../../../../shared/domain/training/need-decision.ts';
import { NeedAnswersPage } from '../../../../web/src/pages/training/need-answers/need-answers-page.tsx';
import { aMe } from '../../../builders/a-me.ts';
import { showPage } from '../../shown-page.tsx';

const need = { level: 'Core', group: 'Group 1', places: 10, priority: 'Low', forEarlierWords: false };
const answers: NeedAnswers = {
  answer: 1,
  at: '2026-11-03T09:00:00.000Z',
  by: { id: 'tom', name: 'Tom Whitlock' },
  needs: [
    { ...need, need: 'r1', about: 'Neglect', outcome: 'met', offered: 'Two half days in March', why: '' },
    { ...need, need: 'r2', about: 'Sleep', outcome: 'not', offered: '', why: 'Too few ask for it' },
    { ...need, need: 'r3', about: 'Gangs', outcome: null, offered: '', why: '', places: 1 },
  ],
};

const show = (told: NeedAnswers | null, received = true) =>
  showPage({
    Page: NeedAnswersPage,
    path: '/agency/:agencyId/rounds/:roundId/need-answers',
    at: '/agency/thamesford-police/rounds/training-2026/need-answers',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'contributor' }),
    server: {
      'get-need-answers': {
        reply: {
          agencyName: 'Thamesford Police',
          boardName: 'Thamesford LSCB',
          roundTitle: 'Training needs 2026',
          received,
          answers: told,
        },
      },
    },
  });

test('each need has its answer: what is offered, what not and why, and what is still open', async () => {
  const page = await show(answers);
  const [neglect, sleep, gangs] = page.texts('section');
  expect(neglect).toContain('Neglect, core');
  expect(neglect).toContain('10 places, low priority. Group 1');
  expect(neglect).toContain('Two half days in March');
  expect(sleep).toContain('Not met');
  expect(sleep).toContain('Too few ask for it');
  expect(gangs).toContain('1 place, low');
  expect(gangs).toContain('Not decided yet');
  expect(page.words()).toContain('Tuesday 3 November 2026 by Tom Whitlock');
});

test('before there is an answer it says what will happen', async () => {
  expect((await show(null)).words()).toContain('Your leads get a mail as soon as it answers');
  expect((await show(null, false)).words()).toContain('It can answer once your return is sent');
});
