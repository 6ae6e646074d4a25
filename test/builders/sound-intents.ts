import { handler as account } from '../../functions/account/area.ts';
import { handler as agency } from '../../functions/agency/area.ts';
import { handler as board } from '../../functions/board/area.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { handler as exempt } from '../../functions/manager/exempt-obligation.ts';
import { handler as refuseTime } from '../../functions/manager/refuse-time.ts';
import { addedWrites } from '../../functions/store/actions.ts';
import { commit } from '../../functions/store/commit.ts';
import { versionDocumentId } from '../../functions/store/documents.ts';
import { recordHidden } from '../../functions/store/redactions.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { aPayment, idOf } from './a-contribution.ts';
import { aRoundByMistake, mistakenRound } from './a-mistaken-round.ts';
import type { AskedReturn } from './a-return.ts';
import { isShared } from './a-shared-return.ts';
import {
  type AgencyId,
  agencyIds,
  aWorld,
  grantedPerson,
  placesIn,
  type SignedInPerson,
  secretOf,
  twiceAsked,
  type World,
} from './a-world.ts';
import { anAction } from './an-action.ts';
import { digestRead, fillIn, goodAnswers, makeReady } from './an-answer.ts';
import { anEvent, type Came, noon, serveBy } from './an-event.ts';
import { aFileWaits } from './an-offered-file.ts';
import { areSpokenAbout, challengeNumbers, isDrafted, spokenRound } from './spoken-returns.ts';
import { must } from './two-boards.ts';
import { validBodies } from './valid-bodies.ts';
import {
  aboutMeeting,
  aboutNeeds,
  aboutVersions,
  numberOf,
  placeOf,
  spokenOf,
  unitFor,
} from './where-routes-act.ts';
import { aBoardWaitsToBeMet, roundToMeet } from './world-of-meeting.ts';
import { aboutMoney, isContributing, roundOfMoney } from './world-of-money.ts';
import { needsWait, roundOfNeeds } from './world-of-needs.ts';
import { lateRound, versionPlaces, versionsWait } from './world-of-versions.ts';

/** Whom a route is served by. */
export const areas = { account, agency, manager, board };

/** A world in which every route has something to do, and the digest of the return that waits for its signature. */
export type BusyWorld = World & {
  readonly digest: string;
  /** A manager who works for an agency whose return their board received. */
  readonly employed: SignedInPerson;
  /** Of the letter that waits to be issued. */
  readonly letter: string;
  /** A file that waits to be confirmed. */
  readonly offer: string;
};

/** Their note on 1.1 stands already. */
const stillToAnswer = async (asked: AskedReturn) => ({
  ...(await goodAnswers(asked)),
  '1.1': { grade: 'met' },
});

async function asksForTime({ people }: World, { agencyId, roundId }: AskedReturn): Promise<void> {
  const { cookies = [] } = people[`lead at ${agencyId}`] ?? {};
  const params = { agencyId, roundId };
  const came = await serveBy(
    agency,
    anEvent('ask-for-time', { params, cookies, body: validBodies['ask-for-time'] }),
  );
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
}

/** The second board has begun to review its return, with a note of its manager. */
async function isUnderReview(world: World): Promise<void> {
  const { cookies = [] } = world.people['manager at downs'] ?? {};
  const params = placesIn(world, 'downs', twiceAsked);
  const bodies = {
    'start-review': {},
    'put-note': { ...(validBodies['put-note'] as object), text: 'First thoughts' },
  };
  for (const key of ['start-review', 'put-note'] as const) {
    const came = await serveBy(manager, anEvent(key, { params, cookies, body: bodies[key] }));
    if (came.status !== 200) throw new Error(`${key}: ${JSON.stringify(came.body)}`);
  }
}

/** Words of the first agency wait for the decision of the first board’s manager. */
const hasSomethingHidden = async (): Promise<void> => {
  await recordHidden(
    {
      id: 'redaction-1',
      agencyId: 'thamesford-police',
      agencyName: secretOf('thamesford-police', 'name'),
      place: {
        kind: 'evidence',
        evidenceId: 'another',
        version: 1,
        // Whoever decides is told what it is called.
        words: 'The plan that was hidden',
      },
      boards: ['thamesford'],
      mask: 'redaction-1',
      hiddenBy: { id: 'ola', name: 'Ola', side: 'agency' },
      hiddenAt: noon,
      reason: 'reason-1',
      state: { kind: 'hidden' },
      found: {},
      mailsSent: 0,
      sequence: 1,
    },
    {
      why: secretOf('thamesford-police', 'mishap'),
      sealed: { passage: null, kept: null },
      claim: undefined,
    },
  );
};

/** Something that the agency has promised to nobody yet. */
const hasAnAction = (agencyId: AgencyId): Promise<void> =>
  commit(
    addedWrites({ agencyId, actions: [], notes: [], last: 0, sent: new Set() }, [
      anAction({ agencyId, text: secretOf(agencyId, 'action'), origin: null }),
    ]),
  );

/** A return filled in (police, who were refused more time), one that waits for its signature (trust, who ask for more time), and an exemption (downs-police). */
export async function aBusyWorld(): Promise<BusyWorld> {
  const world = await aWorld();
  const returnOf = (agencyId: AgencyId) =>
    world.returns.thamesford.find((each) => each.agencyId === agencyId)!;
  const [police, trust] = [returnOf('thamesford-police'), returnOf('thamesford-trust')];
  await fillIn(police, await stillToAnswer(police));
  await makeReady(trust, await stillToAnswer(trust));
  const exempted = placesIn(world, 'downs', 'downs-police');
  await asksForTime(world, police);
  await must(
    'refuse-time',
    refuseTime,
    placesIn(world, 'thamesford', 'thamesford-police'),
    validBodies['refuse-time'],
  );
  await asksForTime(world, trust);
  await must('exempt-obligation', exempt, exempted, validBodies['exempt-obligation']);
  await isUnderReview(world);
  await isShared(world);
  for (const agencyId of agencyIds) await hasAnAction(agencyId);
  await areSpokenAbout(world);
  await hasSomethingHidden();
  await needsWait();
  await aRoundByMistake(secretOf('downs', 'round'));
  const employed = await versionsWait(world);
  await aBoardWaitsToBeMet(world);
  await isContributing(world);
  const letter = await isDrafted(world, placesIn(world, 'downs', twiceAsked));
  const offer = await aFileWaits(placesIn(world, 'thamesford', 'thamesford-trust'));
  return { ...world, employed, letter, offer, digest: await digestRead(trust) };
}

export type Intent = {
  readonly route: Route;
  readonly params: Record<string, string>;
  readonly body: unknown;
  readonly cookies: readonly string[];
};

/** What differs in the body from the valid one: what only this world knows. */
function bodyOf(
  { key }: Route,
  { digest, letter, offer }: BusyWorld,
  params: Record<string, string>,
): unknown {
  const valid = validBodies[key as RouteKey];
  const known: Record<string, object> = {
    'submit-submission': { digest },
    'hide-text': { passage: null },
    'hide-received-text': { passage: null },
    'save-feedback': { opening: 'Thank you once more.', saved: 1 },
    'issue-feedback': { digest: letter },
    'remove-payment': { payment: idOf(aPayment()) },
    'answer-point': { text: 'All five, by March.', version: 1, saveId: 'save-two-2' },
    'raise-challenge': { agencyId: params.agencyId, roundId: params.roundId },
    'put-note': { revision: 1 },
    'ask-units': { units: ['archive'] },
    'share-version': { roundId: lateRound },
    'meet-with-return': { submissionId: params.submissionId, version: 1 },
    'withdraw-file': { offer },
    'settle-file': { offer },
    'remove-role': { personId: params.personId },
    'save-answer': { value: 'In our policy of June.', version: 1 },
  };
  return known[key] === undefined ? valid : { ...(valid as object), ...known[key] };
}

/** The route asked so that it does what it is for, by somebody to whom it is granted. */
export function intentOf(world: BusyWorld, route: Route): Intent {
  const before = spokenOf[route.key];
  const [boardId, agencyId] = before ?? placeOf[route.key] ?? ['thamesford', 'thamesford-police'];
  const places = placesIn(world, boardId, agencyId);
  const documentId = versionDocumentId(places.submissionId ?? '', 1);
  const unit = unitFor[route.key];
  const submissionId = `${places.submissionId}${unit === undefined ? '' : `-${unit}`}`;
  const params = {
    ...places,
    submissionId,
    documentId,
    point: `challenge-${challengeNumbers.sent}`,
    number: numberOf[route.key] ?? challengeNumbers.sent,
    ...(route.key === 'start-upload' ? { version: '2' } : {}),
    ...(before === undefined ? {} : { roundId: spokenRound }),
    ...(aboutNeeds.includes(route.key) ? { roundId: roundOfNeeds } : {}),
    ...(aboutMoney.includes(route.key) ? { roundId: roundOfMoney } : {}),
    ...(route.key === 'withdraw-round' ? { roundId: mistakenRound } : {}),
    ...(aboutVersions.includes(route.key) ? versionPlaces : {}),
    ...(aboutMeeting.includes(route.key) ? { roundId: roundToMeet } : {}),
  };
  const signs = { ...route, who: { at: 'agency', roles: ['signatory'] } as const };
  const asked = route.key === 'submit-submission' ? signs : route;
  const { cookies } =
    route.key === 'hand-over-review' ? world.employed : grantedPerson(world, asked, boardId, agencyId);
  return { route, params, cookies, body: bodyOf(route, world, params) };
}

type How = { readonly idempotencyKey?: string; readonly at?: string };

/** Has the route’s area do it, as its Lambda would. */
export const ask = ({ route, params, body, cookies }: Intent, how: How = {}): Promise<Came> =>
  serveBy(areas[route.area], anEvent(route.key as RouteKey, { params, body, cookies, ...how }));
