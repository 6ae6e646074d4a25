import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Day } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { Moderation, ReviewNote, ReviewText, SectionReview } from '../domain/review.ts';
import { ObligationParams, Reason } from './reply-shapes.ts';
import { ReviewDesk, ToReview } from './review-shapes.ts';
import { atBoard, type Route } from './route.ts';

/** Who reviews: never the return of their own agency, which is refused with `own-agency`. */
const reviewers = atBoard('manager', 'reviewer');

const SectionParams = z.strictObject({ ...ObligationParams.shape, section: Id });
const NoteParams = z.strictObject({ ...ObligationParams.shape, noteId: Id });
const QuestionParams = z.strictObject({
  ...SectionParams.shape,
  question: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
});
const Seen = {
  /** The version of the return that is on the reviewer’s screen. */
  version: z.int().check(z.positive(), z.lte(9999)),
  /** The revision of the judgement, or of the texts, that the reviewer saw; 0 where there was none. */
  revision: z.int().check(z.gte(0), z.lte(1_000_000_000)),
};

/** The review desk, and sending chosen questions back. */
export const reviewRoutes = {
  'list-to-review': {
    key: 'list-to-review',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/to-review',
    who: reviewers,
    does: 'Lists the returns that wait for a board’s review, the longest waiting first, own agencies marked.',
    params: z.strictObject({ boardId: Id }),
    reply: z.strictObject({ returns: z.array(ToReview) }),
  },
  'get-review': {
    key: 'get-review',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/review',
    who: reviewers,
    does: 'Opens the review desk: the frozen return beside an earlier one, what was judged, and private notes.',
    params: ObligationParams,
    reply: ReviewDesk,
  },
  'list-reviewers': {
    key: 'list-reviewers',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/reviewers',
    who: reviewers,
    does: 'Names who of a board may review an agency’s return: its managers and reviewers who do not work there.',
    params: ObligationParams,
    reply: z.strictObject({
      agencyName: z.string(),
      roundTitle: z.string(),
      reviewers: z.array(z.strictObject({ name: z.string(), email: z.string(), role: z.string() })),
      /** The board’s standing substitute, where they may review this return; else null. */
      substitute: z.nullable(z.string()),
      /** To whom the review was handed over, by name. */
      handedTo: z.nullable(z.string()),
    }),
  },
  'start-review': {
    key: 'start-review',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review',
    who: reviewers,
    does: 'A reviewer begins to review a return; what was judged of parts that did not change since the version before is kept.',
    params: ObligationParams,
    body: z.strictObject({}),
    reply: Obligation,
  },
  'agree-section': {
    key: 'agree-section',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/agreed',
    who: reviewers,
    does: 'A reviewer agrees with the self-assessment of a section, or takes the agreement back.',
    params: SectionParams,
    body: z.strictObject({ ...Seen, agreed: z.boolean() }),
    reply: SectionReview,
  },
  'moderate-section': {
    key: 'moderate-section',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/moderated',
    who: reviewers,
    does: 'A reviewer finds another grade for a section than the agency, with the reason.',
    params: SectionParams,
    body: z.strictObject({ ...Seen, ...Moderation.shape }),
    reply: SectionReview,
  },
  'moderate-question': {
    key: 'moderate-question',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/questions/{question}',
    who: reviewers,
    does: 'A reviewer finds another grade for one question than the agency, with the reason, or takes that back.',
    params: QuestionParams,
    body: z.strictObject({ ...Seen, moderation: z.nullable(Moderation) }),
    reply: SectionReview,
  },
  'comment-section': {
    key: 'comment-section',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/review/{section}/comments',
    who: reviewers,
    does: 'Saves the strengths of a section and the comments on it, if nobody changed them since the writer saw them.',
    params: SectionParams,
    body: z.strictObject({ ...Seen, strengths: ReviewText, comments: ReviewText }),
    reply: SectionReview,
  },
  'put-note': {
    key: 'put-note',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/notes/{noteId}',
    who: reviewers,
    does: 'Keeps a private note of the reviewers on a section, or changes one’s own.',
    params: NoteParams,
    body: z.strictObject({ section: Id, text: ReviewNote.shape.text, revision: Seen.revision }),
    reply: ReviewNote,
  },
  'remove-note': {
    key: 'remove-note',
    area: 'manager',
    method: 'DELETE',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/notes/{noteId}',
    who: reviewers,
    does: 'Takes away a private note that one wrote.',
    params: NoteParams,
    reply: z.strictObject({}),
  },
  'send-back': {
    key: 'send-back',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/send-back',
    who: reviewers,
    does: 'Sends chosen questions of a return back, with a reason and a day: only they open, for this board only.',
    params: ObligationParams,
    body: z.strictObject({
      version: Seen.version,
      questions: z
        .array(QuestionParams.shape.question)
        .check(z.minLength(1, 'Choose at least one question'), z.maxLength(500)),
      due: Day,
      reason: Reason,
    }),
    reply: Obligation,
  },
  'withdraw-send-back': {
    key: 'withdraw-send-back',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/send-back/withdraw',
    who: reviewers,
    does: 'Takes back the questions that were sent back, while they are not answered; the agency is told, and the version stays as it was.',
    params: ObligationParams,
    body: z.strictObject({ reason: z.nullable(Reason) }),
    reply: Obligation,
  },
} as const satisfies Record<string, Route>;
