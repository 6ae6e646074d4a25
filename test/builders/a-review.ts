import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as submit } from '../../functions/agency/submit-submission.ts';
import { handler as getReview } from '../../functions/board/get-review.ts';
import { handler as agreeSection } from '../../functions/manager/agree-section.ts';
import { handler as commentSection } from '../../functions/manager/comment-section.ts';
import { handler as moderateQuestion } from '../../functions/manager/moderate-question.ts';
import { handler as moderateSection } from '../../functions/manager/moderate-section.ts';
import { handler as putNote } from '../../functions/manager/put-note.ts';
import { handler as removeNote } from '../../functions/manager/remove-note.ts';
import { handler as sendBack } from '../../functions/manager/send-back.ts';
import { handler as startReview } from '../../functions/manager/start-review.ts';
import { handler as withdrawSendBack } from '../../functions/manager/withdraw-send-back.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import { commit } from '../../functions/store/commit.ts';
import { eventWrite } from '../../functions/store/ledger.ts';
import { obligationItem } from '../../functions/store/obligation-row.ts';
import { keys, obligationStream, tables } from '../../functions/store/tables.ts';
import { foldObligation } from '../../shared/domain/obligation-fold.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { AnswersByQuestion } from '../../shared/questions/answer.ts';
import { aPerson, atBoard } from './a-person.ts';
import { type AskedReturn, anEveryKindReturnIsAsked } from './a-return.ts';
import { aRound } from './a-round.ts';
import { allRounder, digestRead, makeReady } from './an-answer.ts';
import { anEvent, type Came, noon, serveAs } from './an-event.ts';
import { anObligation } from './an-obligation.ts';
import { everyKindAnswers } from './every-kind-form.ts';

/** The days of a review: submitted at noon on 2 November, read on the 10th, and again on the 20th. */
export const days = {
  read: '2026-11-10T10:00:00.000Z',
  answered: '2026-11-12T10:00:00.000Z',
  again: '2026-11-20T10:00:00.000Z',
} as const;

const handlers = {
  'get-review': getReview,
  'start-review': startReview,
  'agree-section': agreeSection,
  'moderate-section': moderateSection,
  'moderate-question': moderateQuestion,
  'comment-section': commentSection,
  'put-note': putNote,
  'remove-note': removeNote,
  'send-back': sendBack,
  'withdraw-send-back': withdrawSendBack,
} satisfies Record<string, Served>;
export type ReviewAct = keyof typeof handlers;

export const aReviewer = (boardId = 'thamesford'): PersonWithRoles => ({
  ...aPerson(atBoard('reviewer', boardId)),
  id: `reviewer-of-${boardId}`,
  name: `Reviewer of ${boardId}`,
});

type How = {
  readonly by?: PersonWithRoles;
  readonly at?: string;
  readonly boardId?: string;
  readonly roundId?: string;
  readonly idempotencyKey?: string;
  readonly params?: Readonly<Record<string, string>>;
};

/** Has a reviewer of the board do this to a return, through its handler. */
export function review(returned: AskedReturn, act: ReviewAct, body?: unknown, how: How = {}): Promise<Came> {
  const { boardId = 'thamesford', roundId = returned.roundId, at = days.read, idempotencyKey } = how;
  const event = anEvent(act, {
    params: { boardId, roundId, agencyId: returned.agencyId, ...how.params },
    at,
    ...(body === undefined ? {} : { body }),
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
  return serveAs(how.by ?? aReviewer(boardId), handlers[act], event);
}

export async function mustReview(...asked: Parameters<typeof review>): Promise<Record<string, unknown>> {
  const came = await review(...asked);
  if (came.status !== 200) throw new Error(`${asked[1]}: ${JSON.stringify(came.body)}`);
  return came.body;
}

/** The agency signs and sends what is ready. */
export async function isSent(returned: AskedReturn, at = noon): Promise<void> {
  const { agencyId, submissionId } = returned;
  const came = await serveAs(
    allRounder(agencyId),
    submit,
    anEvent('submit-submission', {
      params: { agencyId, submissionId },
      body: { digest: await digestRead(returned), agree: true, outsideApproval: null },
      at,
    }),
  );
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
}

/** The agency declares these sections complete and the return ready, and sends it again. */
export async function isSentAgain(
  returned: AskedReturn,
  sections: readonly string[],
  at: string,
): Promise<void> {
  const { agencyId, submissionId } = returned;
  const act = async (
    key: 'declare-section' | 'declare-ready',
    handler: Served,
    body: object,
    section = '',
  ) => {
    const event = anEvent(key, { params: { agencyId, submissionId, section }, body, at });
    const came = await serveAs(allRounder(agencyId), handler, event);
    if (came.status !== 200) throw new Error(`${key}: ${JSON.stringify(came.body)}`);
  };
  for (const section of sections) await act('declare-section', declareSection, { complete: true }, section);
  await act('declare-ready', declareReady, {});
  await isSent(returned, at);
}

/** A second board asks for the same return: one submission, two obligations. */
export async function aSecondBoardAsks(returned: AskedReturn, boardId = 'downs'): Promise<string> {
  const { agencyId, submissionId, variant } = returned;
  const roundId = `${boardId}-2026`;
  const due = '2027-01-29';
  const [opens, boardName, roundTitle] = ['2026-11-02', `${boardId} LSCB`, `Round of ${boardId}`];
  const event = { kind: 'asked', due, on: opens, submissionId, variant } as const;
  const obligation = anObligation({
    ...foldObligation([event]),
    boardId,
    agencyId,
    roundId,
    variant,
    submissionId,
    lastContact: null,
  });
  const put = (Item: Record<string, unknown>) => ({
    item: { Put: { TableName: tables.returns(), Item } },
    otherwise: 'already-exists' as const,
  });
  await commit([
    put(obligationItem(obligation, { boardName, roundTitle, opens, imported: false })),
    put({ ...keys.meets(submissionId, roundId), boardId, boardName, roundId, roundTitle, opens, due }),
    eventWrite({
      stream: obligationStream(roundId, agencyId),
      sequence: 1,
      by: 'manager-2',
      at: noon,
      event,
    }),
  ]);
  return roundId;
}

/** The round itself, which the desk does not read. */
export const itsRoundIsStored = ({ roundId }: AskedReturn): Promise<void> =>
  commit(
    [keys.round(roundId), keys.boardRound('thamesford', roundId)].map((key) => ({
      item: { Put: { TableName: tables.returns(), Item: { ...key, ...aRound({ id: roundId }) } } },
      otherwise: 'already-exists',
    })),
  );

/** A return of every kind of question, submitted as version 1; practice is partly met, extra is met. */
export async function aSubmittedReturn(answers: AnswersByQuestion = everyKindAnswers): Promise<AskedReturn> {
  const returned = await anEveryKindReturnIsAsked();
  await makeReady(returned, answers);
  await isSent(returned);
  return returned;
}
