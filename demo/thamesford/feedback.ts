import { handler as acknowledge } from '../../functions/agency/acknowledge-feedback.ts';
import { handler as answerChallenge } from '../../functions/agency/answer-challenge.ts';
import { handler as answerPoint } from '../../functions/agency/answer-point.ts';
import { handler as sendAnswers } from '../../functions/agency/send-answers.ts';
import { handler as agree } from '../../functions/manager/agree-section.ts';
import { handler as closeChallenge } from '../../functions/manager/close-challenge.ts';
import { handler as closeObligation } from '../../functions/manager/close-obligation.ts';
import { handler as comment } from '../../functions/manager/comment-section.ts';
import { handler as getDesk } from '../../functions/manager/get-feedback-desk.ts';
import { handler as issue } from '../../functions/manager/issue-feedback.ts';
import { handler as moderate } from '../../functions/manager/moderate-section.ts';
import { handler as raise } from '../../functions/manager/raise-challenge.ts';
import { handler as decide } from '../../functions/manager/record-decision.ts';
import { handler as saveFeedback } from '../../functions/manager/save-feedback.ts';
import { handler as setFeedbackDay } from '../../functions/manager/set-feedback-day.ts';
import { handler as startReview } from '../../functions/manager/start-review.ts';
import { listRounds } from '../../functions/store/rounds.ts';
import type { FeedbackDesk } from '../../shared/contract/feedback-shapes.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Challenge } from '../../shared/domain/challenge.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import { type Actor, act } from '../act.ts';
import { thamesford } from './board.ts';
import { freeChallenges, letters, type TalkedAbout } from './feedback-words.ts';

type Cast = {
  readonly today: Day;
  /** Of the board, by role. */
  readonly board: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

const boardId = thamesford.id;

/** The people and places of this part of the demonstration. */
function stage({ today, board, people }: Cast, roundId: string) {
  const at = (day: number, hour = 10): Instant =>
    `${addDays(today, day)}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const of = (role: string): Actor => {
    const actor = board.get(role);
    if (actor === undefined) throw new Error(`The demonstration has no ${role}`);
    return actor;
  };
  const lead = (agencyId: string): Actor => {
    const actor = people.get(agencyId)?.find(({ roles }) => rolesAtAgency(roles, agencyId).includes('lead'));
    if (actor === undefined) throw new Error(`${agencyId} has no lead in the demonstration`);
    return actor;
  };
  const on = (days: number | null): Day | null => (days === null ? null : addDays(today, days));
  const about = (agencyId: string) => ({ boardId, roundId, agencyId });
  return { at, of, lead, on, about };
}

type Stage = ReturnType<typeof stage>;

/** The reviewer agrees with every section but those of the story, and writes about those. */
async function isReviewed({ at, of, about }: Stage, { agencyId, day, remarks }: TalkedAbout): Promise<void> {
  const as = of('reviewer');
  const params = about(agencyId);
  await act('start-review', startReview, { as, at: at(day, 9), params, body: {} });
  const desk = (await act('get-feedback-desk', getDesk, {
    as: of('manager'),
    at: at(day, 9),
    params,
  })) as FeedbackDesk;
  const seen = { version: 1, revision: 0 };
  for (const title of desk.notJudged) {
    const number = /^Standard (\d)/.exec(title)?.[1];
    if (number === undefined) continue;
    const section = `standard-${number}`;
    const remark = remarks.find((each) => each.section === section);
    const where = { as, at: at(day, 10), params: { ...params, section } };
    const grade = desk.obligation.selfGrades[section] === 'met' ? 'partly-met' : 'not-met';
    if (remark?.lower === undefined)
      await act('agree-section', agree, { ...where, body: { ...seen, agreed: true } });
    else
      await act('moderate-section', moderate, { ...where, body: { ...seen, grade, reason: remark.lower } });
    if (remark === undefined) continue;
    const { strengths, comments } = remark;
    await act('comment-section', comment, { ...where, body: { ...seen, strengths, comments } });
  }
}

/** The manager asks, writes the letter around the review, reads it and issues it. */
async function isIssued({ at, of, on, about }: Stage, told: TalkedAbout, roundId: string): Promise<void> {
  const as = of('manager');
  const { agencyId, day, challenge, answerBy } = told;
  const params = about(agencyId);
  if (challenge !== undefined) {
    const { answerBy: by, ...words } = challenge;
    const body = { ...words, answerBy: on(by), agencyId, roundId, withFeedback: true };
    await act('raise-challenge', raise, { as, at: at(day, 11), params: { boardId }, body });
  }
  const { suggested } = (await act('get-feedback-desk', getDesk, {
    as,
    at: at(day, 12),
    params,
  })) as FeedbackDesk;
  const words = { opening: told.opening, closing: suggested.closing, answerBy: on(answerBy) };
  const saved = (await act('save-feedback', saveFeedback, {
    as,
    at: at(day, 12),
    params,
    body: { ...words, version: 1, saved: 0 },
  })) as FeedbackDesk;
  const body = { digest: saved.preview?.digest };
  await act('issue-feedback', issue, { as, at: at(day, 13), params, body });
}

/** The lead says that the letter has arrived, answers, and sends the answers; the manager may close the return. */
async function isAnswered({ at, of, lead, on, about }: Stage, told: TalkedAbout): Promise<void> {
  const { agencyId, answers, decision } = told;
  if (answers === undefined) return;
  const { roundId } = about(agencyId);
  const own = { agencyId, roundId };
  const as = lead(agencyId);
  await act('acknowledge-feedback', acknowledge, { as, at: at(answers.day, 9), params: own, body: {} });
  for (const [point, text] of Object.entries(answers.points))
    await act('answer-point', answerPoint, {
      as,
      at: at(answers.day, 10),
      params: { ...own, point },
      body: { text, declined: false, version: 0, saveId: `demo-point-${point}` },
    });
  await act('send-answers', sendAnswers, { as, at: at(answers.day, 11), params: own, body: {} });
  const manager = { as: of('manager'), at: at(answers.day, 15), params: about(agencyId) };
  if (decision !== undefined) {
    const { met, ...words } = decision;
    const body = { decision: { ...words, met: on(met) }, supersedes: null };
    await act('record-decision', decide, { ...manager, body });
  }
  if (answers.closed) await act('close-obligation', closeObligation, { ...manager, body: {} });
}

/** Questions beside the letters: one that nobody has answered in time, one answered, one closed with what changed. */
async function areAsked({ at, of, lead, on }: Stage, roundId: string): Promise<void> {
  for (const told of freeChallenges) {
    const { by, day, answer, outcome, answerBy, ...words } = told;
    const body = { ...words, answerBy: on(answerBy), roundId, withFeedback: false };
    const raised = (await act('raise-challenge', raise, {
      as: of(by),
      at: at(day),
      params: { boardId },
      body,
    })) as Challenge;
    const params = { boardId, number: String(raised.number) };
    if (answer !== undefined)
      await act('answer-challenge', answerChallenge, {
        as: lead(told.agencyId),
        at: at(answer.day),
        params: { ...params, agencyId: told.agencyId },
        body: { text: answer.text },
      });
    if (outcome !== undefined)
      await act('close-challenge', closeChallenge, {
        as: of(by),
        at: at(outcome.day),
        params,
        body: { outcome: outcome.text },
      });
  }
}

/** What the board says to agencies that have sent their return, what they answer, and what it asks beside. */
export async function tellFeedback(cast: Cast): Promise<void> {
  const { today, caughtUp, step } = cast;
  const rounds = await listRounds(boardId);
  const round = rounds.find(({ due }) => due !== null && due > addDays(today, -60));
  if (round === undefined) throw new Error('The demonstration has no round to give feedback in');
  const here = stage(cast, round.id);
  await areAsked(here, round.id);
  for (const told of letters) {
    await isReviewed(here, told);
    await isIssued(here, told, round.id);
    await isAnswered(here, told);
    await caughtUp();
    step(`feedback for ${told.agencyId}`);
  }
  // The board is late itself with one that it has promised sooner than the others.
  await act('set-feedback-day', setFeedbackDay, {
    as: here.of('manager'),
    at: here.at(-8),
    params: here.about('thamesford-children'),
    body: { due: here.on(-3) },
  });
  await caughtUp();
  step('challenges, and feedback that the board owes');
}
