import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { textUpTo } from '../domain/board-text.ts';
import { FeedbackDraft, PointId } from '../domain/feedback.ts';
import { Obligation } from '../domain/obligation.ts';
import { FeedbackDesk, FeedbackForAgency, FeedbackRead, PromisedDay, SavedPoint } from './feedback-shapes.ts';
import { DocumentView, ObligationParams } from './reply-shapes.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

const manager = atBoard('manager');
const readers = atBoard('manager', 'reviewer', 'chair', 'executive-member');
const OwnParams = z.strictObject({ agencyId: Id, roundId: Id });
const nothing = z.strictObject({});

/** From the draft of a board’s feedback to the agency’s answers and the end of the return. */
export const feedbackRoutes = {
  'get-feedback-desk': {
    key: 'get-feedback-desk',
    area: 'manager',
    method: 'GET',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
    who: manager,
    does: 'Shows the manager the draft of the feedback on a return, and the letter as it would go out.',
    params: ObligationParams,
    reply: FeedbackDesk,
  },
  'save-feedback': {
    key: 'save-feedback',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
    who: manager,
    does: 'The manager saves the opening and closing words of the feedback, if nobody else has meanwhile.',
    params: ObligationParams,
    body: z.strictObject({
      ...FeedbackDraft.shape,
      /** The version of the return, and the save that was seen; 0 before the first. */
      version: z.int().check(z.positive(), z.lte(9999)),
      saved: z.int().check(z.gte(0), z.lte(1_000_000_000)),
    }),
    reply: FeedbackDesk,
  },
  'issue-feedback': {
    key: 'issue-feedback',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback/issue',
    who: manager,
    does: 'The manager issues the feedback as previewed; the agency’s leads and signatories are told, and the letter is made.',
    params: ObligationParams,
    /** The digest of the letter that was previewed. */
    body: z.strictObject({ digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
    reply: Obligation,
  },
  'set-feedback-day': {
    key: 'set-feedback-day',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback-day',
    who: manager,
    does: 'The manager promises the feedback on one return by a day of its own; the agency sees it.',
    params: ObligationParams,
    body: PromisedDay,
    reply: Obligation,
  },
  'close-obligation': {
    key: 'close-obligation',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/close',
    who: manager,
    does: 'The manager closes a return whose feedback was issued, answered or not.',
    params: ObligationParams,
    body: nothing,
    reply: Obligation,
  },
  'reopen-obligation': {
    key: 'reopen-obligation',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/reopen',
    who: manager,
    does: 'The manager takes the closing of a return back; it stands where it stood.',
    params: ObligationParams,
    body: nothing,
    reply: Obligation,
  },
  'read-feedback': {
    key: 'read-feedback',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback',
    who: readers,
    does: 'Shows the board’s readers the feedback that was issued, the agency’s answers once sent, and the challenges.',
    params: ObligationParams,
    reply: FeedbackRead,
  },
  'get-feedback-letter': {
    key: 'get-feedback-letter',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/agencies/{agencyId}/feedback/letter',
    who: readers,
    does: 'Says whether the letter with the feedback is ready, and where to fetch it.',
    params: ObligationParams,
    reply: DocumentView,
  },
  'get-feedback': {
    key: 'get-feedback',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/feedback',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people the board’s feedback on their return, its challenges and decisions, and their own answers.',
    params: OwnParams,
    reply: FeedbackForAgency,
  },
  'acknowledge-feedback': {
    key: 'acknowledge-feedback',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/feedback/acknowledge',
    who: ofAgency.leads,
    does: 'The lead tells the board that its feedback has been read.',
    params: OwnParams,
    body: nothing,
    reply: Obligation,
  },
  'answer-point': {
    key: 'answer-point',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/rounds/{roundId}/feedback/points/{point}',
    who: ofAgency.leads,
    does: 'The lead saves the answer to one point of the feedback; the board reads it once the answers are sent.',
    params: z.strictObject({ ...OwnParams.shape, point: PointId }),
    body: z.strictObject({
      text: textUpTo(5000),
      declined: z.boolean(),
      /** The version that was seen; 0 before the first save. */
      version: z.int().check(z.gte(0), z.lte(1_000_000_000)),
      saveId: z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/)),
    }),
    reply: SavedPoint,
  },
  'send-answers': {
    key: 'send-answers',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/feedback/answers',
    who: ofAgency.leads,
    does: 'The lead sends the answers to the feedback, once every challenge is answered or declined; the board’s managers are told.',
    params: OwnParams,
    body: nothing,
    reply: Obligation,
  },
} as const satisfies Record<string, Route>;
