import * as z from 'zod/mini';
import { Agency, Basis, BoardAgency, Id, Name } from '../domain/agency.ts';
import { Board } from '../domain/board.ts';
import { Email, PersonWithRoles } from '../domain/person.ts';
import { RoleGrant } from '../domain/role.ts';
import { administrator, type Route } from './route.ts';

const BoardParams = z.strictObject({ boardId: Id });
const AgencyParams = z.strictObject({ agencyId: Id });
/** The last id of the page before. */
const Cursor = z.strictObject({ after: z.optional(Id) });
const Boards = z.strictObject({ boards: z.array(Board) });
const AgencyPage = z.strictObject({
  agency: Agency,
  boards: z.array(BoardAgency),
  people: z.array(PersonWithRoles),
});

/** The administrator’s routes: boards, agencies, people and roles of the installation. */
export const adminRoutes = {
  'list-boards': {
    key: 'list-boards',
    area: 'manager',
    method: 'GET',
    path: '/api/admin/boards',
    who: administrator,
    does: 'Lists the boards of the installation.',
    reply: Boards,
  },
  'add-board': {
    key: 'add-board',
    area: 'manager',
    method: 'POST',
    path: '/api/admin/boards',
    who: administrator,
    does: 'The administrator adds a board.',
    body: Board,
    reply: Board,
  },
  'get-board': {
    key: 'get-board',
    area: 'manager',
    method: 'GET',
    path: '/api/admin/boards/{boardId}',
    who: administrator,
    does: 'Shows the administrator one board, its agencies and its people.',
    params: BoardParams,
    reply: z.strictObject({ board: Board, agencies: z.array(BoardAgency), people: z.array(PersonWithRoles) }),
  },
  'change-board': {
    key: 'change-board',
    area: 'manager',
    method: 'PUT',
    path: '/api/admin/boards/{boardId}',
    who: administrator,
    does: 'The administrator changes a board’s names and contact.',
    params: BoardParams,
    body: z.omit(Board, { id: true }),
    reply: Board,
  },
  'list-agencies': {
    key: 'list-agencies',
    area: 'manager',
    method: 'GET',
    path: '/api/admin/agencies',
    who: administrator,
    does: 'Lists the agencies of the installation, known once for all boards.',
    query: Cursor,
    reply: z.strictObject({ agencies: z.array(Agency), next: z.nullable(z.string()) }),
  },
  'add-agency': {
    key: 'add-agency',
    area: 'manager',
    method: 'POST',
    path: '/api/admin/agencies',
    who: administrator,
    does: 'The administrator adds an agency.',
    body: Agency,
    reply: Agency,
  },
  'get-agency': {
    key: 'get-agency',
    area: 'manager',
    method: 'GET',
    path: '/api/admin/agencies/{agencyId}',
    who: administrator,
    does: 'Shows the administrator one agency, the boards that ask it, and its people.',
    params: AgencyParams,
    reply: AgencyPage,
  },
  'change-agency': {
    key: 'change-agency',
    area: 'manager',
    method: 'PUT',
    path: '/api/admin/agencies/{agencyId}',
    who: administrator,
    does: 'The administrator renames an agency or changes its kind and units; a name given up is kept as a former name.',
    params: AgencyParams,
    body: z.omit(Agency, { id: true, formerNames: true }),
    reply: Agency,
  },
  'put-board-agency': {
    key: 'put-board-agency',
    area: 'manager',
    method: 'PUT',
    path: '/api/admin/boards/{boardId}/agencies/{agencyId}',
    who: administrator,
    does: 'The administrator puts an agency on a board’s list, with its variant and why it is asked.',
    params: z.strictObject({ boardId: Id, agencyId: Id }),
    body: z.strictObject({ variant: Id, basis: Basis, commissioner: z.nullable(Name) }),
    reply: BoardAgency,
  },
  'remove-board-agency': {
    key: 'remove-board-agency',
    area: 'manager',
    method: 'DELETE',
    path: '/api/admin/boards/{boardId}/agencies/{agencyId}',
    who: administrator,
    does: 'The administrator takes an agency off a board’s list; its past returns stay.',
    params: z.strictObject({ boardId: Id, agencyId: Id }),
    reply: z.strictObject({}),
  },
  'list-people': {
    key: 'list-people',
    area: 'manager',
    method: 'GET',
    path: '/api/admin/people',
    who: administrator,
    does: 'Lists the people known to the installation.',
    query: Cursor,
    reply: z.strictObject({ people: z.array(PersonWithRoles), next: z.nullable(z.string()) }),
  },
  'grant-role': {
    key: 'grant-role',
    area: 'manager',
    method: 'POST',
    path: '/api/admin/roles',
    who: administrator,
    does: 'The administrator gives somebody a role by e-mail; they can sign in from then on.',
    body: z.strictObject({ name: Name, email: Email, grant: RoleGrant }),
    reply: PersonWithRoles,
  },
  'remove-role': {
    key: 'remove-role',
    area: 'manager',
    method: 'POST',
    path: '/api/admin/roles/remove',
    who: administrator,
    does: 'The administrator takes a role away, with immediate effect.',
    body: z.strictObject({ personId: Id, grant: RoleGrant }),
    reply: PersonWithRoles,
  },
} as const satisfies Record<string, Route>;
