import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Obligation } from '../domain/obligation.ts';
import { ObligationParams } from './reply-shapes.ts';
import { atBoard, type Route } from './route.ts';

const manager = atBoard('manager');
const BoardParams = z.strictObject({ boardId: Id });

/** Somebody who may review for a board. */
const Candidate = z.strictObject({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.string(),
});

/** Who stands in at a board, and who else could. */
const Substitute = z.strictObject({
  /** Null where nobody is named, or whoever was no longer reviews for the board. */
  substitute: z.nullable(Candidate),
  candidates: z.array(Candidate),
});

/** Nobody reviews the return of their own agency: who stands in for them at a board. */
export const substituteRoutes = {
  'get-substitute': {
    key: 'get-substitute',
    area: 'manager',
    method: 'GET',
    path: '/api/manager/{boardId}/substitute',
    who: manager,
    does: 'Says who stands in at a board for a reviewer who works for the agency, and who else could.',
    params: BoardParams,
    reply: Substitute,
  },
  'put-substitute': {
    key: 'put-substitute',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/substitute',
    who: manager,
    does: 'Names the manager or reviewer who stands in at a board, or nobody.',
    params: BoardParams,
    body: z.strictObject({ personId: z.nullable(Id) }),
    reply: Substitute,
  },
  'hand-over-review': {
    key: 'hand-over-review',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/hand-over',
    who: atBoard('manager', 'reviewer'),
    does: 'Hands the review of one’s own agency’s return over to the board’s substitute, who is told and finds it in their list.',
    params: ObligationParams,
    body: z.strictObject({}),
    reply: Obligation,
  },
} as const satisfies Record<string, Route>;
