import { handler as addAction } from '../../functions/agency/add-action.ts';
import { handler as answerPoint } from '../../functions/agency/answer-point.ts';
import { handler as carrySection } from '../../functions/agency/carry-section.ts';
import { handler as getDesk } from '../../functions/manager/get-feedback-desk.ts';
import { handler as issue } from '../../functions/manager/issue-feedback.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import { handler as raise } from '../../functions/manager/raise-challenge.ts';
import { handler as recordDecision } from '../../functions/manager/record-decision.ts';
import { handler as saveFeedback } from '../../functions/manager/save-feedback.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import { listObligations } from '../../functions/store/obligations.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { FeedbackDesk } from '../../shared/contract/feedback-shapes.ts';
import { child, manager, mustBe, type Redacted } from './a-redacted-return.ts';
import { allRounder } from './an-answer.ts';
import { anEvent, serveAs } from './an-event.ts';
import { must } from './two-boards.ts';
import { validBodies } from './valid-bodies.ts';

/**
 * The name spreads: into the board’s feedback and its letter, a challenge, a decision, the agency’s answer to the
 * feedback, its action plan, and by carrying forward into the draft of the next round, whose id is given.
 */
export async function quotedEverywhere(returned: Redacted): Promise<string> {
  const { agencyId, boardId, roundId } = returned;
  const about = { agencyId, boardId, roundId };
  const asManager = (key: RouteKey, handler: Served, body: unknown) =>
    serveAs(manager(boardId), handler, anEvent(key, { params: about, body })).then(mustBe);
  const asAgency = (key: RouteKey, handler: Served, params: Record<string, string>, body: unknown) =>
    serveAs(allRounder(agencyId), handler, anEvent(key, { params: { ...about, ...params }, body })).then(
      mustBe,
    );

  await asManager('raise-challenge', raise, {
    ...(validBodies['raise-challenge'] as object),
    agencyId,
    roundId,
    asks: `What became of ${child}?`,
    pin: null,
    withFeedback: true,
  });
  const draft = validBodies['save-feedback'] as object;
  await asManager('save-feedback', saveFeedback, { ...draft, opening: `We read of ${child}.` });
  const desk = await serveAs(manager(boardId), getDesk, anEvent('get-feedback-desk', { params: about }));
  const { preview } = mustBe(desk).body as unknown as FeedbackDesk;
  await asManager('issue-feedback', issue, { digest: preview?.digest });
  await asManager('record-decision', recordDecision, {
    decision: {
      by: 'board',
      outcome: 'accepted',
      met: '2026-11-02',
      minute: '7.2',
      comment: `Not ${child} again`,
    },
    supersedes: null,
  });
  await asAgency(
    'answer-point',
    answerPoint,
    { point: 'challenge-1' },
    {
      text: `${child} is well.`,
      declined: false,
      version: 0,
      saveId: 'save-point-1',
    },
  );
  await asAgency(
    'add-action',
    addAction,
    {},
    { ...(validBodies['add-action'] as object), text: `Ask ${child}` },
  );

  const { id } = await must(
    'open-round',
    openRound,
    { boardId },
    {
      ...(validBodies['open-round'] as object),
      title: 'The round after',
      agencies: [{ agencyId, variant: 'full' }],
    },
  );
  const [next] = await listObligations(String(id));
  const submissionId = next?.submissionId ?? '';
  await asAgency('carry-section', carrySection, { submissionId, section: 'standard-1' }, {});
  return submissionId;
}
