import { beforeEach, describe, expect, test } from 'vitest';
import { handler as listReviewers } from '../../../functions/board/list-reviewers.ts';
import { handler as listToReview } from '../../../functions/board/list-to-review.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import {
  aReviewer,
  aSubmittedReturn,
  days,
  itsRoundIsStored,
  mustReview,
  review,
} from '../../builders/a-review.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

beforeEach(async () => {
  aBucket();
  await freshTables();
});

const practice = { params: { section: 'practice' } };
const seen = (revision = 0) => ({ version: 1, revision });
const agree = (revision = 0) => ({ ...seen(revision), agreed: true });
const events = async () =>
  (await itemsOf('LEDGER_TABLE'))
    .filter(({ pk }) => String(pk).startsWith('OBLIGATION#'))
    .map(({ event }) => (event as { kind: string }).kind);

describe('a review', () => {
  test('begins with the first act of any reviewer, once', async () => {
    const returned = await aSubmittedReturn();
    expect((await mustReview(returned, 'get-review')).obligation).toMatchObject({
      state: { kind: 'received' },
    });
    await mustReview(returned, 'agree-section', agree(), practice);
    await mustReview(returned, 'agree-section', agree(), { params: { section: 'extra' } });
    expect(await events()).toEqual(['asked', 'received', 'review-started']);
    expect(await review(returned, 'start-review', {})).toMatchObject({
      status: 409,
      body: { type: 'not-received' },
    });
  });

  test('begins once with two first acts at the same moment, and both count', async () => {
    const returned = await aSubmittedReturn();
    const words = { ...seen(), strengths: 'Clear minutes', comments: '' };
    const came = await Promise.all([
      review(returned, 'agree-section', agree(), practice),
      review(returned, 'comment-section', words, practice),
    ]);
    expect(came.map(({ status }) => status)).toEqual([200, 200]);
    expect((await events()).filter((kind) => kind === 'review-started')).toHaveLength(1);
  });

  test('needs a return that has come', async () => {
    const returned = await anEveryKindReturnIsAsked();
    for (const [act, body] of [['get-review'], ['agree-section', agree()]] as const)
      expect((await review(returned, act, body, practice)).body.type).toBe('not-received');
  });

  test('shows the frozen return and what was found, in three calls at most', async () => {
    const returned = await aSubmittedReturn();
    await mustReview(returned, 'agree-section', agree(), practice);
    const desk = await mustReview(returned, 'get-review');
    expect(desk).toMatchObject({
      roundTitle: 'Section 11 self-assessment 2026',
      version: 1,
      versions: [{ version: 1 }],
      snapshot: { agency: { name: 'Thamesford Police' } },
      earlier: [],
      reviews: [
        {
          section: 'practice',
          judged: { judgement: 'agreed', grade: 'partly-met', by: { name: 'Reviewer of thamesford' } },
          judgedRevision: 1,
        },
      ],
      notes: [],
      sentBack: [],
    });
  });
});

describe('nobody reviews their own agency', () => {
  const employed = aPerson(atBoard('manager'), atAgency('contributor'));

  test('every act is refused to a manager who works there, and nothing is written', async () => {
    const returned = await aSubmittedReturn();
    const before = (await itemsOf('RETURNS_TABLE')).length;
    const acts = [
      ['get-review', undefined],
      ['start-review', {}],
      ['agree-section', agree()],
      ['moderate-section', { ...seen(), grade: 'met', reason: 'Why' }],
      ['moderate-question', { ...seen(), moderation: null }],
      ['comment-section', { ...seen(), strengths: 'Ours', comments: '' }],
      ['put-note', { section: 'practice', text: 'Ours', revision: 0 }],
      ['remove-note', undefined],
      ['send-back', { version: 1, questions: ['1.1'], due: '2026-12-01', reason: 'Why' }],
    ] as const;
    for (const [act, body] of acts) {
      const how = { by: employed, params: { section: 'practice', question: '1.1', noteId: 'note-1' } };
      expect(await review(returned, act, body, how)).toMatchObject({
        status: 403,
        body: { type: 'own-agency' },
      });
    }
    expect(await itemsOf('RETURNS_TABLE')).toHaveLength(before);
  });

  test('the page can name who else may: managers and reviewers of the board who do not work there', async () => {
    const returned = await aSubmittedReturn();
    await itsRoundIsStored(returned);
    await aKnownPerson('Mary Manager', atBoard('manager'), atAgency('lead'));
    await aKnownPerson('Rex Reviewer', atBoard('reviewer'));
    await aKnownPerson('Mel Member', atBoard('member'));
    await aKnownPerson('Dan Downs', atBoard('manager', 'downs'));
    const event = anEvent('list-reviewers', {
      params: { boardId: 'thamesford', roundId: returned.roundId, agencyId: returned.agencyId },
    });
    expect((await serveAs(employed, listReviewers, event)).body).toMatchObject({
      agencyName: 'Thamesford Police',
      reviewers: [{ name: 'Rex Reviewer', role: 'Reviewer' }],
    });
  });
});

test('what waits for review is listed, one’s own agency marked; what nobody read for a year is not waited for', async () => {
  const returned = await aSubmittedReturn();
  await itsRoundIsStored(returned);
  const list = async (by = aReviewer(), at: string = days.read) =>
    (await serveAs(by, listToReview, anEvent('list-to-review', { params: { boardId: 'thamesford' }, at })))
      .body.returns;
  expect(await list()).toMatchObject([
    {
      agencyName: 'Thamesford Police',
      state: 'received',
      version: 1,
      receivedOn: '2026-11-02',
      ownAgency: false,
    },
  ]);
  expect(await list(aPerson(atBoard('reviewer'), atAgency('contributor')))).toMatchObject([
    { ownAgency: true },
  ]);
  expect(await list(aReviewer(), '2027-11-10T10:00:00.000Z')).toEqual([]);
  await mustReview(returned, 'start-review', {});
  expect(await list(aReviewer(), '2027-11-10T10:00:00.000Z')).toMatchObject([{ state: 'under-review' }]);
});

describe('a judgement', () => {
  test('moderates a section with a reason; the grade stands beside the agency’s own, and the ledger holds no reason', async () => {
    const returned = await aSubmittedReturn();
    const moderation = { grade: 'not-met', reason: 'The inspection of May found otherwise.' };
    await mustReview(returned, 'moderate-section', { ...seen(), ...moderation }, practice);
    expect(await getObligation(returned.roundId, returned.agencyId)).toMatchObject({
      selfGrades: { practice: 'partly-met' },
      moderatedGrades: { practice: 'not-met' },
    });
    const ledger = JSON.stringify(await itemsOf('LEDGER_TABLE'));
    expect(ledger).toContain('"moderated"');
    expect(ledger).not.toContain('inspection');

    await mustReview(returned, 'agree-section', agree(1), practice);
    expect((await getObligation(returned.roundId, returned.agencyId)).moderatedGrades).toEqual({});
    expect((await events()).slice(-2)).toEqual(['moderated', 'moderated']);
  });

  test('moderates a question, and the section’s grade follows', async () => {
    const returned = await aSubmittedReturn();
    const how = { params: { section: 'practice', question: '1.2' } };
    const moderation = { grade: 'not-met', reason: 'No figures.' };
    const found = await mustReview(returned, 'moderate-question', { ...seen(), moderation }, how);
    expect(found.judged).toMatchObject({ judgement: 'moderated', grade: 'not-met', reason: null });
    expect((await getObligation(returned.roundId, returned.agencyId)).moderatedGrades).toEqual({
      practice: 'not-met',
    });
    await mustReview(returned, 'moderate-question', { ...seen(1), moderation: null }, how);
    expect((await getObligation(returned.roundId, returned.agencyId)).moderatedGrades).toEqual({});
  });

  test('is refused where it is none: the agency’s own grade, no reason, no grade, a section that is not asked', async () => {
    const returned = await aSubmittedReturn();
    const moderate = (section: string, grade: string, reason = 'Why') =>
      review(returned, 'moderate-section', { ...seen(), grade, reason }, { params: { section } });
    expect((await moderate('practice', 'partly-met')).body.type).toBe('same-grade');
    expect((await moderate('about-you', 'met')).body.type).toBe('not-graded');
    expect((await moderate('practice', 'met', '  ')).body.type).toBe('invalid-request');
    expect((await moderate('nowhere', 'met')).body.type).toBe('not-found');
  });

  test('of two at once the second is told, with what the first found; the same again is no clash', async () => {
    const returned = await aSubmittedReturn();
    await mustReview(returned, 'agree-section', agree(), practice);
    await mustReview(returned, 'agree-section', agree(), practice);
    const other = { ...practice, by: { ...aReviewer(), id: 'another', name: 'Another' } };
    const moderation = { ...seen(), grade: 'met', reason: 'Better than they think' };
    expect(await review(returned, 'moderate-section', moderation, other)).toMatchObject({
      status: 409,
      body: { type: 'changed-meanwhile', theirs: { judged: { judgement: 'agreed' } } },
    });
  });

  test('two reviewers of different sections at the same moment both count', async () => {
    const returned = await aSubmittedReturn();
    await mustReview(returned, 'start-review', {});
    await Promise.all([
      mustReview(returned, 'moderate-section', { ...seen(), grade: 'not-met', reason: 'One' }, practice),
      mustReview(
        returned,
        'moderate-section',
        { ...seen(), grade: 'not-met', reason: 'Two' },
        { params: { section: 'extra' } },
      ),
    ]);
    expect((await getObligation(returned.roundId, returned.agencyId)).moderatedGrades).toEqual({
      practice: 'not-met',
      extra: 'not-met',
    });
  });
});

describe('what is written on the desk', () => {
  test('is saved apart from the judgement: one agrees while another writes', async () => {
    const returned = await aSubmittedReturn();
    const words = { strengths: 'Clear minutes', comments: 'Say who checks' };
    await mustReview(returned, 'agree-section', agree(), practice);
    const after = await mustReview(returned, 'comment-section', { ...seen(), ...words }, practice);
    expect(after).toMatchObject({ ...words, judged: { judgement: 'agreed' }, commentsRevision: 1 });
    const clash = await review(
      returned,
      'comment-section',
      { ...seen(), strengths: 'Other', comments: '' },
      practice,
    );
    expect(clash).toMatchObject({ status: 409, body: { type: 'changed-meanwhile', theirs: words } });
    expect(
      (await mustReview(returned, 'comment-section', { ...seen(), ...words }, practice)).commentsRevision,
    ).toBe(1);
  });

  test('a private note is changed and taken away by its writer alone, and found on the desk by all reviewers', async () => {
    const returned = await aSubmittedReturn();
    const how = { params: { noteId: 'note-1' } };
    const note = { section: 'practice', text: 'Ask at the panel', revision: 0 };
    await mustReview(returned, 'put-note', note, how);
    await mustReview(returned, 'put-note', { ...note, text: 'Asked at the panel', revision: 1 }, how);
    const other = { ...how, by: aPerson(atBoard('manager')) };
    expect((await review(returned, 'put-note', { ...note, revision: 2 }, other)).body.type).toBe(
      'not-your-note',
    );
    expect((await review(returned, 'remove-note', undefined, other)).body.type).toBe('not-your-note');
    const desk = await mustReview(returned, 'get-review', undefined, { by: other.by });
    expect(desk.notes).toMatchObject([{ text: 'Asked at the panel', revision: 2 }]);
    await mustReview(returned, 'remove-note', undefined, how);
    expect((await mustReview(returned, 'get-review')).notes).toEqual([]);
    // A note alone does not begin a review.
    expect(await events()).toEqual(['asked', 'received']);
  });

  test('an act on a version that is no longer the newest is refused', async () => {
    const returned = await aSubmittedReturn();
    const stale = { version: 2, revision: 0, agreed: true };
    expect((await review(returned, 'agree-section', stale, practice)).body.type).toBe('newer-version');
    expect(
      (await review(returned, 'agree-section', agree(), { ...practice, boardId: 'downs' })).body.type,
    ).toBe('not-found');
  });
});
