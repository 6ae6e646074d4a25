import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Obligation } from '../domain/obligation.ts';
import { Round } from '../domain/round.ts';
import { SentAction } from './action-shapes.ts';
import {
  Colleague,
  DocumentView,
  MessageLine,
  ObligationParams,
  RoundParams,
  TimelineEntry,
  VersionView,
} from './reply-shapes.ts';
import { atBoard, type Route } from './route.ts';

const everyone = atBoard(
  'manager',
  'training-officer',
  'reviewer',
  'chair',
  'executive-member',
  'member',
  'lay-member',
);
const staff = atBoard('manager', 'training-officer', 'reviewer', 'chair');
const readers = atBoard('manager', 'reviewer', 'chair');
const VersionParams = z.strictObject({
  ...ObligationParams.shape,
  version: z.string().check(z.regex(/^[1-9]\d{0,3}$/)),
});

/** A section of the form as the heat map heads its column. */
export const HeatMapSection = z.strictObject({
  id: z.string(),
  number: z.nullable(z.number()),
  shortTitle: z.string(),
  askedIn: z.array(z.string()),
});
export type HeatMapSection = z.infer<typeof HeatMapSection>;

/** A grade in words, with its shape as one character and what it means; the list is best first. */
export const GradeInWords = z.strictObject({
  key: z.string(),
  words: z.string(),
  symbol: z.string(),
  means: z.string(),
});
export type GradeInWords = z.infer<typeof GradeInWords>;

/** What a member sees of one obligation: no contacts, no reasons. */
export const ComplianceRow = z.omit(Obligation, {
  lastContact: true,
  askedForUntil: true,
  timeRefused: true,
  beforeSentBack: true,
  substitute: true,
  submissionId: true,
});
export type ComplianceRow = z.infer<typeof ComplianceRow>;

/** What the board’s side reads. */
export const boardRoutes = {
  'list-rounds': {
    key: 'list-rounds',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds',
    who: everyone,
    does: 'Lists a board’s rounds, newest first.',
    params: z.strictObject({ boardId: Id }),
    reply: z.strictObject({ rounds: z.array(Round) }),
  },
  'get-register': {
    key: 'get-register',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/register',
    who: staff,
    does: 'Shows the board’s staff every return of a round: state, progress, days late, last contact.',
    params: RoundParams,
    reply: z.strictObject({ round: Round, obligations: z.array(Obligation) }),
  },
  'get-compliance': {
    key: 'get-compliance',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/compliance',
    who: everyone,
    does: 'Shows a board’s members how a round stands: counts, rates, and grades per agency and section.',
    params: RoundParams,
    reply: z.strictObject({
      round: Round,
      sections: z.array(HeatMapSection),
      scale: z.array(GradeInWords),
      rollUpRule: z.string(),
      rows: z.array(ComplianceRow),
    }),
  },
  'get-obligation': {
    key: 'get-obligation',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}',
    who: staff,
    does: 'Shows the board’s staff one agency’s return: its history, messages, contacts and versions.',
    params: ObligationParams,
    reply: z.strictObject({
      round: Round,
      obligation: Obligation,
      /** The variant’s name in the round’s edition; null in a round held before the portal. */
      variantLabel: z.nullable(z.string()),
      timeline: z.array(TimelineEntry),
      messages: z.array(MessageLine),
      contacts: z.array(Colleague),
      versions: z.array(
        z.strictObject({ version: z.number(), receipt: z.string(), at: z.string(), documentId: z.string() }),
      ),
      /** What the agency promised in it, as it stands now. */
      actions: z.array(SentAction),
      /** The reminder steps still ahead. */
      ahead: z.array(z.strictObject({ rule: z.string(), on: z.string(), does: z.string() })),
    }),
  },
  'read-version': {
    key: 'read-version',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}',
    who: readers,
    does: 'Lets the board’s manager, reviewers and chair read a submitted return in words.',
    params: VersionParams,
    reply: z.strictObject({ ...VersionView.shape, agencyName: z.string(), roundTitle: z.string() }),
  },
  'get-board-document': {
    key: 'get-board-document',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/versions/{version}/document',
    who: readers,
    does: 'Says whether the PDF of a submitted return is ready, and where to fetch it.',
    params: VersionParams,
    reply: DocumentView,
  },
} as const satisfies Record<string, Route>;
