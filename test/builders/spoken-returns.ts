import { handler as agency } from '../../functions/agency/area.ts';
import { putSnapshot } from '../../functions/files/snapshots.ts';
import { handler as manager } from '../../functions/manager/area.ts';
import { commit } from '../../functions/store/commit.ts';
import { pastWrite } from '../../functions/store/past-returns.ts';
import { receivedWrite } from '../../functions/store/received.ts';
import type { RouteKey } from '../../shared/contract/all-routes.ts';
import { aPrintedReturn } from './a-printed-return.ts';
import { section11Hash } from './a-return.ts';
import { type AgencyId, secretOf, twiceAsked, type World } from './a-world.ts';
import { anEvent, serveBy } from './an-event.ts';
import { storedObligation, storedRound } from './stored.ts';
import { validBodies } from './valid-bodies.ts';

/** A round of the first board that was held before, in which it has spoken with the agencies. */
export const spokenRound = 'round-of-thamesford-before';

/** Challenges of that board: one in a letter, one that waits for another letter, one closed. */
export const challengeNumbers = { sent: '1', waiting: '2', closed: '3' } as const;

const place = (agencyId: string) => ({ boardId: 'thamesford', roundId: spokenRound, agencyId });

type Asked = { readonly params: Record<string, string>; readonly body?: unknown };

/** Somebody of this world does something through their area; it must succeed. */
async function done(world: World, who: string, key: RouteKey, { params, body = validBodies[key] }: Asked) {
  const { cookies = [] } = world.people[who] ?? {};
  const event = anEvent(key, { params, body, cookies });
  const came = await serveBy(who.startsWith('lead') ? agency : manager, event);
  if (came.status !== 200) throw new Error(`${key}: ${JSON.stringify(came.body)}`);
  return came.body;
}

const board = (world: World, key: RouteKey, params: Record<string, string>, body?: unknown) =>
  done(world, 'manager at thamesford', key, { params, ...(body === undefined ? {} : { body }) });

async function isReceived(agencyId: AgencyId, digest: string): Promise<void> {
  await storedObligation({
    ...place(agencyId),
    agencyName: secretOf(agencyId, 'name'),
    submissionId: `before-${agencyId}`,
    state: { kind: 'under-review', version: 1 },
    stage: 'ready',
    receivedOn: '2026-10-01',
    sequence: 3,
  });
  const at = '2026-10-01T12:00:00.000Z';
  const before = { id: `before-${agencyId}`, agencyId, form: 'section-11' };
  await commit([
    receivedWrite(place(agencyId), { version: 1, digest, documentId: 'document-1', at }, null),
    pastWrite(before, { version: 1, digest, at }, []),
  ]);
}

const raised = (world: World, agencyId: AgencyId, withFeedback: boolean) =>
  board(world, 'raise-challenge', place(agencyId), {
    ...(validBodies['raise-challenge'] as object),
    asks: secretOf('thamesford', 'question'),
    ...{ agencyId, roundId: spokenRound, pin: null, withFeedback },
  });

async function isIssued(world: World, agencyId: AgencyId): Promise<void> {
  const body = { ...(validBodies['save-feedback'] as object), opening: secretOf('thamesford', 'question') };
  const { preview } = await board(world, 'save-feedback', place(agencyId), body);
  const { digest } = preview as { digest: string };
  await board(world, 'issue-feedback', place(agencyId), { digest });
}

/**
 * One return whose feedback was issued, with its one challenge answered and still to be sent (the agency asked twice),
 * one that is closed (trust), one that waits for its letter (police). Wants a bucket.
 */
export async function areSpokenAbout(world: World): Promise<void> {
  const digest = await putSnapshot(aPrintedReturn().snapshot);
  await storedRound({
    id: spokenRound,
    edition: section11Hash,
    title: secretOf('thamesford', 'round'),
    opens: '2026-09-01',
    state: 'closed',
  });
  for (const agencyId of [twiceAsked, 'thamesford-trust', 'thamesford-police'] as const)
    await isReceived(agencyId, digest);
  await raised(world, twiceAsked, true);
  await isIssued(world, twiceAsked);
  const point = { ...place(twiceAsked), point: `challenge-${challengeNumbers.sent}` };
  await done(world, `lead at ${twiceAsked}`, 'answer-point', { params: point });

  await raised(world, 'thamesford-police', true);
  await raised(world, 'thamesford-trust', false);
  const closed = { ...place('thamesford-trust'), number: challengeNumbers.closed };
  await board(world, 'close-challenge', closed);
  await isIssued(world, 'thamesford-trust');
  await board(world, 'close-obligation', place('thamesford-trust'));
}

/** The second board has written the letter about the return that it reviews. */
export async function isDrafted(world: World, params: Record<string, string>): Promise<string> {
  const came = await done(world, 'manager at downs', 'save-feedback', { params });
  return (came.preview as { digest: string }).digest;
}
