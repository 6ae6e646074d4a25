import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Day, Instant } from '../domain/day.ts';
import { atAgency, type Route } from './route.ts';

const params = z.strictObject({ agencyId: Id, roundId: Id });
const who = atAgency('lead', 'deputy', 'signatory', 'budget-holder');

/** Another return of the agency’s to the same form, and whether the board can be answered with it. */
export const ReturnToMeet = z.strictObject({
  submissionId: Id,
  /** For whom it was written: each board with the title of its round. */
  writtenFor: z.array(z.strictObject({ boardName: z.string(), roundTitle: z.string() })),
  /** What was signed last; null while nothing is. */
  signed: z.nullable(z.strictObject({ version: z.number(), receipt: z.string(), at: Instant })),
  /** In words; null where it can. */
  whyNot: z.nullable(z.string()),
});
export type ReturnToMeet = z.infer<typeof ReturnToMeet>;

/** One return serves several boards: a board is answered with what the agency wrote for another. */
export const meetingRoutes = {
  'list-returns-to-meet': {
    key: 'list-returns-to-meet',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/returns-to-meet',
    who,
    does: 'Shows with which return of the agency’s a board can be answered that asks the same questions as another.',
    params,
    reply: z.strictObject({
      boardName: z.string(),
      roundTitle: z.string(),
      due: z.nullable(Day),
      submissionId: Id,
      /** Why nothing can be chosen for this board now, in words; null where it can. */
      whyNot: z.nullable(z.string()),
      returns: z.array(ReturnToMeet),
    }),
  },
  'meet-with-return': {
    key: 'meet-with-return',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/meet-with-return',
    who,
    does: 'Answers a board with a return that the agency has sent to another, or is filling in for it; nothing is typed twice.',
    params,
    body: z.strictObject({
      /** The return to answer with. */
      submissionId: Id,
      /** The version that was shown; null where nothing was signed yet. */
      version: z.nullable(z.int().check(z.gte(1), z.lte(9_999))),
    }),
    reply: z.strictObject({
      submissionId: Id,
      version: z.nullable(z.number()),
      /** Received after this board’s own due day. */
      late: z.boolean(),
    }),
  },
} as const satisfies Record<string, Route>;
