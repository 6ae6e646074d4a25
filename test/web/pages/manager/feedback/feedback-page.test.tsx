import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { FeedbackDesk, FeedbackRead } from '../../../../../shared/contract/feedback-shapes.ts';
import type { BoardRole } from '../../../../../shared/domain/role.ts';
import { FeedbackPage } from '../../../../../web/src/pages/manager/feedback/feedback-page.tsx';
import { aChallenge, aFrozenFeedback, anIssuedFeedback } from '../../../../builders/a-feedback.ts';
import { aMe } from '../../../../builders/a-me.ts';
import { aReceivedObligation } from '../../../../builders/an-obligation.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const here = '/board/thamesford/rounds/section-11-2026/agencies/thamesford-police/feedback';
const underReview = aReceivedObligation({
  state: { kind: 'under-review', version: 1 },
  feedbackDue: '2027-02-21',
});
const read = (differing: Partial<FeedbackRead> = {}): FeedbackRead => ({
  obligation: underReview,
  roundTitle: 'Section 11 self-assessment 2026',
  feedback: null,
  points: [],
  challenges: [],
  ...differing,
});
const draft = { opening: 'Thank you.', closing: 'Call us.', answerBy: null };
const saved = (differing: object = {}) => ({
  ...draft,
  version: 1,
  saved: 1,
  savedBy: { id: 'ola', name: 'Ola Example' },
  savedAt: '2027-03-01T10:00:00.000Z',
  issued: null,
  acknowledged: null,
  answered: null,
  ...differing,
});
const desk = (differing: Partial<FeedbackDesk> = {}): FeedbackDesk => ({
  obligation: underReview,
  boardName: 'Thamesford LSCB',
  roundTitle: 'Section 11 self-assessment 2026',
  feedback: null,
  suggested: draft,
  preview: null,
  notJudged: ['Standard 4: Training'],
  ownAgency: false,
  ...differing,
});
const preview = { feedback: aFrozenFeedback(), digest: 'd'.repeat(64) };
const drafting: Server = {
  'read-feedback': { reply: read() },
  'list-challenges': { reply: { challenges: [aChallenge({ sentOn: null })] } },
};
const issuedRead = (differing: Partial<FeedbackRead> = {}) =>
  read({
    obligation: aReceivedObligation({ state: { kind: 'feedback-issued', version: 1, on: '2027-03-01' } }),
    feedback: anIssuedFeedback(),
    challenges: [aChallenge()],
    ...differing,
  });
const letter = {
  reply: { documentId: 'd', state: 'ready' as const, fileName: 'f.pdf', sha256: null, url: 'https://x' },
};

const show = (server: Server, role: BoardRole = 'manager') =>
  showPage({
    Page: FeedbackPage,
    path: '/board/:boardId/rounds/:roundId/agencies/:agencyId/feedback',
    at: here,
    me: aMe({ at: 'board', boardId: 'thamesford', role }),
    server,
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-05T10:00:00Z') });
});

describe('drafting', () => {
  test('begins with words to change, and says what is late and not judged', async () => {
    const page = await show({ ...drafting, 'get-feedback-desk': { reply: desk() } });
    expect(page.words()).toContain('Feedback 12 days late');
    expect(page.words()).toContain('Standard 4: Training');
    expect((document.getElementById('opening') as HTMLTextAreaElement).value).toBe('Thank you.');
    expect(page.words()).toContain('Challenge 7: Which policies are past their review day?');
    expect(page.words()).toContain('Save your words, and the whole letter is shown here');
  });

  test('saves and shows the whole letter', async () => {
    const page = await show({
      ...drafting,
      'get-feedback-desk': { reply: desk() },
      'save-feedback': { reply: desk({ feedback: saved(), preview }) },
    });
    await page.fill('How the letter begins', '');
    await page.press('Save and preview');
    expect(page.faults()).toEqual(['Write how the letter begins']);
    await page.fill('How the letter begins', 'Thank you.');
    await page.press('Save and preview');
    expect(page.sent.find(({ key }) => key === 'save-feedback')?.body).toEqual({
      ...draft,
      version: 1,
      saved: 0,
    });
    expect(page.words()).toContain('Saved by Ola Example');
    expect(page.words()).toContain('The board grades this “Partly met”, the agency “Met”');
  });

  test('keeps one’s words when somebody else has saved, and lets one go on with them', async () => {
    const theirs = saved({ opening: 'Theirs.', saved: 4, savedBy: { id: 'x', name: 'Kim' } });
    const page = await show({
      ...drafting,
      'get-feedback-desk': [{ reply: desk() }, { reply: desk({ feedback: theirs }) }],
      'save-feedback': [
        { refused: 'changed-meanwhile' },
        { reply: desk({ feedback: saved({ opening: 'Mine.', saved: 5 }) }) },
      ],
    });
    await page.fill('How the letter begins', 'Mine.');
    await page.press('Save and preview');
    expect(page.words()).toContain('Kim has saved this meanwhile');
    expect(page.words()).toContain('Theirs.');
    await page.press('Go on with mine');
    await page.press('Save and preview');
    expect(page.sent.findLast(({ key }) => key === 'save-feedback')?.body).toMatchObject({
      opening: 'Mine.',
      saved: 4,
    });
  });

  test('issues the very letter that was read, after a question', async () => {
    const page = await show({
      ...drafting,
      'read-feedback': [{ reply: read() }, { reply: issuedRead() }],
      'get-feedback-desk': { reply: desk({ feedback: saved(), preview }) },
      'issue-feedback': { reply: underReview },
      'get-feedback-letter': letter,
    });
    await page.press('Issue this feedback');
    expect(page.words()).toContain('1 challenge goes out with it');
    await page.pressIn('dialog', 'Issue');
    expect(page.sent.find(({ key }) => key === 'issue-feedback')?.body).toEqual({ digest: preview.digest });
    expect(page.words()).toContain('IssuedOla Example');
  });

  test('is not for whoever works for the agency, nor for other readers', async () => {
    const own = await show({ ...drafting, 'get-feedback-desk': { reply: desk({ ownAgency: true }) } });
    expect(own.words()).toContain('Nobody reviews the return of their own agency');
    const chair = await show(drafting, 'chair');
    expect(chair.words()).toContain('No feedback has been issued yet.');
  });
});

describe('once it is issued', () => {
  test('the answers stand under their points when they have been sent', async () => {
    const answered = { by: { id: 'dee', name: 'Dee Example' }, at: '2027-03-04T10:00:00.000Z' };
    const page = await show({
      'read-feedback': {
        reply: issuedRead({
          feedback: anIssuedFeedback({ answered }),
          points: [
            {
              point: 'challenge-7',
              text: 'Not ours.',
              declined: true,
              version: 1,
              saveId: 'save-one-1',
              by: answered.by,
              at: answered.at,
            },
          ],
        }),
      },
      'get-feedback-letter': letter,
    });
    expect(page.words()).toContain('Declined by the agencyNot ours.');
    expect(page.words()).toContain('AnsweredDee Example');
  });

  test('the manager closes the return, and can take that back', async () => {
    const closed = aReceivedObligation({ state: { kind: 'closed', version: 1 } });
    const page = await show({
      'read-feedback': [
        { reply: issuedRead() },
        { reply: issuedRead({ obligation: closed }) },
        { reply: issuedRead() },
      ],
      'get-feedback-letter': letter,
      'close-obligation': { reply: closed },
      'reopen-obligation': { reply: closed },
    });
    await page.press('Close the return');
    expect(page.words()).toContain('1 challenge is still open');
    await page.pressIn('dialog', 'Close');
    await page.press('Take the closing back');
    expect(page.sent.map(({ key }) => key)).toContain('reopen-obligation');
    expect(page.texts('button')).toContain('Close the return');
  });

  test('a reviewer reads it and ends nothing', async () => {
    const page = await show(
      { 'read-feedback': { reply: issuedRead() }, 'get-feedback-letter': letter },
      'reviewer',
    );
    expect(page.texts('button')).not.toContain('Close the return');
  });
});
