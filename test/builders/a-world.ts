import { handler as agency } from '../../functions/agency/area.ts';
import { handler as addAgency } from '../../functions/manager/add-agency.ts';
import { handler as addBoard } from '../../functions/manager/add-board.ts';
import { handler as openRound } from '../../functions/manager/open-round.ts';
import { handler as putBoardAgency } from '../../functions/manager/put-board-agency.ts';
import { listObligations } from '../../functions/store/obligations.ts';
import type { Route } from '../../shared/contract/route.ts';
import type { PersonWithRoles } from '../../shared/domain/person.ts';
import type { RoleGrant } from '../../shared/domain/role.ts';
import { currentEditions } from '../../shared/forms/all-editions.ts';
import { hasALibrary } from './a-library.ts';
import { administrator, aSignedInPerson, atAgency, atBoard } from './a-person.ts';
import type { AskedReturn } from './a-return.ts';
import { digestRead, goodAnswers, makeReady, save } from './an-answer.ts';
import { anEvent, serveBy } from './an-event.ts';
import { must } from './two-boards.ts';
import { validBodies } from './valid-bodies.ts';

export type SignedInPerson = PersonWithRoles & { readonly cookies: readonly string[] };

const edition = currentEditions['section-11'].currentEdition;

/** Words that stand in one place of the world alone, so that they can be found wherever else they turn up. */
export const secretOf = (place: string, what: string): string => `Secret ${what} of ${place}`;

/** Each board with the agencies that its round asks; an agency may be asked by both. */
export const asksWhom = {
  thamesford: ['thamesford-police', 'thamesford-trust', 'county-probation'],
  downs: ['downs-police', 'county-probation'],
} as const;

export type BoardId = keyof typeof asksWhom;
export type AgencyId = (typeof asksWhom)[BoardId][number];
export const boardIds = Object.keys(asksWhom) as BoardId[];
export const agencyIds = [...new Set(boardIds.flatMap((board): readonly AgencyId[] => asksWhom[board]))];

/** Asked by both boards. */
export const twiceAsked = 'county-probation';

const agencyRoles = ['lead', 'contributor', 'signatory'] as const;
const boardRoles = ['manager', 'chair', 'member'] as const;

async function aBoardIsThere(boardId: BoardId): Promise<void> {
  const { id: _, ...board } = validBodies['add-board'] as { id: string };
  await must('add-board', addBoard, {}, { ...board, id: boardId, name: secretOf(boardId, 'name') });
}

/** One page for all but one: that return is shared among colleagues and units. */
const variantFor = (agencyId: AgencyId): string => (agencyId === 'downs-police' ? 'full' : 'small');

const unitsOf = (agencyId: AgencyId) =>
  agencyId === 'downs-police'
    ? ['custody', 'patrol', 'roads', 'archive'].map((id) => ({ id, name: `Unit for ${id}` }))
    : [];

async function anAgencyIsThere(agencyId: AgencyId): Promise<void> {
  const name = secretOf(agencyId, 'name');
  const agency = { id: agencyId, name, kind: 'police', units: unitsOf(agencyId), formerNames: [] };
  await must('add-agency', addAgency, {}, agency);
  await hasALibrary(agencyId, secretOf(agencyId, 'evidence'));
  for (const boardId of boardIds.filter((board) => (asksWhom[board] as readonly string[]).includes(agencyId)))
    await must('put-board-agency', putBoardAgency, { boardId, agencyId }, validBodies['put-board-agency']);
}

async function aRoundIsOpen(boardId: BoardId): Promise<{ roundId: string; returns: AskedReturn[] }> {
  const agencies = asksWhom[boardId].map((agencyId) => ({ agencyId, variant: variantFor(agencyId) }));
  const title = secretOf(boardId, 'round');
  const draft = { ...(validBodies['open-round'] as object), title, agencies };
  const { id } = await must('open-round', openRound, { boardId }, draft);
  const roundId = String(id);
  const returns = (await listObligations(roundId)).map(({ agencyId, submissionId, variant }) => ({
    agencyId,
    submissionId,
    roundId,
    edition,
    variant,
  }));
  return { roundId, returns };
}

const secretIn = ({ roundId, agencyId }: AskedReturn): string => secretOf(`${agencyId} ${roundId}`, 'answer');

async function isBegun(asked: AskedReturn): Promise<void> {
  const came = await save(asked, {
    section: 'standard-1',
    question: '1.1',
    part: 'note',
    value: secretIn(asked),
  });
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
}

async function isSubmitted(asked: AskedReturn, signatory: SignedInPerson): Promise<void> {
  await makeReady(asked, {
    ...(await goodAnswers(asked)),
    '1.1': { grade: 'met', note: secretIn(asked), 'evidence.policy': true },
  });
  const event = anEvent('submit-submission', {
    params: asked,
    cookies: signatory.cookies,
    body: { digest: await digestRead(asked), agree: true, outsideApproval: null },
  });
  const came = await serveBy(agency, event);
  if (came.status !== 200) throw new Error(JSON.stringify(came.body));
}

export type World = {
  readonly people: Readonly<Record<string, SignedInPerson>>;
  readonly rounds: Readonly<Record<BoardId, string>>;
  readonly returns: Readonly<Record<BoardId, readonly AskedReturn[]>>;
};

/**
 * Two boards, four agencies, people in the usual roles with sessions (`lead at thamesford-police`), an open round at
 * each board, a secret in every return; the returns of the agency that both ask are submitted.
 */
export async function aWorld(): Promise<World> {
  for (const boardId of boardIds) await aBoardIsThere(boardId);
  for (const agencyId of agencyIds) await anAgencyIsThere(agencyId);
  const people: Record<string, SignedInPerson> = {};
  const joins = async (who: string, place: string, grant: RoleGrant): Promise<void> => {
    people[`${who} at ${place}`] = await aSignedInPerson(secretOf(place, who), grant);
  };
  for (const place of agencyIds)
    for (const role of agencyRoles) await joins(role, place, atAgency(role, place));
  for (const place of boardIds) for (const role of boardRoles) await joins(role, place, atBoard(role, place));
  await joins('administrator', 'installation', administrator);

  const [own, other] = [await aRoundIsOpen('thamesford'), await aRoundIsOpen('downs')];
  for (const asked of [...own.returns, ...other.returns])
    if (asked.agencyId === twiceAsked) await isSubmitted(asked, people[`signatory at ${twiceAsked}`]!);
    else await isBegun(asked);
  return {
    people,
    rounds: { thamesford: own.roundId, downs: other.roundId },
    returns: { thamesford: own.returns, downs: other.returns },
  };
}

/** Where a request of this world may point to: every name that a path of the contract can have. */
export const placesIn = (world: World, boardId: BoardId, agencyId: AgencyId): Record<string, string> => ({
  boardId,
  agencyId,
  roundId: world.rounds[boardId],
  submissionId: world.returns[boardId].find((each) => each.agencyId === agencyId)?.submissionId ?? 'none',
  personId: world.people[`contributor at ${agencyId}`]!.id,
  documentId: 'document-1',
  number: '1',
  point: 'challenge-1',
  noteId: 'note-1',
  actionId: 'action-1',
  evidenceId: 'policy',
  redactionId: 'redaction-1',
  section: 'standard-1',
  question: '1.1',
  part: 'note',
  version: '1',
  role: 'contributor',
  unit: 'roads',
  form: 'section-11',
  variant: 'small',
  edition,
});

/** Who may call a route in this world, by the first role that the contract grants it to. */
export function grantedPerson({ people }: World, { who }: Route, boardId: BoardId, agencyId: AgencyId) {
  if (who.at === 'board') return people[`manager at ${boardId}`]!;
  if (who.at === 'signed-in') return people[`lead at ${agencyId}`]!;
  if (who.at !== 'agency') return people['administrator at installation']!;
  return people[`${who.roles.includes('lead') ? 'lead' : 'signatory'} at ${agencyId}`]!;
}
