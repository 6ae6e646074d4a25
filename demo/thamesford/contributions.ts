import { handler as getAnswers } from '../../functions/agency/get-answers.ts';
import { handler as saveAnswer } from '../../functions/agency/save-answer.ts';
import { handler as submitSubmission } from '../../functions/agency/submit-submission.ts';
import { handler as getContributions } from '../../functions/board/get-contributions.ts';
import { handler as importPayments } from '../../functions/manager/import-payments.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import { handler as recordAgreed } from '../../functions/manager/record-agreed.ts';
import { handler as recordAgreement } from '../../functions/manager/record-agreement.ts';
import { handler as recordDelivered } from '../../functions/manager/record-delivered.ts';
import { handler as recordPayment } from '../../functions/manager/record-payment.ts';
import { handler as setPlan } from '../../functions/manager/set-contribution-plan.ts';
import { handler as setRequests } from '../../functions/manager/set-requests.ts';
import type { Served } from '../../functions/runtime/http-handler.ts';
import { getObligation } from '../../functions/store/obligations.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { Contributions } from '../../shared/contract/contribution-shapes.ts';
import { agencyKinds } from '../../shared/domain/agency.ts';
import { addDays } from '../../shared/domain/calendar.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import { rolesAtAgency } from '../../shared/domain/permission.ts';
import type { Round } from '../../shared/domain/round.ts';
import { publishedForms } from '../../shared/forms/published-forms.ts';
import { type Actor, act } from '../act.ts';
import { thamesfordAgencies } from './agencies.ts';
import { thamesford } from './board.ts';
import { pledgeParts, pledges } from './pledges.ts';

type Cast = {
  readonly today: Day;
  readonly board: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, readonly Actor[]>;
  readonly caughtUp: () => Promise<void>;
  readonly step: (words: string) => void;
};

const at = (day: Day): Instant => `${day}T10:00:00.000Z`;

/** Statutory partners, of whom the board asks money. */
const asked = thamesfordAgencies.filter(({ kind }) => agencyKinds[kind].variant === 'full').slice(0, 8);

const formNamed = (id: string) => {
  const form = publishedForms.find((each) => each.id === id);
  if (form === undefined) throw new Error(`There is no form ${id}`);
  return form;
};

/** An agency pledges what it pledges, and whoever holds its budget signs. */
async function pledge(round: Round, agencyId: string, people: readonly Actor[], day: Day): Promise<void> {
  const pledged = pledges[agencyId];
  if (pledged === undefined) return;
  const { submissionId } = await getObligation(round.id, agencyId);
  const params = { agencyId, submissionId };
  const signer = people.find(({ roles }) =>
    rolesAtAgency(roles, agencyId).some((role) => role === 'budget-holder' || role === 'signatory'),
  );
  if (signer === undefined) throw new Error(`${agencyId} has nobody who signs in the demonstration`);
  const parts = pledgeParts(pledged, Date.parse(at(day)), addDays(day, 20));
  for (const [place, { value, ...where }] of parts.entries()) {
    const body = { value, version: 0, saveId: `demo-pledge-${place}`, edition: round.edition };
    await act('save-answer', saveAnswer, { as: signer, at: at(day), params: { ...params, ...where }, body });
  }
  const seen = { as: signer, at: at(addDays(day, 1)), params };
  const { digest } = (await act('get-answers', getAnswers, seen)) as { digest: string };
  await act('submit-submission', submitSubmission, {
    ...seen,
    body: { digest, agree: true, outsideApproval: null },
  });
}

/** What the formulas reckon with: of the council most children live at home, and so on. Invented, as all of Thamesford. */
const basis = Object.fromEntries(
  asked.map(({ id }, place) => [
    id,
    {
      lastYear: (pledges[id]?.lastYear ?? 5_000) * 100,
      lastYearOnce: 0,
      share: [4_000, 2_000, 1_200, 1_200, 800, 400, 200, 200][place] ?? 0,
      indicators: { children: 3_000 - place * 310, referrals: 40 + ((place * 97) % 160) },
    },
  ]),
);

/** A round of contributions that is under way: a fall, a sum for one year only, part payments, one unpaid, help in kind, and one agency with neither. */
export async function tellContributions({ today, board, people, caughtUp, step }: Cast): Promise<void> {
  const on = (days: number): Day => addDays(today, days);
  const manager = board.get('manager');
  if (manager === undefined) throw new Error('The demonstration has no manager');
  const { id: form, currentEdition: edition } = formNamed('funding');
  const year = Number(today.slice(0, 4));
  const round = (await act('open-round', openRound, {
    as: manager,
    at: at(on(-80)),
    params: { boardId: thamesford.id },
    body: {
      ...{ form, edition, title: `Contributions ${year} to ${year + 1}` },
      ...{ opens: on(-80), due: on(-45), feedbackDue: null },
      agencies: asked.map(({ id, kind }) => ({ agencyId: id, variant: agencyKinds[kind].variant })),
    },
  })) as Round;
  const params = { boardId: thamesford.id, roundId: round.id };
  const does = (key: RouteKey, handler: Served, day: number, body?: unknown) =>
    act(key, handler, { as: manager, at: at(on(day)), params, ...(body === undefined ? {} : { body }) });

  const indicators = [
    { id: 'children', label: 'Children in its care or area', weight: 60 },
    { id: 'referrals', label: 'Referrals last year', weight: 40 },
  ];
  const plan = { core: 10_400_000, target: 9_800_000, indicators, basis };
  await does('set-contribution-plan', setPlan, -79, { plan, sequence: 0 });
  await does('set-requests', setRequests, -78, {
    requests: { by: 'formula', formula: 'historic' },
    sequence: 1,
  });

  for (const [place, { id }] of asked.entries())
    await pledge(round, id, people.get(id) ?? [], on(-70 + place));
  await caughtUp();
  step('contributions: six agencies pledge, one far less than last year');

  const agreed = { 'thamesford-council': 38_500, 'thamesford-children': 20_000, 'downs-hospitals': 12_000 };
  for (const [agencyId, pounds] of Object.entries(agreed))
    await does('record-agreed', recordAgreed, -40, {
      agencyId,
      pence: pounds * 100,
      expected: on(-10),
      seen: null,
    });
  const payment = { agencyId: 'thamesford-council', on: on(-30), pence: 1_925_000, reference: 'BACS 20117' };
  await does('record-payment', recordPayment, -29, { payment });
  const payments = [
    { agencyId: 'thamesford-council', on: on(-12), pence: 1_925_000, reference: 'BACS 20391' },
    { agencyId: 'thamesford-children', on: on(-12), pence: 1_000_000, reference: 'BACS 20402' },
  ];
  await does('import-payments', importPayments, -8, { payments });
  const { contributions, sequence } = (await does(
    'get-contributions',
    getContributions,
    -6,
  )) as Contributions;
  const trainers = contributions.find(({ agencyId }) => agencyId === 'thamesford-children')?.pledge?.help[0];
  if (trainers === undefined) throw new Error('The demonstration has no help in kind');
  const given = { agencyId: 'thamesford-children', line: trainers.id, quantity: 2, seen: 0 };
  await does('record-delivered', recordDelivered, -6, given);
  const agreement = {
    method: 'negotiated',
    on: on(-41),
    minute: 'Executive minutes, item 4.2',
    nextReview: on(324),
  };
  await does('record-agreement', recordAgreement, -5, { agreement, sequence: sequence + 1 });
  step('contributions: three are agreed, one is paid in full, one in part, one not at all');
}
