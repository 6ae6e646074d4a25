import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Decision, DecisionDraft } from '../domain/decision.ts';
import { ObligationParams } from './reply-shapes.ts';
import { atBoard, type Route } from './route.ts';

const Decisions = z.strictObject({ decisions: z.array(Decision) });

/** What the board and the joint panel decided on a return. */
export const decisionRoutes = {
  'list-decisions': {
    key: 'list-decisions',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/decisions',
    who: atBoard('manager', 'training-officer', 'reviewer', 'chair', 'executive-member'),
    does: 'Shows the board’s staff every decision on a return, corrected ones too.',
    params: ObligationParams,
    reply: Decisions,
  },
  'record-decision': {
    key: 'record-decision',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/decisions',
    who: atBoard('manager'),
    does: 'The manager records a decision of the board or of the joint panel on a return, or corrects one by another.',
    params: ObligationParams,
    body: z.strictObject({ decision: DecisionDraft, supersedes: z.nullable(Id) }),
    reply: Decisions,
  },
} as const satisfies Record<string, Route>;
