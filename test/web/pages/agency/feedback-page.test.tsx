import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedbackForAgency } from '../../../../shared/contract/feedback-shapes.ts';
import type { AgencyRole } from '../../../../shared/domain/role.ts';
import { AgencyChallengePage } from '../../../../web/src/pages/agency/challenge/challenge-page.tsx';
import { AgencyChallengesPage } from '../../../../web/src/pages/agency/challenges/challenges-page.tsx';
import { FeedbackPage } from '../../../../web/src/pages/agency/feedback/feedback-page.tsx';
import { aChallenge, anIssuedFeedback } from '../../../builders/a-feedback.ts';
import { aMe } from '../../../builders/a-me.ts';
import { aReceivedObligation } from '../../../builders/an-obligation.ts';
import { type Server, showPage } from '../../shown-page.tsx';

const answer = (text: string, version = 1) => ({
  point: 'challenge-7',
  text,
  declined: false,
  version,
  saveId: 'save-one-1',
  by: { id: 'dee', name: 'Dee Example' },
  at: '2027-03-02T10:00:00.000Z',
});
const found = (differing: Partial<FeedbackForAgency> = {}): FeedbackForAgency => ({
  boardName: 'Thamesford LSCB',
  roundTitle: 'Section 11 self-assessment 2026',
  obligation: aReceivedObligation({ state: { kind: 'feedback-issued', version: 1, on: '2027-03-01' } }),
  feedback: anIssuedFeedback(),
  points: [],
  challenges: [aChallenge()],
  decisions: [],
  ...differing,
});
const letter = {
  reply: {
    documentId: 'document-1',
    state: 'ready' as const,
    fileName: 'feedback.pdf',
    sha256: null,
    url: 'https://x',
  },
};
const show = (server: Server, role: AgencyRole = 'lead') =>
  showPage({
    Page: FeedbackPage,
    path: '/agency/:agencyId/rounds/:roundId/feedback',
    at: '/agency/thamesford-police/rounds/section-11-2026/feedback',
    me: aMe({ at: 'agency', agencyId: 'thamesford-police', role }),
    server: { 'get-agency-document': letter, ...server },
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-05T10:00:00Z') });
});

describe('the board’s feedback', () => {
  test('reads as the letter does, with a box under each point', async () => {
    const page = await show({ 'get-feedback': { reply: found() } });
    expect(page.heading()).toContain('Feedback: Section 11 self-assessment 2026');
    expect(page.words()).toContain('Please answer by Friday 26 March 2027');
    expect(page.words()).toContain('The board grades this “Partly met”, the agency “Met”');
    expect(page.words()).toContain('Challenge 7: Standard 3: Policies');
    expect(page.all('.feedback-letter__answer textarea').map(({ id }) => id)).toEqual([
      'section-standard-1',
      'section-standard-3',
      'challenge-7',
    ]);
  });

  test('is read, and not answered, by whoever is no lead', async () => {
    const page = await show({ 'get-feedback': { reply: found() } }, 'contributor');
    expect(page.all('textarea')).toEqual([]);
    expect(page.words()).toContain('A lead or deputy of your agency answers this.');
  });

  test('says how late the board is while it has issued none', async () => {
    const obligation = aReceivedObligation({ feedbackDue: '2027-02-21' });
    const page = await show({
      'get-feedback': { reply: found({ feedback: null, obligation, challenges: [] }) },
    });
    expect(page.words()).toContain('Feedback 12 days late');
  });

  test('is acknowledged in one press', async () => {
    const acknowledged = { by: { id: 'dee', name: 'Dee Example' }, at: '2027-03-05T10:00:00.000Z' };
    const page = await show({
      'get-feedback': [
        { reply: found() },
        { reply: found({ feedback: anIssuedFeedback({ acknowledged }) }) },
      ],
      'acknowledge-feedback': { reply: found().obligation },
    });
    await page.press('Tell the board that you have read this');
    expect(page.words()).toContain('Acknowledged by Dee Example');
  });
});

describe('answering', () => {
  /** Leaves the box, and waits for what follows. */
  const leave = (id: string) =>
    act(async () => {
      document.getElementById(id)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 5));
    });

  test('saves a box when it is left, and says so', async () => {
    const page = await show({
      'get-feedback': { reply: found() },
      'answer-point': { reply: { point: answer('All five.') } },
    });
    await page.fillBox('challenge-7', 'All five.');
    expect(page.words()).toContain('Not saved yet');
    await leave('challenge-7');
    expect(page.sent.find(({ key }) => key === 'answer-point')?.body).toMatchObject({
      text: 'All five.',
      version: 0,
      declined: false,
    });
  });

  test('keeps both texts when a colleague has saved meanwhile', async () => {
    const page = await show({
      'get-feedback': { reply: found() },
      'answer-point': [
        { refused: 'answer-changed', extras: { now: answer('Theirs', 3) } },
        { reply: { point: answer('Mine', 4) } },
      ],
    });
    await page.fillBox('challenge-7', 'Mine');
    await leave('challenge-7');
    expect(page.words()).toContain('Dee Example has saved this meanwhile:');
    expect(page.words()).toContain('Theirs');
    await page.press('Keep what stands in my box');
    expect(page.sent.findLast(({ key }) => key === 'answer-point')?.body).toMatchObject({
      text: 'Mine',
      version: 3,
    });
  });

  test('a save that failed keeps the text and offers another try', async () => {
    const page = await show({ 'get-feedback': { reply: found() }, 'answer-point': 'unreachable' });
    await page.fillBox('challenge-7', 'Kept');
    await leave('challenge-7');
    expect(page.texts('.link-button')).toContain('Save again');
    expect((document.getElementById('challenge-7') as HTMLTextAreaElement).value).toBe('Kept');
  });

  test('is sent only with every challenge answered; each missing one is named', async () => {
    const page = await show({ 'get-feedback': { reply: found() } });
    await page.press('Send the answers');
    expect(page.faults()).toEqual(['Answer challenge 7, or decline it with a reason']);
  });

  test('is sent after a last question, and shown as sent', async () => {
    const answered = { by: { id: 'dee', name: 'Dee Example' }, at: '2027-03-05T10:00:00.000Z' };
    const points = [answer('All five.')];
    const page = await show({
      'get-feedback': [
        { reply: found({ points }) },
        {
          reply: found({
            points,
            feedback: anIssuedFeedback({ answered }),
            obligation: aReceivedObligation({ state: { kind: 'answered', version: 1 } }),
          }),
        },
      ],
      'send-answers': { reply: found().obligation },
    });
    await page.press('Send the answers');
    await page.pressIn('dialog', 'Send');
    expect(page.words()).toContain('Your answers were sent by Dee Example');
    expect(page.words()).toContain('Your answerAll five.');
    expect(page.all('textarea')).toEqual([]);
  });
});

describe('challenges', () => {
  const me = aMe({ at: 'agency', agencyId: 'thamesford-police', role: 'lead' });

  test('are listed with their state, which tells what is overdue', async () => {
    const page = await showPage({
      Page: AgencyChallengesPage,
      path: '/agency/:agencyId/challenges',
      at: '/agency/thamesford-police/challenges',
      me,
      server: {
        'list-own-challenges': {
          reply: { challenges: [aChallenge(), aChallenge({ number: 5, answerBy: '2027-03-01' })] },
        },
      },
    });
    expect(page.texts('tbody tr').map((row) => /Open|Overdue/.exec(row)?.[0])).toEqual(['Open', 'Overdue']);
  });

  test('are answered in their thread', async () => {
    const page = await showPage({
      Page: AgencyChallengePage,
      path: '/agency/:agencyId/challenges/:boardId/:number',
      at: '/agency/thamesford-police/challenges/thamesford/7',
      me,
      server: {
        'get-own-challenge': { reply: { challenge: aChallenge(), entries: [] } },
        'answer-challenge': { reply: aChallenge({ state: 'answered' }) },
      },
    });
    await page.press('Send the answer');
    expect(page.faults()).toEqual(['Write the answer']);
    await page.fill('Your answer', 'All five, by March.');
    await page.press('Send the answer');
    expect(page.sent.find(({ key }) => key === 'answer-challenge')?.body).toEqual({
      text: 'All five, by March.',
    });
  });
});
