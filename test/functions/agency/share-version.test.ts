import { beforeEach, describe, expect, test } from 'vitest';
import { handler as getVersion } from '../../../functions/agency/get-version.ts';
import { handler as shareVersion } from '../../../functions/agency/share-version.ts';
import { handler as readVersion } from '../../../functions/board/read-version.ts';
import { handler as getFeedbackDesk } from '../../../functions/manager/get-feedback-desk.ts';
import { handler as saveFeedback } from '../../../functions/manager/save-feedback.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import { listReceived } from '../../../functions/store/received.ts';
import { rowDifferences } from '../../../functions/store/row-differences.ts';
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
  review,
} from '../../builders/a-review.ts';
import { aRound } from '../../builders/a-round.ts';
import { allRounder, makeReady, save } from '../../builders/an-answer.ts';
import { anEvent, serveAs } from '../../builders/an-event.ts';
import { everyKindAnswers } from '../../builders/every-kind-form.ts';
import { storedBoard, storedRound } from '../../builders/stored.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { freshTables, itemsOf } from '../../database.ts';

const later = '2026-11-16T09:00:00.000Z';
const atDowns = { boardId: 'downs', roundId: 'downs-2026' };
let returned: AskedReturn;

/** Both boards hold version 1; one has sent a question back, which is answered: version 2 is there alone. */
beforeEach(async () => {
  aBucket();
  await freshTables();
  returned = await anEveryKindReturnIsAsked();
  await aSecondBoardAsks(returned);
  await aKnownPerson('Mia Manager', atBoard('manager', 'downs'));
  await makeReady(returned, everyKindAnswers);
  await isSent(returned);
  await mustReview(returned, 'send-back', {
    version: 1,
    questions: ['1.1'],
    due: '2026-11-24',
    reason: 'Which year is this from?',
  });
  const answer = { section: 'practice', question: '1.1', part: 'grade', value: 'met', version: 1 };
  await save(returned, { ...answer, at: days.answered });
  await isSentAgain(returned, ['practice'], days.answered);
});

type How = { readonly by?: PersonWithRoles; readonly roundId?: string; readonly version?: string };
const share = ({
  by = allRounder(returned.agencyId),
  roundId = atDowns.roundId,
  version = '2',
}: How = {}) => {
  const { agencyId, submissionId } = returned;
  const params = { agencyId, submissionId, version };
  return serveAs(by, shareVersion, anEvent('share-version', { params, body: { roundId }, at: later }));
};
const holders = async (version = '2') => {
  const { agencyId, submissionId } = returned;
  const params = { agencyId, submissionId, version };
  const { body } = await serveAs(
    allRounder(agencyId),
    getVersion,
    anEvent('get-version', { params, at: later }),
  );
  return body.holders as { roundId: string; holds: number | null; whyNot: string | null }[];
};
const holderOf = async (roundId: string) => (await holders()).find((each) => each.roundId === roundId);
const atBoardDowns = () => getObligation(atDowns.roundId, returned.agencyId);

describe('a newer version', () => {
  test('stays with the board that asked for it until the agency shares it with the other', async () => {
    expect(await holderOf(returned.roundId)).toMatchObject({
      holds: 2,
      whyNot: 'The board holds this version already.',
    });
    expect(await holderOf(atDowns.roundId)).toMatchObject({ holds: 1, whyNot: null });

    const { status, body } = await share();
    expect([status, body.holders]).toEqual([200, await holders()]);
    expect(await holderOf(atDowns.roundId)).toMatchObject({ holds: 2 });
  });

  test('reaches the board as a submission does: row, event, figures of its own, document, who is told', async () => {
    const asked = await getObligation(returned.roundId, returned.agencyId);
    await share();
    expect(await atBoardDowns()).toMatchObject({
      state: { kind: 'received', version: 2 },
      receivedOn: '2026-11-02',
      selfGrades: asked.selfGrades,
      progress: asked.progress,
      stage: 'ready',
    });
    const [first, second] = await listReceived(atDowns.roundId, returned.agencyId);
    expect(second).toMatchObject({ version: 2, sharedAt: later, documentId: expect.any(String) });
    expect(first).not.toHaveProperty('sharedAt');
    const told = (await itemsOf('MESSAGES_TABLE')).filter(
      ({ sk, at }) => sk === 'MESSAGE' && at === later,
    ) as unknown as { content: { kind: string; about: object } }[];
    expect(told.map(({ content }) => content.kind).sort()).toEqual(['receipt', 'version-shared']);
    expect(told[0]?.content.about).toEqual({ ...atDowns, agencyId: returned.agencyId });
    expect(await rowDifferences(aRound({ id: atDowns.roundId, boardId: 'downs' }))).toEqual([]);
  });

  test('is compared with the one before, and keeps what was judged of unchanged sections', async () => {
    await mustReview(
      returned,
      'agree-section',
      { version: 1, revision: 0, agreed: true },
      { ...atDowns, params: { section: 'extra' } },
    );
    await share();
    const desk = await mustReview(returned, 'get-review', undefined, { ...atDowns, at: later });
    expect(desk).toMatchObject({
      version: 2,
      versions: [{ version: 1 }, { version: 2, sharedAt: later }],
      earlier: [{ kind: 'version', version: 1 }],
      reviews: [{ section: 'extra', version: 2, judged: { judgement: 'agreed' } }],
    });
    const late = await review(
      returned,
      'agree-section',
      { version: 1, revision: 0, agreed: true },
      { ...atDowns, params: { section: 'practice' }, at: later },
    );
    expect(late.body.type).toBe('newer-version');
  });

  test('can be read by the board from then on, and not before', async () => {
    await storedRound({ id: atDowns.roundId, boardId: 'downs' });
    const params = { ...atDowns, agencyId: returned.agencyId, version: '2' };
    const read = () => serveAs(aReviewer('downs'), readVersion, anEvent('read-version', { params }));
    expect((await read()).status).toBe(404);
    await share();
    expect((await read()).body).toMatchObject({ version: { version: 2 } });
  });

  test('costs the board nothing that it wrote: its draft of the feedback goes on with the newer one', async () => {
    await storedBoard({ id: 'downs' });
    const params = { ...atDowns, agencyId: returned.agencyId };
    const [opening, closing] = ['We thank you for this.', 'Write or call.'];
    await mustReview(returned, 'start-review', {}, atDowns);
    const body = { opening, closing, answerBy: null, version: 1, saved: 0 };
    const manager = aPerson(atBoard('manager', 'downs'));
    const saved = await serveAs(manager, saveFeedback, anEvent('save-feedback', { params, body }));
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    await share();
    const desk = await serveAs(manager, getFeedbackDesk, anEvent('get-feedback-desk', { params }));
    expect(desk.body).toMatchObject({ feedback: null, suggested: { opening, closing } });
  });

  test('is shared once', async () => {
    await share();
    expect((await share()).body.type).toBe('version-held');
  });
});

test('what was replaced is not shared, nor what was never sent, nor with a board that does not ask', async () => {
  await mustReview(
    returned,
    'send-back',
    { version: 2, questions: ['remarks'], due: '2026-11-30', reason: 'And here?' },
    { at: days.answered },
  );
  await isSentAgain(returned, ['extra'], later);
  expect((await share({ version: '2' })).body.type).toBe('not-the-latest');
  expect((await share({ version: '4' })).body.type).toBe('not-found');
  expect((await share({ version: '3', roundId: 'somewhere-else' })).body.type).toBe('not-found');
  expect((await share({ version: '3' })).status).toBe(200);
});

test('a board that has sent questions back itself gets its answers, not a version beside them', async () => {
  const back = { version: 1, questions: ['remarks'], due: '2026-11-30', reason: 'And here?' };
  await mustReview(returned, 'send-back', back, { ...atDowns, at: days.answered });
  expect((await share()).body.type).toBe('answers-awaited');
  expect((await holderOf(atDowns.roundId))?.whyNot).toContain('questions back itself');
});

test('leads and signatories share; a contributor and another agency do not', async () => {
  expect((await share({ by: aPerson(atAgency('contributor')) })).status).toBe(403);
  expect((await share({ by: aPerson(atAgency('lead', 'other')) })).status).toBe(404);
  expect((await share({ by: aPerson(atAgency('signatory')) })).status).toBe(200);
});
