import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getSubmission } from '../../../functions/agency/get-submission.ts';
import { handler as withdrawSendBack } from '../../../functions/manager/withdraw-send-back.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { rowDifferences } from '../../../functions/store/row-differences.ts';
import { findSubmission } from '../../../functions/store/submissions.ts';
import type { PersonWithRoles } from '../../../shared/domain/person.ts';
import { aKnownPerson, aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from '../../builders/a-return.ts';
import {
  aReviewer,
  aSecondBoardAsks,
  days,
  isSent,
  isSentAgain,
  mustReview,
} from '../../builders/a-review.ts';
import { aRound } from '../../builders/a-round.ts';
import { allRounder, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

let returned: AskedReturn;
beforeEach(async () => {
  aBucket();
  await freshTables();
  returned = await anEveryKindReturnIsAsked();
});

const back = (...questions: string[]) => ({
  version: 1,
  questions,
  due: '2026-11-24',
  reason: 'Which year is this from?',
});
const isAsked = async () => {
  await makeReady(returned, everyKindAnswers);
  await isSent(returned);
  await mustReview(returned, 'send-back', back('1.1'));
};
type How = { readonly by?: PersonWithRoles; readonly reason?: string; readonly boardId?: string };
const withdraw = ({ by, reason, boardId = 'thamesford' }: How = {}) => {
  const roundId = boardId === 'downs' ? 'downs-2026' : returned.roundId;
  const params = { boardId, roundId, agencyId: returned.agencyId };
  const body = { reason: reason ?? null };
  return serveAs(
    by ?? aReviewer(boardId),
    withdrawSendBack,
    anEvent('withdraw-send-back', { params, body, at: days.answered }),
  );
};
const obligation = () => getObligation(returned.roundId, returned.agencyId);
const submission = async () => (await findSubmission(returned.submissionId))?.submission;
const note = (question: string, version: number, at: string = days.answered) =>
  save(returned, { section: 'practice', question, part: 'note', value: 'Since then', version, at });
const view = async () =>
  (
    await serveAs(
      allRounder(returned.agencyId),
      getSubmission,
      anEvent('get-submission', {
        params: { agencyId: returned.agencyId, submissionId: returned.submissionId },
        at: days.again,
      }),
    )
  ).body;

describe('questions that were sent back', () => {
  test('are taken back: the return stands as it stood, at the board and at the agency', async () => {
    await makeReady(returned, everyKindAnswers);
    await isSent(returned);
    await mustReview(returned, 'start-review', {});
    const [before, sent] = [await obligation(), await submission()];
    await mustReview(returned, 'send-back', back('1.1'));

    expect((await withdraw()).status).toBe(200);
    expect(await obligation()).toEqual({ ...before, sequence: before.sequence + 2 });
    expect(await submission()).toEqual({
      ...sent,
      sequence: sent!.sequence + 2,
      closedAgain: ['1.1', 'what-next'],
    });
    expect((await view()).sentBack).toBeUndefined();
    expect((await note('1.1', 1)).body.type).toBe('section-closed');
    expect(await rowDifferences(aRound({ id: returned.roundId, boardId: 'thamesford' }))).toEqual([]);
  });

  test('the agency is told, with the reason where one is given', async () => {
    await aKnownPerson('Lea Lead', atAgency('lead'));
    await isAsked();
    await withdraw({ reason: 'The figures stand in the annex' });
    const told = (await itemsOf('MESSAGES_TABLE')).flatMap(({ sk, content }) =>
      sk === 'MESSAGE' ? [content as { kind: string }] : [],
    );
    expect(told.filter(({ kind }) => kind === 'send-back-withdrawn')).toMatchObject([
      { reason: 'The figures stand in the annex', version: 1 },
    ]);
    expect(JSON.stringify(await itemsOf('LEDGER_TABLE'))).not.toContain('annex');
  });

  test('may be sent back again: what was begun meanwhile opens with them', async () => {
    await isAsked();
    await note('1.1', 1);
    await withdraw();
    await mustReview(returned, 'send-back', back('remarks'), { at: days.answered });
    expect(Object.keys((await submission())?.open ?? {}).sort()).toEqual(['1.1', 'remarks', 'what-next']);
    expect((await view()).sentBack).toMatchObject([{ questions: ['remarks'] }]);
    expect(await rowDifferences(aRound({ id: returned.roundId, boardId: 'thamesford' }))).toEqual([]);
    await isSentAgain(returned, ['practice', 'extra'], days.again);
    expect(await submission()).toMatchObject({ versions: 2, open: null, closedAgain: [] });
  });

  test('stay as answered once they are answered', async () => {
    await isAsked();
    await isSentAgain(returned, ['practice'], days.answered);
    expect((await withdraw()).body.type).toBe('not-sent-back-now');
  });
});

test('while another board waits for answers too, what was opened stays open until the return is sent', async () => {
  await aSecondBoardAsks(returned);
  await isAsked();
  await mustReview(returned, 'send-back', back('remarks'), { boardId: 'downs', roundId: 'downs-2026' });
  expect((await withdraw()).status).toBe(200);
  expect((await obligation()).state).toEqual({ kind: 'under-review', version: 1 });
  expect(Object.keys((await submission())?.open ?? {}).sort()).toEqual(['1.1', 'remarks', 'what-next']);
  expect((await view()).sentBack).toMatchObject([{ boardName: 'downs LSCB' }]);

  await isSentAgain(returned, ['practice', 'extra'], days.again);
  expect((await obligation()).state).toEqual({ kind: 'under-review', version: 1 });
  expect((await getObligation('downs-2026', returned.agencyId)).state).toEqual({
    kind: 'received',
    version: 2,
  });
});

test('nobody takes anything back for their own agency, nor for another board', async () => {
  await isAsked();
  const own = aPerson(atBoard('manager'), atAgency('contributor'));
  expect((await withdraw({ by: own })).body.type).toBe('own-agency');
  expect((await withdraw({ by: aReviewer('downs') })).status).toBe(404);
  expect((await withdraw({ by: aPerson(atBoard('member')) })).status).toBe(403);
});
