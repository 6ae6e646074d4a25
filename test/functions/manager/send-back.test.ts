import { beforeEach, describe, expect, test } from 'vitest';
import { handler as declareSection } from '../../../functions/agency/declare-section.ts';
import { handler as getSubmission } from '../../../functions/agency/get-submission.ts';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { recordProgress } from '../../../functions/store/counted-progress.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { rowDifferences } from '../../../functions/store/row-differences.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import { aKnownPerson, atAgency } from '../../builders/a-person.ts';
import type { AskedReturn } from '../../builders/a-return.ts';
import { anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import {
  aSecondBoardAsks,
  aSubmittedReturn,
  days,
  isSent,
  isSentAgain,
  mustReview,
  review,
} from '../../builders/a-review.ts';
import { aRound } from '../../builders/a-round.ts';
import { allRounder, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let bucket: Map<string, Uint8Array>;
beforeEach(async () => {
  bucket = aBucket();
  await freshTables();
});

const reason = 'Which year is this from?';
const back = (...questions: string[]) => ({ version: 1, questions, due: '2026-11-24', reason });
const obligationOf = (returned: AskedReturn, roundId = returned.roundId) =>
  getObligation(roundId, returned.agencyId);
const note = (returned: AskedReturn, question: string, at: string, version = 1) =>
  save(returned, { section: 'practice', question, part: 'note', value: `Since ${at}`, version, at });

const view = async ({ agencyId, submissionId }: AskedReturn) =>
  (
    await serveAs(
      allRounder(agencyId),
      getSubmission,
      anEvent('get-submission', { params: { agencyId, submissionId }, at: days.answered }),
    )
  ).body;

describe('questions that are sent back', () => {
  test('open, and no others; whoever leads and signs is told which, why and by when', async () => {
    const returned = await aSubmittedReturn();
    await aKnownPerson('Lea Lead', atAgency('lead'));
    await aKnownPerson('Sam Signatory', atAgency('signatory'));
    await aKnownPerson('Con Tributor', atAgency('contributor'));
    await mustReview(returned, 'send-back', back('1.1'));

    expect(await obligationOf(returned)).toMatchObject({
      state: { kind: 'sent-back', version: 1 },
      due: '2026-11-24',
      firstDue: '2027-01-29',
      stage: 'in-progress',
    });
    expect((await note(returned, '1.1', days.answered)).status).toBe(200);
    expect((await note(returned, '1.3', days.answered, 0)).body.type).toBe('not-sent-back');
    // Asked because of 1.1 and 1.2: it is open with them.
    const next = { section: 'practice', question: 'what-next', part: 'answer', value: 'Ask', version: 1 };
    expect((await save(returned, { ...next, at: days.answered })).status).toBe(200);

    expect(await view(returned)).toMatchObject({
      submission: { state: { kind: 'draft' }, open: { '1.1': days.read, 'what-next': days.read } },
      meets: [{ due: '2026-11-24' }],
      sentBack: [{ boardName: 'Thamesford LSCB', questions: ['1.1'], due: '2026-11-24', reason }],
      sections: expect.arrayContaining([
        expect.objectContaining({
          section: 'about-you',
          complete: expect.objectContaining({ by: 'Ola Brook' }),
        }),
        expect.objectContaining({ section: 'practice', complete: null }),
        expect.objectContaining({ section: 'extra', complete: expect.objectContaining({ by: 'Ola Brook' }) }),
      ]),
    });
    const mails = (await itemsOf('MESSAGES_TABLE')).filter(
      ({ content }) => (content as { kind?: string } | undefined)?.kind === 'returned',
    );
    expect(mails.map(({ to }) => (to as { email: string }).email).sort()).toEqual([
      'lea.lead@thamesford.example',
      'sam.signatory@thamesford.example',
    ]);
    expect(mails[0]).toMatchObject({ content: { questions: ['1.1'], reason } });
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain(reason);
  });

  test('belong to the return, are at least one, and are wanted by a day that is not past', async () => {
    const returned = await aSubmittedReturn();
    const sent = async (body: object) => (await review(returned, 'send-back', body)).body.type;
    expect(await sent(back('1.1', '9.9'))).toBe('unknown-question');
    expect(await sent(back())).toBe('invalid-request');
    expect(await sent({ ...back('1.1'), due: '2026-11-01' })).toBe('due-in-the-past');
    expect(await sent({ ...back('1.1'), reason: ' ' })).toBe('invalid-request');
    expect(await sent({ ...back('1.1'), version: 2 })).toBe('newer-version');
    expect((await obligationOf(returned)).state.kind).not.toBe('sent-back');
  });

  test('are sent back once, however often it is asked; then nothing is judged until the return comes again', async () => {
    const returned = await aSubmittedReturn();
    const how = { idempotencyKey: 'intent-to-send-back' };
    const [once, twice] = [
      await mustReview(returned, 'send-back', back('1.1'), how),
      await mustReview(returned, 'send-back', back('1.1'), how),
    ];
    expect(twice).toEqual(once);
    const agree = { version: 1, revision: 0, agreed: true };
    const practice = { params: { section: 'practice' } };
    expect((await review(returned, 'agree-section', agree, practice)).body.type).toBe('not-under-review');
    expect((await review(returned, 'send-back', back('1.2'))).body.type).toBe('not-under-review');
    // A note may still be kept, and the desk read.
    expect((await mustReview(returned, 'get-review')).sentBack).toMatchObject([{ version: 1, reason }]);
  });

  test('want their sections declared anew; a section that stays closed is not declared', async () => {
    const returned = await aSubmittedReturn();
    await mustReview(returned, 'send-back', back('1.1'));
    const { agencyId, submissionId } = returned;
    const event = anEvent('declare-section', {
      params: { agencyId, submissionId, section: 'extra' },
      body: { complete: false },
      at: days.answered,
    });
    expect((await serveAs(allRounder(agencyId), declareSection, event)).body.type).toBe('not-sent-back');
  });
});

describe('the return that comes again', () => {
  test('is version 2: compared with version 1, judged anew where it changed, late or not as it was', async () => {
    const returned = await aSubmittedReturn();
    for (const section of ['practice', 'extra']) {
      const moderation = { version: 1, revision: 0, grade: 'not-met', reason: 'Seen otherwise' };
      await mustReview(returned, 'moderate-section', moderation, { params: { section } });
    }
    await mustReview(returned, 'send-back', back('1.1'));
    await note(returned, '1.1', days.answered);
    await isSentAgain(returned, ['practice'], days.answered);

    expect(await obligationOf(returned)).toMatchObject({
      state: { kind: 'received', version: 2 },
      receivedOn: '2026-11-02',
      moderatedGrades: {},
    });
    const before = await mustReview(returned, 'get-review', undefined, { at: days.again });
    expect(before).toMatchObject({
      version: 2,
      versions: [{ version: 1 }, { version: 2 }],
      earlier: [{ kind: 'version', title: 'Version 1' }],
      reviews: [
        { section: 'extra', version: 2, judged: { grade: 'not-met' } },
        { section: 'practice', version: 2, judged: null },
      ],
      sentBack: [{ version: 1, questions: ['1.1'], reason }],
    });
    await mustReview(returned, 'start-review', {}, { at: days.again });
    expect((await obligationOf(returned)).moderatedGrades).toEqual({ extra: 'not-met' });
    const after = await mustReview(returned, 'get-review', undefined, { at: days.again });
    expect(after.reviews).toEqual(before.reviews);
    const agree = { version: 2, revision: 1, agreed: true };
    await mustReview(returned, 'agree-section', agree, { params: { section: 'practice' }, at: days.again });
    expect((await obligationOf(returned)).moderatedGrades).toEqual({ extra: 'not-met' });

    for (const version of ['1', '2']) {
      const params = { agencyId: returned.agencyId, submissionId: returned.submissionId, version };
      const event = anEvent('get-version', { params });
      expect((await serveAs(allRounder(returned.agencyId), getVersion, event)).status).toBe(200);
    }
    expect([...bucket.keys()].filter((key) => key.startsWith('snapshots/'))).toHaveLength(2);
  });

  test('is open as a whole to nobody: it is submitted', async () => {
    const returned = await aSubmittedReturn();
    await mustReview(returned, 'send-back', back('1.1'));
    await isSentAgain(returned, ['practice'], days.answered);
    expect((await findSubmission(returned.submissionId))?.submission).toMatchObject({
      open: null,
      versions: 2,
    });
    expect((await note(returned, '1.1', days.again)).body.type).toBe('section-closed');
  });
});

describe('with two boards', () => {
  const bothReceived = async () => {
    const returned = await anEveryKindReturnIsAsked();
    const downs = await aSecondBoardAsks(returned);
    await makeReady(returned, everyKindAnswers);
    await isSent(returned);
    return { returned, downs, atDowns: { boardId: 'downs', roundId: downs } };
  };

  test('sending back at one changes nothing at the other, which keeps version 1 and its figures', async () => {
    const { returned, downs, atDowns } = await bothReceived();
    await mustReview(
      returned,
      'agree-section',
      { version: 1, revision: 0, agreed: true },
      { ...atDowns, params: { section: 'extra' } },
    );
    const before = await obligationOf(returned, downs);
    const desk = await mustReview(returned, 'get-review', undefined, atDowns);

    await mustReview(returned, 'send-back', back('1.1'));
    await save(returned, {
      section: 'practice',
      question: '1.1',
      part: 'grade',
      value: 'not-met',
      version: 1,
      at: days.answered,
    });
    await recordProgress(returned.submissionId);
    expect(await obligationOf(returned, downs)).toEqual(before);
    await save(returned, {
      section: 'practice',
      question: '1.1',
      part: 'grade',
      value: 'met',
      version: 2,
      at: days.answered,
    });
    await isSentAgain(returned, ['practice'], days.answered);
    await recordProgress(returned.submissionId);

    expect(await obligationOf(returned, downs)).toEqual(before);
    expect(await mustReview(returned, 'get-review', undefined, atDowns)).toEqual(desk);
    expect((await obligationOf(returned)).state).toEqual({ kind: 'received', version: 2 });
    for (const [id, boardId] of [
      [returned.roundId, 'thamesford'],
      [downs, 'downs'],
    ] as const)
      expect(await rowDifferences(aRound({ id, boardId }))).toEqual([]);
  });

  test('both may send back: all that either wants is open, and each gets the next version', async () => {
    const { returned, downs, atDowns } = await bothReceived();
    await mustReview(returned, 'send-back', back('1.1'));
    await mustReview(returned, 'send-back', back('remarks'), { ...atDowns, at: days.answered });
    expect(await view(returned)).toMatchObject({
      submission: { open: { '1.1': days.read, remarks: days.answered } },
      sentBack: [{ boardName: 'Thamesford LSCB' }, { boardName: 'downs LSCB', questions: ['remarks'] }],
    });
    await isSentAgain(returned, ['practice', 'extra'], days.again);
    for (const roundId of [returned.roundId, downs])
      expect((await obligationOf(returned, roundId)).state).toEqual({ kind: 'received', version: 2 });
  });
});
