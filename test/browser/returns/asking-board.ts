import type { AgencyRole } from '../../../shared/domain/role.ts';
import { ask } from '../harness/api.ts';
import type { Person } from '../harness/person.ts';

/** The agencies that are asked, and their kinds. */
export const agencies = {
  police: { id: 'quay-police', name: 'Quay Police', kind: 'police' },
  trust: { id: 'quay-trust', name: 'Quay Hospital Trust', kind: 'nhs-provider' },
  club: { id: 'quay-club', name: 'Quay Youth Club', kind: 'voluntary' },
} as const;

type Filler = {
  readonly name: string;
  readonly email: string;
  readonly agencyId: string;
  readonly role: AgencyRole;
};

export const people = {
  paula: { name: 'Paula Reeve', email: 'paula@quay-police.example', agencyId: 'quay-police', role: 'lead' },
  simon: {
    name: 'Simon Peel',
    email: 'simon@quay-police.example',
    agencyId: 'quay-police',
    role: 'signatory',
  },
  bella: {
    name: 'Bella Moss',
    email: 'bella@quay-police.example',
    agencyId: 'quay-police',
    role: 'budget-holder',
  },
  tess: { name: 'Tess Hurst', email: 'tess@quay-trust.example', agencyId: 'quay-trust', role: 'lead' },
  theo: { name: 'Theo Ward', email: 'theo@quay-trust.example', agencyId: 'quay-trust', role: 'signatory' },
  cleo: { name: 'Cleo Finch', email: 'cleo@quay-club.example', agencyId: 'quay-club', role: 'lead' },
} as const satisfies Record<string, Filler>;

export const board = {
  id: 'quay',
  name: 'Quay Local Safeguarding Children Board',
  shortName: 'Quay LSCB',
  calledAs: 'the board',
  managerTitle: 'Business manager',
  contact: { name: 'Mina Kerr', email: 'mina@quay-lscb.example', phone: '01632 960 300' },
  controller: 'Quay Borough Council',
};

export const officer = { name: 'Olga Lund', email: 'olga@quay-lscb.example' };

/** A board with its agencies and people that has asked nobody yet. Made by the functions’ own handlers. */
export async function askingBoard(): Promise<void> {
  const { addDemoAgency, addDemoBoard, addDemoRole } = await import('../../../demo/directory.ts');
  const at = new Date().toISOString();
  await addDemoBoard(board, at);
  for (const agency of Object.values(agencies))
    await addDemoAgency(board.id, { ...agency, basis: 'voluntary' }, at);
  for (const { name, email, agencyId, role } of Object.values(people))
    await addDemoRole({ name, email }, { at: 'agency', agencyId, role }, at);
  const { name, email } = board.contact;
  await addDemoRole({ name, email }, { at: 'board', boardId: board.id, role: 'manager' }, at);
  await addDemoRole(officer, { at: 'board', boardId: board.id, role: 'training-officer' }, at);
}

type Owed = {
  readonly returns: readonly {
    readonly roundTitle: string;
    readonly obligation: { readonly submissionId: string; readonly roundId: string };
  }[];
};

/** Where an agency’s return of a round is filled, and the round. */
export async function placeOf(
  { page }: Person,
  agencyId: string,
  title: string,
): Promise<{ at: string; roundId: string }> {
  const { body } = await ask<Owed>(page, 'GET', `/api/agency/${agencyId}/returns`);
  const found = body.returns.find(({ roundTitle }) => roundTitle === title)?.obligation;
  if (found === undefined) throw new Error(`${agencyId} is not asked for ${title}.`);
  return { at: `/agency/${agencyId}/returns/${found.submissionId}`, roundId: found.roundId };
}
