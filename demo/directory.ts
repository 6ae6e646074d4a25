import { handler as addAgency } from '../functions/manager/add-agency.ts';
import { handler as addBoard } from '../functions/manager/add-board.ts';
import { handler as changeAgency } from '../functions/manager/change-agency.ts';
import { handler as grantRole } from '../functions/manager/grant-role.ts';
import { handler as putBoardAgency } from '../functions/manager/put-board-agency.ts';
import { type Agency, agencyKinds, type Basis } from '../shared/domain/agency.ts';
import type { Board } from '../shared/domain/board.ts';
import type { PersonWithRoles } from '../shared/domain/person.ts';
import type { RoleGrant } from '../shared/domain/role.ts';
import { type Actor, act } from './act.ts';

/** Whoever set the installation up; holds the administrator's role and nothing else. */
export const installer: Actor = {
  id: 'installer',
  name: 'Installer',
  email: 'installer@portal.example',
  roles: [{ at: 'installation', role: 'administrator' }],
};

type ToAdd = {
  readonly id: string;
  readonly name: string;
  readonly kind: Agency['kind'];
  readonly units?: readonly string[];
  readonly formerName?: string;
  readonly basis: Basis;
  readonly commissioner?: string;
};

const unitId = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const addDemoBoard = (board: Board, at: string) =>
  act('add-board', addBoard, { as: installer, at, body: board });

/** Adds an agency under the name it had first, renames it if it has been renamed, and puts it on the board's list. */
export async function addDemoAgency(boardId: string, agency: ToAdd, at: string): Promise<void> {
  const { id, name, kind, formerName, basis, commissioner = null } = agency;
  const units = (agency.units ?? []).map((unit) => ({ id: unitId(unit), name: unit }));
  const body = { id, name: formerName ?? name, kind, units, formerNames: [] };
  await act('add-agency', addAgency, { as: installer, at, body });
  if (formerName !== undefined)
    await act('change-agency', changeAgency, {
      as: installer,
      at,
      params: { agencyId: id },
      body: { name, kind, units },
    });
  await act('put-board-agency', putBoardAgency, {
    as: installer,
    at,
    params: { boardId, agencyId: id },
    body: { variant: agencyKinds[kind].variant, basis, commissioner },
  });
}

/** Gives somebody a role, as the administrator would; they can sign in from then on. */
export async function addDemoRole(
  person: { name: string; email: string },
  grant: RoleGrant,
  at: string,
): Promise<Actor> {
  const reply = await act('grant-role', grantRole, { as: installer, at, body: { ...person, grant } });
  const { id, name, email, roles } = reply as PersonWithRoles;
  return { id, name, email, roles };
}
