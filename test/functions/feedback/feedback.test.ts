import { beforeEach, describe, expect, test } from 'vitest';
import { handler as acknowledge } from '../../../functions/agency/acknowledge-feedback.ts';
import { handler as answerPoint } from '../../../functions/agency/answer-point.ts';
import { handler as getDocument } from '../../../functions/agency/get-agency-document.ts';
import { handler as getFeedback } from '../../../functions/agency/get-feedback.ts';
import { handler as sendAnswers } from '../../../functions/agency/send-answers.ts';
import { handler as getLetter } from '../../../functions/board/get-feedback-letter.ts';
import { handler as readFeedback } from '../../../functions/board/read-feedback.ts';
import { handler as make } from '../../../functions/jobs/make-document.ts';
import { handler as close } from '../../../functions/manager/close-obligation.ts';
import { handler as getDesk } from '../../../functions/manager/get-feedback-desk.ts';
import { handler as issue } from '../../../functions/manager/issue-feedback.ts';
import { handler as raise } from '../../../functions/manager/raise-challenge.ts';
import { handler as reopen } from '../../../functions/manager/reopen-obligation.ts';
import { handler as saveDraft } from '../../../functions/manager/save-feedback.ts';
import { handler as setDay } from '../../../functions/manager/set-feedback-day.ts';
import type { Served } from '../../../functions/runtime/http-handler.ts';
import { getObligation } from '../../../functions/store/obligations.ts';
import type { RouteKey } from '../../../shared/contract/all-routes.ts';
import type { FeedbackDesk, FeedbackForAgency } from '../../../shared/contract/feedback-shapes.ts';
import { aContext } from '../../builders/a-context.ts';
import { aPerson, atAgency, atBoard } from '../../builders/a-person.ts';
import { aReviewedReturn, reviewedAbout } from '../../builders/a-reviewed-return.ts';
import { aStreamRecord } from '../../builders/a-stream-record.ts';
import { anEvent, type Came, serveAs } from '../../builders/an-event.ts';
import { aBucket } from '../../builders/stored-files.ts';
import { validBodies } from '../../builders/valid-bodies.ts';
import { freshTables, itemsOf } from '../../database.ts';

const { roundId, agencyId } = reviewedAbout;
const manager = aPerson(atBoard('manager', 'thamesford'));
const lead = aPerson(atAgency('lead', agencyId));
let bucket: Map<string, Uint8Array>;

beforeEach(async () => {
  bucket = aBucket();
  await freshTables();
});

type How = { readonly body?: unknown; readonly params?: Record<string, string>; readonly key?: string };
const asked =
  (who: typeof manager) =>
  (
    key: RouteKey,
    handler: Served,
    { body = validBodies[key], params = {}, key: intent }: How = {},
  ): Promise<Came> =>
    serveAs(
      who,
      handler,
      anEvent(key, {
        params: { ...reviewedAbout, ...params },
        body,
        ...(intent === undefined ? {} : { idempotencyKey: intent }),
      }),
    );
const asManager = asked(manager);
const asLead = asked(lead);

const desk = async () => (await asManager('get-feedback-desk', getDesk)).body as unknown as FeedbackDesk;
/** The letter as it would go out. */
const previewed = async () => (await desk()).preview!;
const challenge = (differing: object = {}) =>
  asManager('raise-challenge', raise, {
    body: {
      ...(validBodies['raise-challenge'] as object),
      pin: null,
      withFeedback: true,
      ...differing,
    },
  });

/** Drafted and issued, with one challenge in the letter. */
async function isIssued(): Promise<Came> {
  await challenge();
  await asManager('save-feedback', saveDraft);
  const preview = await previewed();
  return asManager('issue-feedback', issue, { body: { digest: preview.digest } });
}

const point = (id: string, text: string, more: object = {}) =>
  asLead('answer-point', answerPoint, {
    params: { point: id },
    body: { text, declined: false, version: 0, saveId: `save-of-${id}-${text.length}`, ...more },
  });
const seen = async () => (await asLead('get-feedback', getFeedback)).body as unknown as FeedbackForAgency;

describe('the manager drafts', () => {
  test('from what the reviewers wrote, and sees the letter once a draft is saved', async () => {
    await aReviewedReturn();
    const before = await desk();
    expect([before.preview, before.feedback]).toEqual([null, null]);
    expect(before.suggested.opening).toContain('Section 11 audit 2026');

    await challenge();
    const saved = await asManager('save-feedback', saveDraft);
    expect(saved.status).toBe(200);
    const preview = await previewed();
    expect(preview.feedback.opening).toBe('Thank you for your return.');
    const section = preview.feedback.sections.find(({ id }) => id === 'practice');
    expect(section).toMatchObject({
      boardGrade: 'Partly met',
      reason: 'Two policies are past their day.',
      strengths: 'Staff know whom to call.',
    });
    expect(preview.feedback.challenges).toMatchObject([{ number: 1, ownerRole: 'Head of safeguarding' }]);
  });

  test('and nobody overwrites another: an older tab is told, the same save again is not', async () => {
    await aReviewedReturn();
    await asManager('save-feedback', saveDraft);
    expect((await asManager('save-feedback', saveDraft)).status).toBe(200);
    const words = { ...(validBodies['save-feedback'] as object), opening: 'Other words' };
    expect((await asManager('save-feedback', saveDraft, { body: words })).body.type).toBe(
      'changed-meanwhile',
    );
    const next = await asManager('save-feedback', saveDraft, { body: { ...words, saved: 1 } });
    expect(next.body).toMatchObject({ feedback: { opening: 'Other words', saved: 2 } });
  });

  test('nobody drafts or issues for their own agency', async () => {
    await aReviewedReturn();
    const both = asked(aPerson(atBoard('manager', 'thamesford'), atAgency('contributor', agencyId)));
    expect((await both('save-feedback', saveDraft)).body.type).toBe('own-agency');
    expect((await both('issue-feedback', issue)).body.type).toBe('own-agency');
    expect((await both('get-feedback-desk', getDesk)).body.ownAgency).toBe(true);
  });

  test('a day of its own, which the agency sees', async () => {
    await aReviewedReturn();
    expect((await asManager('set-feedback-day', setDay, { body: { due: '2026-11-30' } })).status).toBe(200);
    expect((await seen()).obligation.feedbackDue).toBe('2026-11-30');
    expect((await asManager('set-feedback-day', setDay, { body: { due: '2026-10-01' } })).body.type).toBe(
      'due-in-the-past',
    );
  });
});

describe('issuing', () => {
  test('freezes the letter, tells leads and signatories, sends the challenge, and happens once', async () => {
    await aReviewedReturn();
    await challenge();
    await asManager('save-feedback', saveDraft);
    const preview = await previewed();
    const how = { body: { digest: preview.digest }, key: 'intent-issue-1' };
    expect((await asManager('issue-feedback', issue, how)).status).toBe(200);
    expect((await asManager('issue-feedback', issue, { body: how.body })).body.type).toBe(
      'feedback-issued-already',
    );

    expect((await getObligation(roundId, agencyId)).state).toEqual({
      kind: 'feedback-issued',
      version: 1,
      on: '2026-11-02',
    });
    const mails = (await itemsOf('MESSAGES_TABLE')).filter(({ sk }) => sk === 'MESSAGE');
    expect(mails.map(({ to }) => (to as { personId: string }).personId).sort()).toEqual(['lead', 'signer']);
    expect(mails[0]?.content).toMatchObject({
      kind: 'feedback-issued',
      answerBy: '2027-03-26',
      challenges: 1,
    });
    expect([...bucket.keys()]).toContain(`feedback/${preview.digest}.json`);
    expect((await seen()).challenges).toMatchObject([{ number: 1, sentOn: '2026-11-02' }]);
  });

  test('is refused when the letter is no longer the one that was read', async () => {
    await aReviewedReturn();
    await asManager('save-feedback', saveDraft);
    const preview = await previewed();
    await challenge();
    const came = await asManager('issue-feedback', issue, { body: { digest: preview.digest } });
    expect(came.body.type).toBe('letter-changed');
    expect((await getObligation(roundId, agencyId)).state.kind).toBe('under-review');
  });

  test('wants a draft, and a return under review', async () => {
    await aReviewedReturn();
    expect((await asManager('issue-feedback', issue)).body.type).toBe('feedback-empty');
    await freshTables();
    await aReviewedReturn({ state: { kind: 'received', version: 1 } });
    expect((await asManager('issue-feedback', issue)).body.type).toBe('not-under-review');
  });

  test('has its letter made by the job, for the agency and the board', async () => {
    await aReviewedReturn();
    await isIssued();
    const records = (await itemsOf('RETURNS_TABLE'))
      .filter(({ entity }) => entity === 'document')
      .map((item) => aStreamRecord(item));
    expect(await make({ Records: records }, aContext())).toEqual({ batchItemFailures: [] });
    const { feedback } = await seen();
    const documentId = feedback?.documentId ?? '';
    expect(bucket.get(`documents/${documentId}.pdf`)?.subarray(0, 5).toString()).toBe('%PDF-');
    const own = await asLead('get-agency-document', getDocument, { params: { documentId } });
    expect(own.body).toMatchObject({ state: 'ready', fileName: `feedback-${agencyId}-${roundId}.pdf` });
    expect((await asManager('get-feedback-letter', getLetter)).body).toMatchObject({
      documentId,
      state: 'ready',
    });
  });
});

describe('the agency', () => {
  beforeEach(async () => {
    await aReviewedReturn();
    await isIssued();
  });

  test('acknowledges once', async () => {
    expect((await asLead('acknowledge-feedback', acknowledge)).status).toBe(200);
    expect((await asLead('acknowledge-feedback', acknowledge)).status).toBe(200);
    expect((await seen()).feedback?.acknowledged?.by.name).toBe(lead.name);
    const events = (await itemsOf('LEDGER_TABLE')).map(({ event }) => (event as { kind: string }).kind);
    expect(events.filter((kind) => kind === 'feedback-acknowledged')).toHaveLength(1);
  });

  test('answers point by point; two who write one point never overwrite each other', async () => {
    expect((await point('section-practice', 'We will ask the night shifts.')).status).toBe(200);
    expect((await point('section-practice', 'We will ask the night shifts.')).status).toBe(200);
    const clash = await point('section-practice', 'Somebody else’s words');
    expect(clash.body).toMatchObject({
      type: 'answer-changed',
      now: { text: 'We will ask the night shifts.', version: 1 },
    });
    expect((await point('section-nowhere', 'x')).status).toBe(404);
    expect((await point('section-practice', 'no', { declined: true, version: 1 })).body.type).toBe(
      'reason-needed',
    );
  });

  test('sends its answers once every challenge is answered; the board reads them only then', async () => {
    await point('section-practice', 'We will ask the night shifts.');
    expect((await asLead('send-answers', sendAnswers)).body.type).toBe('challenges-unanswered');
    expect((await asManager('read-feedback', readFeedback)).body.points).toEqual([]);

    await point('challenge-1', 'Not ours: the county keeps these.', { declined: true });
    expect((await asLead('send-answers', sendAnswers)).body).toMatchObject({ state: { kind: 'answered' } });
    const { body } = await asManager('read-feedback', readFeedback);
    expect(body.points).toHaveLength(2);
    expect(body.challenges).toMatchObject([{ state: 'answered' }]);
    const mails = (await itemsOf('MESSAGES_TABLE')).map(
      ({ content }) => (content as { kind?: string })?.kind,
    );
    expect(mails.filter((kind) => kind === 'feedback-answered')).toHaveLength(1);
    expect((await point('section-practice', 'Too late', { version: 1 })).body.type).toBe(
      'answers-sent-already',
    );
    expect((await asLead('send-answers', sendAnswers)).body.type).toBe('answers-sent-already');
  });

  test('of another name sees nothing of it', async () => {
    const other = asked(aPerson(atAgency('lead', 'downs-police')));
    const params = { agencyId: 'downs-police' };
    expect((await other('get-feedback', getFeedback, { params })).status).toBe(404);
    expect((await other('acknowledge-feedback', acknowledge, { params })).status).toBe(404);
  });
});

describe('the end', () => {
  test('is closed by the manager, and taken back to where it stood', async () => {
    await aReviewedReturn();
    expect((await asManager('close-obligation', close)).body.type).toBe('no-feedback-yet');
    await isIssued();
    expect((await asManager('close-obligation', close)).body).toMatchObject({ state: { kind: 'closed' } });
    expect((await asManager('reopen-obligation', reopen)).body).toMatchObject({
      state: { kind: 'feedback-issued', version: 1, on: '2026-11-02' },
    });
    await point('challenge-1', 'All five, by March.');
    await asLead('send-answers', sendAnswers);
    await asManager('close-obligation', close);
    expect((await asManager('reopen-obligation', reopen)).body).toMatchObject({
      state: { kind: 'answered', version: 1 },
    });
    expect((await asManager('reopen-obligation', reopen)).body.type).toBe('not-closed');
  });
});
