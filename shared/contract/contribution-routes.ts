import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import {
  AgreedBody,
  AgreedContributions,
  AgreementBody,
  Changed,
  ContributionEntry,
  Contributions,
  DeliveredBody,
  OwnContribution,
  PaymentBody,
  PaymentsBody,
  PlanBody,
  RemovalBody,
  RequestsBody,
} from './contribution-shapes.ts';
import { ObligationParams, RoundParams } from './reply-shapes.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

/** Negotiation is for these alone. */
const negotiators = atBoard('manager', 'chair', 'executive-member');
const everyone = atBoard(
  'manager',
  'training-officer',
  'reviewer',
  'chair',
  'executive-member',
  'member',
  'lay-member',
);
const manager = atBoard('manager');
const changes = {
  area: 'manager',
  method: 'POST',
  who: manager,
  params: RoundParams,
  reply: Changed,
} as const;

/** What partners contribute to a board’s work: asked for, pledged, agreed, received. */
export const contributionRoutes = {
  'get-contributions': {
    key: 'get-contributions',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/contributions',
    who: negotiators,
    does: 'Shows the manager, the chair and the Executive what each agency is asked for, pledges, agreed to and paid.',
    params: RoundParams,
    reply: Contributions,
  },
  'get-agreed-contributions': {
    key: 'get-agreed-contributions',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agreed-contributions',
    who: everyone,
    does: 'Shows every member of a board the contributions that are agreed, and their total.',
    params: RoundParams,
    reply: AgreedContributions,
  },
  'get-contribution-history': {
    key: 'get-contribution-history',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/contribution-history',
    who: negotiators,
    does: 'Shows the manager, the chair and the Executive what happened to one agency’s contribution, step by step.',
    params: ObligationParams,
    reply: z.strictObject({ entries: z.array(ContributionEntry) }),
  },
  'set-contribution-plan': {
    ...changes,
    key: 'set-contribution-plan',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/plan',
    does: 'The manager sets the planned core cost, how much contributions shall bring, and what formulas reckon with.',
    body: PlanBody,
  },
  'set-requests': {
    ...changes,
    key: 'set-requests',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/requests',
    does: 'The manager sets what each agency is asked for, by a formula or as typed.',
    body: RequestsBody,
  },
  'record-agreed': {
    ...changes,
    key: 'record-agreed',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/agreed',
    does: 'The manager records what was agreed with one agency, and by when it shall be paid.',
    body: AgreedBody,
  },
  'record-payment': {
    ...changes,
    key: 'record-payment',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/payments',
    does: 'The manager records a part payment that came from one agency.',
    body: PaymentBody,
  },
  'import-payments': {
    ...changes,
    key: 'import-payments',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/payments/import',
    does: 'The manager takes over payments from an extract of the ledger; any that stand there already are refused.',
    body: PaymentsBody,
  },
  'remove-payment': {
    ...changes,
    key: 'remove-payment',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/payments/remove',
    does: 'The manager takes a payment out again, with a reason; recording it anew brings it back.',
    body: RemovalBody,
  },
  'record-delivered': {
    ...changes,
    key: 'record-delivered',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/delivered',
    does: 'The manager records how much of a pledged help in kind was given so far.',
    body: DeliveredBody,
  },
  'record-agreement': {
    ...changes,
    key: 'record-agreement',
    path: '/api/manager/{boardId}/rounds/{roundId}/contributions/agreement',
    does: 'The manager records the protocol that the partners agreed on: method, day, minute and next review.',
    body: AgreementBody,
  },
  'get-own-contribution': {
    key: 'get-own-contribution',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/contribution',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people its own contribution to a board, and the total that all agreed to.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    reply: OwnContribution,
  },
} as const satisfies Record<string, Route>;
