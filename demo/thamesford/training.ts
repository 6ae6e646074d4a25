import { handler as declareReady } from '../../functions/agency/declare-ready.ts';
import { handler as declareSection } from '../../functions/agency/declare-section.ts';
import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as submitSubmission } from '../../functions/agency/submit-submission.ts';
import { handler as getDemand } from '../../functions/board/get-demand.ts';
import { handler as answerNeeds } from '../../functions/manager/answer-needs.ts';
import { handler as closeRound } from '../../functions/manager/close-round.ts';
import { handler as decideNeeds } from '../../functions/manager/decide-needs.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import type { ReplyOf } from '../../functions/runtime/request.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { routes } from '../../shared/contract/all-routes.ts';
import { agencyKinds } from '../../shared/domain/agency.ts';
import type { AnswerValue } from '../../shared/domain/answer.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { AgencyRole } from '../../shared/domain/role.ts';
import type { Round } from '../../shared/domain/round.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { grownRowId } from '../../shared/questions/rows.ts';
import { type Actor, act } from '../act.ts';
import { thamesfordAgencies } from './agencies.ts';
import { thamesford } from './board.ts';
import { lastYear, type TrainingReturn, thisYear } from './training-words.ts';

type Cast = {
  readonly today: Day;
  readonly board: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

type Part = {
  readonly section: string;
  readonly question: string;
  readonly part: string;
  readonly value: AnswerValue;
};

const at = (day: Day, hour = 10): Instant => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Rows that somebody added, or that there is nothing to add. */
const addedRows = (
  section: string,
  question: string,
  rows: TrainingReturn['needs'],
  when: Instant,
): Part[] =>
  rows.length === 0
    ? [{ section, question, part: 'none', value: true }]
    : rows.flatMap((cells, n) => {
        const row = grownRowId(Date.parse(when) + n, n);
        return Object.entries(cells).map(([column, value]) => ({
          ...{ section, question, value },
          part: `${row}.${column}`,
        }));
      });

function partsOf({ staff, needs, offers }: TrainingReturn, when: Instant): Part[] {
  const vocabulary = Object.keys(staff).some((row) => row.startsWith('level')) ? 'levels' : 'groups';
  const counted = Object.entries(staff).flatMap(([row, [headcount, required, inDate]]) =>
    Object.entries({ headcount, required, 'in-date': inDate }).map(([column, value]) => ({
      ...{ section: 'workforce', question: `staff-${vocabulary}`, value },
      part: `${row}.${column}`,
    })),
  );
  return [
    { section: 'workforce', question: 'vocabulary', part: 'answer', value: vocabulary },
    ...counted,
    ...addedRows('needs', 'needs', needs, when),
    ...addedRows('offers', 'offers', offers, when),
  ];
}

/** An agency fills its return in, in one morning, and its signatory sends it the day after. */
async function send(
  round: Round,
  agencyId: string,
  told: TrainingReturn,
  people: readonly Actor[],
  day: Day,
) {
  const as = (role: AgencyRole): Actor => {
    const actor = people.find(({ roles }) => rolesAtAgency(roles, agencyId).includes(role));
    if (actor === undefined) throw new Error(`${agencyId} has no ${role} in the demonstration`);
    return actor;
  };
  const { submissionId } = await getObligation(round.id, agencyId);
  const params = { agencyId, submissionId };
  const does = { as: as('lead'), at: at(day), params };
  for (const [place, { value, ...where }] of partsOf(told, at(day)).entries()) {
    const body = { value, version: 0, saveId: `demo-need-${place}`, edition: round.edition };
    await act('save-answer', saveAnswer, { ...does, params: { ...params, ...where }, body });
  }
  for (const section of ['workforce', 'needs', 'offers'])
    await act('declare-section', declareSection, {
      ...does,
      params: { ...params, section },
      body: { complete: true },
    });
  await act('declare-ready', declareReady, { ...does, at: at(day, 12), body: {} });
  const signs = { as: as('signatory'), at: at(addDays(day, 1)), params };
  const { digest } = (await act('get-answers', getAnswers, signs)) as { digest: string };
  const body = { digest, agree: true, outsideApproval: null };
  await act('submit-submission', submitSubmission, { ...signs, body });
}

async function open(
  manager: Actor,
  year: number,
  days: Pick<Round, 'opens' | 'due'>,
  asked: readonly string[],
) {
  const { id: form, currentEdition: edition } = {
    id: 'training-needs',
    ...currentEditions['training-needs'],
  };
  const agencies = thamesfordAgencies
    .filter(({ id }) => asked.includes(id))
    .map(({ id, kind }) => ({ agencyId: id, variant: agencyKinds[kind].variant }));
  return (await act('open-round', openRound, {
    as: manager,
    at: at(days.opens),
    params: { boardId: thamesford.id },
    body: { form, edition, title: `Training needs ${year}`, feedbackDue: null, agencies, ...days },
  })) as Round;
}

/** Two sums are decided on, one alike for all who ask; the council is told, the others wait. */
async function decide(round: Round, officer: Actor, day: Day): Promise<void> {
  const params = { boardId: thamesford.id, roundId: round.id };
  const { demands } = (await act('get-demand', getDemand, { as: officer, at: at(day), params })) as ReplyOf<
    (typeof routes)['get-demand']
  >;
  const on = async (topic: string, decision: object) => {
    const needs = demands
      .filter((demand) => demand.topic === topic)
      .flatMap((demand) => demand.needs.map(({ agencyId, need }) => ({ agencyId, need, seen: 0 })));
    await act('decide-needs', decideNeeds, { as: officer, at: at(day), params, body: { needs, decision } });
  };
  await on('neglect', {
    outcome: 'met',
    offered: 'Two half days on neglect, in February and in May',
    why: '',
  });
  await on('supervision', {
    outcome: 'partly',
    offered: 'One day with twelve places in April',
    why: 'There is one trainer for it, and money for one day.',
  });
  const council = { ...params, agencyId: 'thamesford-council' };
  await act('answer-needs', answerNeeds, {
    as: officer,
    at: at(addDays(day, 1)),
    params: council,
    body: { undecided: [] },
  });
}

/** A round of training needs under way: four returns are in, four are missing, two sums are decided, one agency is answered. */
export async function tellTraining({ today, board, people, caughtUp, step }: Cast): Promise<void> {
  const on = (days: number): Day => addDays(today, days);
  const [manager, officer] = [board.get('manager'), board.get('training-officer')];
  if (manager === undefined || officer === undefined) throw new Error('Somebody is missing at the board');
  const year = Number(today.slice(0, 4));

  const before = await open(manager, year - 1, { opens: on(-430), due: on(-390) }, Object.keys(lastYear));
  for (const [agencyId, told] of Object.entries(lastYear))
    await send(before, agencyId, told, people.get(agencyId) ?? [], on(-400));
  await act('close-round', closeRound, {
    ...{ as: manager, at: at(on(-380)), params: { boardId: thamesford.id, roundId: before.id } },
    body: { sequence: before.sequence },
  });

  const missing = ['family-court-service', 'bright-steps'];
  const asked = [...Object.keys(thisYear), ...Object.keys(lastYear), ...missing];
  const round = await open(manager, year, { opens: on(-60), due: on(40) }, asked);
  for (const [agencyId, told] of Object.entries(thisYear))
    await send(round, agencyId, told, people.get(agencyId) ?? [], on(-25));
  await caughtUp();
  step('training: four agencies say what they need, four are missing');

  await decide(round, officer, on(-4));
  await caughtUp();
  step('training: two sums are decided on, the council is answered');
}
