import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { noReview, type SectionReview } from '../../../../../shared/domain/review.ts';
import type { RoleGrant } from '../../../../../shared/domain/role.ts';
import { ReviewPage } from '../../../../../web/src/pages/manager/review/review-page.tsx';
import { aDesk, aFrozenReturn } from '../../../../builders/a-desk.ts';
import { aMe } from '../../../../builders/a-me.ts';
import { type Server, showPage } from '../../../shown-page.tsx';

const reviewer: RoleGrant = { at: 'board', boardId: 'thamesford', role: 'reviewer' };
const path = '/board/:boardId/rounds/:roundId/agencies/:agencyId/review';
const at = '/board/thamesford/rounds/section-11-2026/agencies/thamesford-police/review';

const show = (server: Server, section?: string) =>
  showPage({
    Page: ReviewPage,
    path,
    at: section === undefined ? at : `${at}?section=${section}`,
    me: aMe(reviewer),
    server,
  });
const by = { id: 'ola', name: 'Ola Example' };
const judged = (
  section: string,
  differing: Partial<NonNullable<SectionReview['judged']>> = {},
): SectionReview => ({
  ...noReview(section, 1),
  judged: {
    judgement: 'agreed',
    grade: 'partly-met',
    reason: null,
    questions: {},
    by,
    at: '2027-01-25T10:00:00.000Z',
    ...differing,
  },
  judgedRevision: 1,
});
const press = (key: string, target: EventTarget = document.body) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await new Promise((done) => setTimeout(done, 0));
  });
const sections = (page: Awaited<ReturnType<typeof show>>) => page.texts('.desk__section');

beforeEach(() => localStorage.clear());

test('the standards stand on the left with the agency’s grades, the answers in words, and what the board finds', async () => {
  const page = await show({ 'get-review': { reply: aDesk() } }, 'practice');
  expect(page.heading()).toBe('Section 11 2026, version 1 Review: Thamesford Police');
  expect(sections(page).slice(0, 3)).toEqual([
    'About you to read',
    '1 Practice Partly met, to judge',
    '2 Extra Met, to judge',
  ]);
  expect(page.words()).toMatch(/0 of \d sections judged/);
  expect(page.words()).toContain('1.2 We check. (critical)');
  expect(page.words()).toContain('Not judged yet.');
  expect(page.words()).toContain('Disclosable: it may have to be shown');
});

test('to agree is one click', async () => {
  const page = await show(
    { 'get-review': { reply: aDesk() }, 'agree-section': { reply: judged('practice') } },
    'practice',
  );
  await page.press('Agree');
  expect(page.sent.at(-1)).toMatchObject({
    key: 'agree-section',
    url: expect.stringContaining('/review/practice/agreed'),
    body: { version: 1, revision: 0, agreed: true },
  });
  expect(sections(page)[1]).toBe('1 Practice Partly met, agreed');
  expect(page.words()).toContain('Agreed: partly met');
});

describe('keys', () => {
  test('j and k move, a agrees and goes on, ? tells of them', async () => {
    const page = await show({
      'get-review': { reply: aDesk() },
      'agree-section': { reply: judged('practice') },
    });
    const current = () => page.texts('[aria-current="true"] .desk__name')[0];
    expect(current()).toBe('About you');
    await press('j');
    expect(current()).toBe('1 Practice');
    expect(document.activeElement?.textContent).toBe('Part 1: Practice');
    await press('k');
    expect(current()).toBe('About you');
    await press('k');
    expect(current()).toBe('About you');
    await press('j');
    await press('a');
    expect(page.sent.at(-1)?.key).toBe('agree-section');
    expect(current()).toBe('2 Extra');
    await press('?');
    expect(page.texts('dialog h2')).toEqual(['Keys of the review desk']);
  });

  test('do nothing while somebody types, with another key held, or once they are turned off', async () => {
    const page = await show({ 'get-review': { reply: aDesk() } });
    await press('j', document.getElementById('strengths')!);
    await act(async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', ctrlKey: true, bubbles: true }));
    });
    expect(page.texts('[aria-current="true"] .desk__name')).toEqual(['About you']);
    await press('?');
    await page.tick('Use these keys');
    await page.press('Close');
    await press('j');
    expect(page.texts('[aria-current="true"] .desk__name')).toEqual(['About you']);
    expect(localStorage.getItem('review-keys')).toBe('off');
  });
});

describe('another grade', () => {
  test('wants a grade and a reason, and cannot be the agency’s own', async () => {
    const found = judged('practice', { judgement: 'moderated', grade: 'not-met', reason: 'Seen in May' });
    const page = await show(
      { 'get-review': { reply: aDesk() }, 'moderate-section': { reply: found } },
      'practice',
    );
    await page.pressIn('.desk__beside', 'Find another grade');
    await page.press('Keep the board’s grade');
    expect(page.faults()).toEqual([
      'Choose the grade that the board finds for Part 1: Practice',
      'Say why the board finds another grade',
    ]);
    expect(page.texts('.desk__beside .govuk-radios__label')).toEqual(['Met', 'Not met', 'Not applicable']);
    await page.tick('Not met');
    await page.fill('Why', 'Seen in May');
    await page.press('Keep the board’s grade');
    expect(page.sent.at(-1)?.body).toEqual({
      version: 1,
      revision: 0,
      grade: 'not-met',
      reason: 'Seen in May',
    });
    expect(sections(page)[1]).toBe('1 Practice Partly met →, the board finds Not met');
    expect(page.words()).toContain('Not met as the board finds. Seen in May');
  });

  test('of one question is told beside it and taken back', async () => {
    const moderated = judged('practice', {
      judgement: 'moderated',
      grade: 'not-met',
      questions: { '1.2': { grade: 'not-met', reason: 'No figures' } },
    });
    const page = await show(
      {
        'get-review': { reply: aDesk({ reviews: [moderated] }) },
        'moderate-question': { reply: { ...noReview('practice', 1), judgedRevision: 2 } },
      },
      'practice',
    );
    expect(page.words()).toContain('Not met as the board finds: No figures');
    expect(page.words()).toContain('It follows from one grade that the board found.');
    await page.press('Take it back');
    expect(page.sent.at(-1)).toMatchObject({
      url: expect.stringContaining('/review/practice/questions/1.2'),
      body: { version: 1, revision: 1, moderation: null },
    });
    expect(page.words()).toContain('Not judged yet.');
  });
});

describe('beside an earlier return', () => {
  const before = aFrozenReturn({ '1.1': { grade: 'not-met', note: 'Minutes of\nthe board' } });
  const round = { kind: 'round' as const, title: 'Section 11 2024', version: 1, snapshot: before };

  test('what changed is marked word by word, in words as well as in shapes', async () => {
    const page = await show({ 'get-review': { reply: aDesk({ earlier: [round] }) } }, 'practice');
    expect(page.texts('.desk__origin').slice(0, 2)).toEqual([
      'Changed since last round',
      'The same words as last round',
    ]);
    expect(page.words()).toContain('Met was “Not met” in Section 11 2024');
    expect(page.texts('ins')).toEqual(['[put in: trustees]']);
    expect(page.texts('del')).toEqual(['[taken out: board ]']);
  });

  test('another return to compare with is chosen, or none', async () => {
    const version = { kind: 'version' as const, title: 'Version 1', version: 1, snapshot: aFrozenReturn() };
    const desk = aDesk({ version: 2, earlier: [version, round], versions: [] });
    const page = await show({ 'get-review': { reply: desk } }, 'practice');
    expect(page.texts('.desk__origin')[0]).toBe('Unchanged since Version 1');
    await page.fill('Compare with', 'Section 11 2024');
    expect(page.texts('.desk__origin')[0]).toBe('Changed since last round');
    await page.fill('Compare with', 'nothing');
    expect(page.texts('.desk__origin')).toEqual([]);
  });

  test('a return that came again says what had been sent back', async () => {
    const sentBack = [
      {
        version: 1,
        questions: ['1.1'],
        due: '2027-02-08',
        reason: 'Which year?',
        at: '2027-01-25T10:00:00.000Z',
      },
    ];
    const page = await show({ 'get-review': { reply: aDesk({ version: 2, sentBack }) } }, 'practice');
    expect(page.words()).toContain('Version 1 was sent back with 1.1 on');
    expect(page.words()).toContain('Which year?');
    expect(page.texts('.desk__origin')).toEqual(['Sent back with version 1']);
  });
});

test('what is attached is listed once, with what it is; a document can be opened', async () => {
  const snapshot = aFrozenReturn();
  const evidence = [
    {
      id: 'e1',
      kind: 'document' as const,
      title: 'Training figures',
      marking: 'official' as const,
      day: '2026-10-01',
      version: 1,
      sha256: 'a'.repeat(64),
      detail: null,
      state: 'clean' as const,
    },
  ];
  const sections = snapshot.sections.map((section) => ({
    ...section,
    questions: section.questions.map((each) =>
      each.id === '1.1'
        ? {
            ...each,
            evidence,
            words: [...each.words, { part: 'evidence.e1', label: 'Evidence', text: 'SHA-256 aaa' }],
          }
        : each,
    ),
  }));
  const page = await show(
    {
      'get-review': { reply: aDesk({ snapshot: { ...snapshot, sections } }) },
      'open-board-evidence': { refused: 'not-found' },
    },
    'practice',
  );
  expect(page.words()).toContain('Training figures (document, official)');
  expect(page.words()).not.toContain('SHA-256');
  await page.press('Open');
  expect(page.sent.at(-1)?.url).toContain('/versions/1/evidence/e1/open');
});

test('a note is kept for the reviewers, and its writer alone may change it', async () => {
  const note = (id: string, who: typeof by) => ({
    id,
    section: 'practice',
    text: `Note of ${who.name}`,
    by: who,
    at: '2027-01-25T10:00:00.000Z',
    revision: 1,
  });
  const notes = [note('note-1', by), note('note-2', { id: 'xi', name: 'Xi' })];
  const page = await show(
    { 'get-review': { reply: aDesk({ notes }) }, 'put-note': { reply: note('note-3', by) } },
    'practice',
  );
  expect(page.all('.desk__note button')).toHaveLength(2);
  await page.press('Keep the note');
  expect(page.words()).toContain('Write the note');
  await page.fill('New note', 'Ask at the panel');
  await page.press('Keep the note');
  expect(page.sent.at(-1)?.body).toEqual({ section: 'practice', text: 'Ask at the panel', revision: 0 });
  expect(page.all('.desk__note')).toHaveLength(3);
});

test('strengths save by themselves', async () => {
  const page = await show(
    {
      'get-review': { reply: aDesk() },
      'comment-section': { reply: { ...noReview('about-you', 1), strengths: 'Clear', commentsRevision: 1 } },
    },
    'about-you',
  );
  await page.fill('Strengths', 'Clear');
  expect(page.texts('.desk__saved')).toEqual(['Being saved']);
  await act(async () => {
    await vi.waitFor(() => expect(page.texts('.desk__saved')).toEqual(['Saved']), 3000);
  });
});

test('whoever works for the agency is told who else may review', async () => {
  const page = await show({
    'get-review': { refused: 'own-agency' },
    'list-reviewers': {
      reply: {
        agencyName: 'Thamesford Police',
        roundTitle: 'Section 11 2026',
        reviewers: [{ name: 'Rex', email: 'rex@example.org', role: 'Reviewer' }],
        substitute: 'Rex',
        handedTo: null,
      },
    },
    'hand-over-review': { reply: aDesk().obligation },
  });
  expect(page.words()).toContain('nobody reviews the return of their own agency');
  expect(page.words()).toContain('Rex, reviewer: rex@example.org');
  await page.press('Hand over to Rex');
  expect(page.sent.find(({ key }) => key === 'hand-over-review')).toMatchObject({ body: {} });
});

test('a version that the agency shared is told of, with what to look at', async () => {
  const shared = { version: 2, at: '2027-01-20T12:00:00.000Z', sharedAt: '2027-01-25T12:00:00.000Z' };
  const versions = [{ version: 1, at: '2027-01-10T12:00:00.000Z' }, shared];
  const page = await show({ 'get-review': { reply: aDesk({ version: 2, versions }) } });
  expect(page.words()).toContain('The agency shared version 2 with the board on');
  expect(page.words()).toContain('What changed since version 1 is marked below');
});

test('while the return is with the agency nothing can be judged', async () => {
  const obligation = {
    ...aDesk().obligation,
    state: { kind: 'sent-back' as const, version: 1 },
    due: '2027-02-08',
  };
  const page = await show({ 'get-review': { reply: aDesk({ obligation }) } }, 'practice');
  expect(page.words()).toContain('Sent back: the agency answers the chosen questions anew');
  expect(page.texts('.desk button')).toEqual(['Keep the note']);
});
