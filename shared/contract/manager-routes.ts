import * as z from 'zod/mini';
import { BoardAgency, Id, Name } from '../domain/agency.ts';
import { Day } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { Asked, askedOnce, Round } from '../domain/round.ts';
import { Colleague, ObligationParams, Reason, RoundParams } from './reply-shapes.ts';
import { atBoard, type Route } from './route.ts';

const manager = atBoard('manager');
const BoardParams = z.strictObject({ boardId: Id });

const RoundDraft = z.strictObject({
  form: Id,
  edition: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  title: Name,
  opens: Day,
  due: z.nullable(Day),
  feedbackDue: z.nullable(Day),
  agencies: z
    .array(Asked)
    .check(
      z.maxLength(1000, 'Ask 1,000 agencies at most in one round'),
      z.refine(askedOnce, 'Ask each agency once, in one variant'),
    ),
});
export type RoundDraft = z.infer<typeof RoundDraft>;

/** Who will get the invitation to a round; an agency without anybody to write to is shown as such. */
export const InvitationPreview = z.strictObject({
  agencyId: z.string(),
  agencyName: z.string(),
  variant: z.string(),
  to: z.array(Colleague),
});
export type InvitationPreview = z.infer<typeof InvitationPreview>;

/** Every change on the board’s side. */
export const managerRoutes = {
  'list-board-agencies': {
    key: 'list-board-agencies',
    area: 'manager',
    method: 'GET',
    path: '/api/manager/{boardId}/agencies',
    who: manager,
    does: 'Lists the agencies on a board’s list and the forms it can send, for opening a round.',
    params: BoardParams,
    reply: z.strictObject({
      agencies: z.array(BoardAgency),
      forms: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          edition: z.string(),
          variants: z.array(z.strictObject({ id: z.string(), label: z.string(), minutes: z.number() })),
        }),
      ),
    }),
  },
  'preview-round': {
    key: 'preview-round',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/preview',
    who: manager,
    does: 'Shows the manager who will get what when a round is opened; writes nothing.',
    params: BoardParams,
    body: RoundDraft,
    reply: z.strictObject({ invitations: z.array(InvitationPreview), subject: z.string(), text: z.string() }),
  },
  'open-round': {
    key: 'open-round',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds',
    who: manager,
    does: 'The manager opens a round: each agency is asked, and its leads get the invitation with a calendar file.',
    params: BoardParams,
    body: RoundDraft,
    reply: Round,
  },
  'set-due-day': {
    key: 'set-due-day',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/due',
    who: manager,
    does: 'The manager sets or moves a round’s due day; whoever has been given more time keeps it if it is later.',
    params: RoundParams,
    body: z.strictObject({ due: Day, sequence: z.number() }),
    reply: Round,
  },
  'close-round': {
    key: 'close-round',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/closed',
    who: manager,
    does: 'The manager closes a round: chasing stops, everything stays readable, late returns are still accepted.',
    params: RoundParams,
    body: z.strictObject({ sequence: z.number() }),
    reply: Round,
  },
  'withdraw-round': {
    key: 'withdraw-round',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/withdraw',
    who: manager,
    does: 'The manager withdraws a round opened by mistake, with a reason, while nobody has sent a return in it; leads who were invited are told.',
    params: RoundParams,
    body: z.strictObject({ reason: Reason, sequence: z.number() }),
    reply: Round,
  },
  'extend-obligation': {
    key: 'extend-obligation',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/extend',
    who: manager,
    does: 'The manager gives one agency more time, with a reason; its leads are told and its reminders planned anew.',
    params: ObligationParams,
    body: z.strictObject({ due: Day, reason: Reason }),
    reply: Obligation,
  },
  'refuse-time': {
    key: 'refuse-time',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/refuse-time',
    who: manager,
    does: 'The manager says no to an agency that asks for more time, with a reason; its leads are told.',
    params: ObligationParams,
    body: z.strictObject({ reason: Reason }),
    reply: Obligation,
  },
  'exempt-obligation': {
    key: 'exempt-obligation',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/exempt',
    who: manager,
    does: 'The manager excuses one agency from a round, with a reason; its reminders stop.',
    params: ObligationParams,
    body: z.strictObject({ reason: Reason }),
    reply: Obligation,
  },
  'lift-exemption': {
    key: 'lift-exemption',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/lift-exemption',
    who: manager,
    does: 'The manager takes an exemption back; the return is owed again.',
    params: ObligationParams,
    body: z.strictObject({}),
    reply: Obligation,
  },
} as const satisfies Record<string, Route>;
