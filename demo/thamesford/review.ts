import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as submit } from '../../functions/agency/submit-submission.ts';
import { handler as agree } from '../../functions/manager/agree-section.ts';
import { handler as comment } from '../../functions/manager/comment-section.ts';
import { handler as moderate } from '../../functions/manager/moderate-section.ts';
import { handler as putNote } from '../../functions/manager/put-note.ts';
import { handler as putSubstitute } from '../../functions/manager/put-substitute.ts';
import { handler as sendBack } from '../../functions/manager/send-back.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import { listRounds } from '../../functions/store/rounds.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { AgencyRole } from '../../shared/domain/role.ts';
import type { Round } from '../../shared/domain/round.ts';
import { type Actor, act } from '../act.ts';
import { thamesford } from './board.ts';
import { underReview, withTheAgency } from './review-words.ts';

type Cast = {
  readonly today: Day;
  readonly board: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

const boardId = thamesford.id;
const section = 'standard-5';

function stage({ today, board, people }: Cast, round: Round) {
  const at = (day: number, hour: number): Instant =>
    `${addDays(today, day)}T${String(hour).padStart(2, '0')}:00:00.000Z`;
  const reviewer = board.get('reviewer');
  if (reviewer === undefined) throw new Error('The demonstration has no reviewer');
  const of = (agencyId: string, role: AgencyRole): Actor => {
    const actor = people.get(agencyId)?.find(({ roles }) => rolesAtAgency(roles, agencyId).includes(role));
    if (actor === undefined) throw new Error(`${agencyId} has no ${role} in the demonstration`);
    return actor;
  };
  const on = (days: number): Day => addDays(today, days);
  return { at, on, of, reviewer, round };
}
type Stage = ReturnType<typeof stage>;

type Sent = { readonly questions: readonly string[]; readonly within: number; readonly reason: string };

async function isSentBack({ at, on, reviewer, round }: Stage, agencyId: string, day: number, sent: Sent) {
  const { questions, within, reason } = sent;
  await act('send-back', sendBack, {
    as: reviewer,
    at: at(day, 16),
    params: { boardId, roundId: round.id, agencyId },
    body: { version: 1, questions, due: on(day + within), reason },
  });
}

/** The lead answers what was sent back, and the signatory signs again. */
async function isAnswered({ at, of, round }: Stage): Promise<void> {
  const { agencyId, days, answers } = underReview;
  const { submissionId } = await getObligation(round.id, agencyId);
  const params = { agencyId, submissionId };
  const lead = of(agencyId, 'lead');
  const morning = { as: lead, at: at(days.answered, 9), params };
  const now = (await act('get-answers', getAnswers, morning)) as { answers: Answer[] };
  for (const [question, value] of Object.entries(answers)) {
    const before = now.answers.find((each) => each.question === question && each.part === 'note');
    await act('save-answer', saveAnswer, {
      ...morning,
      params: { ...params, section, question, part: 'note' },
      body: {
        value,
        version: before?.version ?? 0,
        saveId: `demo-again-${question.replace('.', '-')}`,
        edition: round.edition,
      },
    });
  }
  await act('declare-section', declareSection, {
    ...morning,
    at: at(days.answered, 10),
    params: { ...params, section },
    body: { complete: true },
  });
  await act('declare-ready', declareReady, { ...morning, at: at(days.answered, 11), body: {} });
  const signs = { as: of(agencyId, 'signatory'), params };
  const { digest } = (await act('get-answers', getAnswers, { ...signs, at: at(days.answered, 12) })) as {
    digest: string;
  };
  await act('submit-submission', submit, {
    ...signs,
    at: at(days.answered, 14),
    body: { digest, agree: true, outsideApproval: null },
  });
}

/** The second version is read: some standards agreed, one moderated, something said of one, a note among reviewers. */
async function isReadAgain({ at, reviewer, round }: Stage): Promise<void> {
  const { agencyId, days, agreed, moderated, remark, note } = underReview;
  const params = { boardId, roundId: round.id, agencyId };
  const where = { as: reviewer, at: at(days.readAgain, 10) };
  const seen = { version: 2, revision: 0 };
  for (const each of agreed)
    await act('agree-section', agree, {
      ...where,
      params: { ...params, section: each },
      body: { ...seen, agreed: true },
    });
  const { reason } = moderated;
  const { selfGrades } = await getObligation(round.id, agencyId);
  // Whatever the agency says of itself, the board finds otherwise.
  const grade = selfGrades[moderated.section] === moderated.grade ? 'partly-met' : moderated.grade;
  await act('moderate-section', moderate, {
    ...where,
    params: { ...params, section: moderated.section },
    body: { ...seen, grade, reason },
  });
  const { strengths, comments } = remark;
  await act('comment-section', comment, {
    ...where,
    params: { ...params, section: remark.section },
    body: { ...seen, strengths, comments },
  });
  await act('put-note', putNote, {
    ...where,
    params: { ...params, noteId: 'demo-note-1' },
    body: { ...note, revision: 0 },
  });
}

/** The reviewer stands in where somebody of the board works for the agency. */
async function aSubstituteIsNamed({ board }: Cast, { at, reviewer }: Stage): Promise<void> {
  const manager = board.get('manager');
  if (manager === undefined) throw new Error('The demonstration has no manager');
  const body = { personId: reviewer.id };
  await act('put-substitute', putSubstitute, { as: manager, at: at(-30, 9), params: { boardId }, body });
}

/** One return that was sent back and came again, and is under review; and one that is with its agency again. */
export async function tellReview(cast: Cast): Promise<void> {
  const { today, caughtUp, step } = cast;
  const rounds = await listRounds(boardId);
  const round = rounds.find(({ due }) => due !== null && due > addDays(today, -60));
  if (round === undefined) throw new Error('The demonstration has no round to review');
  const here = stage(cast, round);
  await aSubstituteIsNamed(cast, here);
  await isSentBack(here, underReview.agencyId, underReview.days.sentBack, underReview.sentBack);
  await caughtUp();
  await isAnswered(here);
  await caughtUp();
  await isReadAgain(here);
  step(`${underReview.agencyId}: sent back, answered, read again`);
  await isSentBack(here, withTheAgency.agencyId, withTheAgency.day, withTheAgency);
  await caughtUp();
  step(`${withTheAgency.agencyId}: sent back`);
}
