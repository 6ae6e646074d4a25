import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { allRoutes, type RouteKey } from '../../shared/contract/all-routes.ts';
import type { Route } from '../../shared/contract/route.ts';
import { storedMessage } from '../builders/a-message.ts';
import { agencyIds, boardIds, secretOf, twiceAsked } from '../builders/a-world.ts';
import { type Contents, contents, putBack } from '../builders/contents.ts';
import { givenAway, mayWrite, type Party, parties } from '../builders/secrets.ts';
import { aBusyWorld, ask, type BusyWorld } from '../builders/sound-intents.ts';
import { standInForSignIn } from '../builders/stand-in-for-sign-in.ts';
import { aBucket } from '../builders/stored-files.ts';
import { validBodies } from '../builders/valid-bodies.ts';
import { watchingWrites } from '../builders/watched-writes.ts';
import { freshTables } from '../database.ts';

/*
 * Two boards and four agencies, one of which both boards ask. Whatever their people ask for, in whatever order, with
 * whosever ids: nobody reads what is another’s, and nobody changes it.
 */

const [seed, sequences, callsInEach] = [20261102, 30, 40];
const theirs = allRoutes.filter(
  ({ key, who }) => who.at === 'agency' || who.at === 'board' || key === 'get-me',
);

let world: BusyWorld;
let begun: Contents;
standInForSignIn();
beforeAll(async () => {
  aBucket();
  await freshTables();
  world = await aBusyWorld();
  // A digest to the agency that both boards ask tells of both, as it does in the mail itself.
  const about = boardIds.map((boardId) => ({
    boardId,
    roundId: world.rounds[boardId],
    agencyId: twiceAsked,
  }));
  await storedMessage({
    content: {
      kind: 'reminder-digest',
      day: '2027-01-22',
      items: about.map((each) => ({ ...each, rule: 'seven-days-before', due: '2027-01-29' })),
    },
    state: 'sent',
    subject: boardIds.map((boardId) => secretOf(boardId, 'round')).join(' and '),
  });
  begun = await contents();
});

type Draw = {
  readonly route: number;
  readonly person: number;
  readonly party: number;
  readonly strays: boolean;
  readonly n: number;
};

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!;

const everyReturn = () => boardIds.flatMap((boardId) => world.returns[boardId]);

/** Ids of their own, or whosever comes to hand. */
function placesFor(party: Party, { strays, n }: Draw): Record<string, string> {
  const own = everyReturn().filter(
    ({ agencyId, roundId }) =>
      agencyId === party || roundId === world.rounds[party as keyof typeof world.rounds],
  );
  const asked = pick(strays ? everyReturn() : own, n);
  const stranger = pick(Object.values(world.people), n * 7);
  const isBoard = party in world.rounds;
  const colleagues = Object.entries(world.people).filter(([who]) => who.endsWith(`at ${asked.agencyId}`));
  return {
    ...asked,
    boardId: isBoard ? party : pick(boardIds, n),
    agencyId: isBoard ? asked.agencyId : party,
    ...(n % 11 === 0 ? { boardId: pick(boardIds, n), agencyId: pick(agencyIds, n) } : {}),
    section: 'standard-1',
    question: '1.1',
    part: 'note',
    version: '1',
    role: pick(['contributor', 'lead', 'signatory'], n),
    personId: strays ? stranger.id : pick(colleagues, n)[1].id,
    documentId: 'document-1',
    noteId: pick(['note-1', 'note-2'], n),
    actionId: 'action-1',
    evidenceId: pick(['policy', 'secret'], n),
  };
}

/** What they say; whatever they write in words names who may read it. */
function bodyFor({ key }: Route, party: Party, places: Record<string, string>, { n }: Draw): unknown {
  const valid = validBodies[key as RouteKey] as object | undefined;
  const inTheirRound = `${party} ${places.roundId}`;
  const said: Partial<Record<string, object>> = {
    'save-answer': { value: secretOf(inTheirRound, 'answer'), version: n % 3, saveId: `save-of-tenant-${n}` },
    'submit-submission': { digest: n % 2 === 0 ? world.digest : 'a'.repeat(64) },
    'decline-sign-off': { reason: secretOf(party, 'doubt') },
    'ask-for-time': { reason: secretOf(inTheirRound, 'request') },
    'add-colleague': { name: secretOf(party, 'colleague'), email: `number.${n}@${party}.example` },
    'raise-challenge': {
      agencyId: places.agencyId,
      roundId: places.roundId,
      asks: secretOf(party, 'question'),
      withFeedback: n % 2 === 0,
    },
    'save-feedback': { opening: secretOf(party, 'question'), saved: n % 2 },
    'answer-challenge': { text: secretOf(inTheirRound, 'request') },
    'extend-obligation': { reason: secretOf(party, 'reason') },
    'exempt-obligation': { reason: secretOf(party, 'reason') },
    'open-round': {
      title: secretOf(party, 'round'),
      agencies: [{ agencyId: pick(agencyIds, n), variant: 'small' }],
    },
    'preview-round': {
      title: secretOf(party, 'round'),
      agencies: [{ agencyId: pick(agencyIds, n), variant: 'small' }],
    },
    'moderate-section': { reason: secretOf(party, 'review') },
    'moderate-question': { moderation: { grade: 'not-met', reason: secretOf(party, 'review') } },
    'comment-section': { strengths: secretOf(party, 'review'), revision: n % 2 },
    'put-note': { text: secretOf(party, 'review') },
    'send-back': { reason: secretOf(party, 'question') },
    'add-action': { text: secretOf(party, 'action') },
    'change-action': { text: secretOf(party, 'action'), version: 1 + (n % 3) },
    'add-action-note': { text: secretOf(party, 'action') },
    'set-due-day': { sequence: 1 + (n % 2) },
    'add-evidence': { detail: `https://${party}.example/` },
    'change-evidence': { title: secretOf(party, 'evidence'), sequence: 1 + (n % 2) },
  };
  return valid && { ...valid, ...said[key] };
}

const draws = fc.array(
  fc.record({
    route: fc.nat(1000),
    person: fc.nat(2),
    party: fc.nat(5),
    strays: fc.boolean(),
    n: fc.nat(500),
  }),
  { minLength: callsInEach, maxLength: callsInEach },
);

const done = { asked: 0, granted: 0, wrote: 0 };

/** One call, and what is wrong with it: what it gave away, and what it wrote that is another’s. */
async function judged(draw: Draw, known: Set<string>): Promise<string[]> {
  const party = pick(parties, draw.party);
  const served = theirs.filter(
    ({ who }) => who.at === 'signed-in' || (who.at === 'board') === party in world.rounds,
  );
  const route = pick(served, draw.route);
  const params = placesFor(party, draw);
  const colleagues = Object.entries(world.people).filter(([who]) => who.endsWith(` at ${party}`));
  const [who, { id, cookies }] = pick(colleagues, draw.person);
  const intent = { route, params, cookies, body: bodyFor(route, party, params, draw) };
  const { result: came, written } = await watchingWrites(() => ask(intent));

  const isTheirs = mayWrite(world, party, id, (key) => !known.has(key));
  const wrong = [
    ...(came.status >= 500 ? [`a fault ${came.status}`] : []),
    ...givenAway(world, party, JSON.stringify(came.body)).map((words) => `was told “${words}”`),
    ...written.filter((key) => !isTheirs(key)).map((key) => `wrote ${key}`),
  ];
  for (const key of written) known.add(key);
  done.asked += 1;
  if (came.status === 200) done.granted += 1;
  if (written.length > 0) done.wrote += 1;
  return wrong.map((each) => `${who}, by ${route.key} ${JSON.stringify(params)}: ${each}`);
}

test('the judge sees what is given away, and what is written under another’s key', () => {
  const { roundId, submissionId } = world.returns.thamesford.find(
    ({ agencyId }) => agencyId === 'thamesford-police',
  )!;
  const answer = secretOf(`thamesford-police ${roundId}`, 'answer');
  expect(givenAway(world, 'downs', `so ${answer}!`)).toContain(answer);
  expect(givenAway(world, 'thamesford', answer)).toContain(answer);
  expect(givenAway(world, 'thamesford-police', answer)).toEqual([]);
  expect(
    givenAway(world, 'thamesford-trust', 'secret.lead.of.thamesford-police@thamesford.example'),
  ).not.toEqual([]);
  const [police, downs] = (['thamesford-police', 'downs'] as const).map((party) =>
    mayWrite(world, party, 'person-1', () => false),
  );
  for (const key of [
    `SUBMISSION#${submissionId} SUBMISSION`,
    `ROUND#${roundId} OBLIGATION#thamesford-police`,
  ])
    expect([police?.(key), downs?.(key)]).toEqual([true, false]);
});

test('nobody reads or changes what is another’s, whatever they ask', { timeout: 120_000 }, async () => {
  const sequence = fc.asyncProperty(draws, async (calls) => {
    await putBack(begun);
    const known = new Set([...begun.keys()].map((key) => key.slice(key.indexOf(' ') + 1)));
    for (const draw of calls) expect(await judged(draw, known)).toEqual([]);
  });
  await fc.assert(sequence, { seed, numRuns: sequences, endOnFailure: true });
  // Much of it is theirs to do: else this would show nothing.
  expect(done.asked).toBe(sequences * callsInEach);
  expect(done.granted).toBeGreaterThan(done.asked / 4);
  expect(done.wrote).toBeGreaterThan(done.asked / 20);
});
