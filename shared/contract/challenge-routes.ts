import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { wordsUpTo } from '../domain/board-text.ts';
import { Challenge, ChallengeDraft, ChallengeEntry } from '../domain/challenge.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

const raisers = atBoard('manager', 'chair', 'executive-member');
const readers = atBoard('manager', 'reviewer', 'chair', 'executive-member');
const ChallengeNumber = z.string().check(z.regex(/^[1-9]\d{0,5}$/));
const BoardParams = z.strictObject({ boardId: Id });
const ChallengeParams = z.strictObject({ boardId: Id, number: ChallengeNumber });
const OwnParams = z.strictObject({ agencyId: Id, boardId: Id, number: ChallengeNumber });
const Said = wordsUpTo(5000, 'Write something');
const QuestionId = z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/));

/** What a challenge is pinned to; the form has the words for it. */
const Pin = z.nullable(z.strictObject({ section: Id, question: z.nullable(QuestionId) }));

/** A challenge with its thread, the oldest entry first. */
export const ChallengeView = z.strictObject({ challenge: Challenge, entries: z.array(ChallengeEntry) });
export type ChallengeView = z.infer<typeof ChallengeView>;

/** The numbered questions of a board to its agencies, from raising to what changed. */
export const challengeRoutes = {
  'list-challenges': {
    key: 'list-challenges',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/challenges',
    who: readers,
    does: 'Shows the board’s readers the log of its challenges, the latest first.',
    params: BoardParams,
    reply: z.strictObject({ challenges: z.array(Challenge) }),
  },
  'get-challenge': {
    key: 'get-challenge',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/challenges/{number}',
    who: readers,
    does: 'Shows the board’s readers one challenge with its thread.',
    params: ChallengeParams,
    reply: ChallengeView,
  },
  'raise-challenge': {
    key: 'raise-challenge',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/challenges',
    who: raisers,
    does: 'The manager, the chair or a member of the executive asks an agency a numbered question; its leads are told now, or with the feedback.',
    params: BoardParams,
    body: z.strictObject({
      ...ChallengeDraft.shape,
      agencyId: Id,
      roundId: Id,
      pin: Pin,
      /** Goes out with the feedback on this return, and not before. */
      withFeedback: z.boolean(),
    }),
    reply: Challenge,
  },
  'change-challenge': {
    key: 'change-challenge',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/challenges/{number}',
    who: raisers,
    does: 'Puts a challenge otherwise, or withdraws it, while it waits to go out with the feedback.',
    params: ChallengeParams,
    body: z.strictObject({
      ...ChallengeDraft.shape,
      pin: Pin,
      withdraw: z.boolean(),
      sequence: z.int().check(z.positive(), z.lte(1_000_000_000)),
    }),
    reply: Challenge,
  },
  'say-in-challenge': {
    key: 'say-in-challenge',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/challenges/{number}/entries',
    who: raisers,
    does: 'The board asks further in the thread of a challenge; the agency’s leads are told.',
    params: ChallengeParams,
    body: z.strictObject({ text: Said }),
    reply: Challenge,
  },
  'close-challenge': {
    key: 'close-challenge',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/challenges/{number}/close',
    who: raisers,
    does: 'The board closes a challenge and says what changed.',
    params: ChallengeParams,
    body: z.strictObject({ outcome: wordsUpTo(2000, 'Say what changed') }),
    reply: Challenge,
  },
  'reopen-challenge': {
    key: 'reopen-challenge',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/challenges/{number}/reopen',
    who: raisers,
    does: 'The board opens a closed challenge again and says why.',
    params: ChallengeParams,
    body: z.strictObject({ text: Said }),
    reply: Challenge,
  },
  'list-own-challenges': {
    key: 'list-own-challenges',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/challenges',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people what boards have asked them, and what came of it.',
    params: z.strictObject({ agencyId: Id }),
    reply: z.strictObject({ challenges: z.array(Challenge) }),
  },
  'get-own-challenge': {
    key: 'get-own-challenge',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/challenges/{boardId}/{number}',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people one challenge with its thread.',
    params: OwnParams,
    reply: ChallengeView,
  },
  'answer-challenge': {
    key: 'answer-challenge',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/challenges/{boardId}/{number}/entries',
    who: ofAgency.leads,
    does: 'The lead answers a challenge in its thread; the board’s managers are told.',
    params: OwnParams,
    body: z.strictObject({ text: Said }),
    reply: Challenge,
  },
} as const satisfies Record<string, Route>;
