import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { AnswerValue, PartId } from '../domain/answer.ts';
import { Instant } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { isReadable, showsSomething, unreadable } from '../domain/readable-text.ts';
import { ObligationParams, Reason, SubmissionParams } from './reply-shapes.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

/** One part of an answer as a file says it. */
export const OfferedAnswer = z.strictObject({
  section: Id,
  question: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
  part: PartId,
  value: AnswerValue,
});
export type OfferedAnswer = z.infer<typeof OfferedAnswer>;

const FileName = z
  .string()
  .check(
    z.maxLength(200, 'The name of the file is too long'),
    z.refine(showsSomething, 'The file needs a name'),
    z.refine(isReadable, unreadable),
  );

/** What came as a file for one return, as the agency’s lead sees it. */
export const OfferedFileView = z.strictObject({
  offer: Id,
  boardName: z.string(),
  roundId: Id,
  fileName: z.string(),
  by: z.string(),
  at: Instant,
  answers: z.array(OfferedAnswer),
});
export type OfferedFileView = z.infer<typeof OfferedFileView>;

/** A return that came as a file, by mail: the manager puts in what it says, and the agency confirms it or does not. */
export const fileRoutes = {
  'offer-file': {
    key: 'offer-file',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/file',
    who: atBoard('manager'),
    does: 'The manager puts in what a file says that an agency sent; reminders stop until the agency has confirmed it.',
    params: ObligationParams,
    body: z.strictObject({
      fileName: FileName,
      /** The edition that the file was made from. */
      edition: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      answers: z
        .array(OfferedAnswer)
        .check(
          z.minLength(1, 'The file has no answers in it'),
          z.maxLength(3000, 'A file can hold 3,000 answers at most'),
        ),
    }),
    reply: Obligation,
  },
  'withdraw-file': {
    key: 'withdraw-file',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/file/withdraw',
    who: atBoard('manager'),
    does: 'The manager takes a file back that the agency has not confirmed; what it said is erased.',
    params: ObligationParams,
    body: z.strictObject({ offer: Id }),
    reply: Obligation,
  },
  'list-offered-files': {
    key: 'list-offered-files',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/files',
    who: ofAgency.leads,
    does: 'Shows the lead what came to a board as a file for this return and waits to be confirmed.',
    params: SubmissionParams,
    reply: z.strictObject({ files: z.array(OfferedFileView) }),
  },
  'settle-file': {
    key: 'settle-file',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/file',
    who: ofAgency.leads,
    does: 'The lead confirms that a file was taken over, or declines it with a reason; what it said is erased.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    body: z.discriminatedUnion('how', [
      z.strictObject({ offer: Id, how: z.literal('taken') }),
      z.strictObject({ offer: Id, how: z.literal('declined'), reason: Reason }),
    ]),
    reply: Obligation,
  },
} as const satisfies Record<string, Route>;
