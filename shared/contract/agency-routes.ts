import * as z from 'zod/mini';
import { Id, Name, Unit } from '../domain/agency.ts';
import { Day } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { Email } from '../domain/person.ts';
import { AgencyRole } from '../domain/role.ts';
import { fillingRoutes } from './filling-routes.ts';
import { Colleague, Reason } from './reply-shapes.ts';
import { ofAgency, type Route } from './route.ts';
import { signOffRoutes } from './sign-off-routes.ts';

const AgencyParams = z.strictObject({ agencyId: Id });

/** One return on “what we owe”. */
export const OwedReturn = z.strictObject({
  obligation: Obligation,
  boardName: z.string(),
  roundTitle: z.string(),
  opens: Day,
  /** Held before the portal and kept for its papers. */
  imported: z.boolean(),
});
export type OwedReturn = z.infer<typeof OwedReturn>;

/** The part of a unit, on the first page of its people. */
export const UnitReturn = z.strictObject({
  submissionId: z.string(),
  unit: Unit,
  boardName: z.string(),
  roundTitle: z.string(),
  due: z.nullable(Day),
  handedIn: z.boolean(),
  /** The board has withdrawn the round: it is there to be read. */
  withdrawn: z.optional(z.literal(true)),
});
export type UnitReturn = z.infer<typeof UnitReturn>;

/** Everything that an agency does with its returns. */
export const agencyRoutes = {
  'list-returns': {
    key: 'list-returns',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/returns',
    who: ofAgency.everyoneAndUnits,
    does: 'Shows an agency’s people what it owes to whom and by when, and its earlier returns.',
    params: AgencyParams,
    reply: z.strictObject({
      agency: z.strictObject({ id: z.string(), name: z.string() }),
      returns: z.array(OwedReturn),
      /** What the units owe for which this person works. */
      unitReturns: z.optional(z.array(UnitReturn)),
    }),
  },
  'ask-for-time': {
    key: 'ask-for-time',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/more-time',
    who: ofAgency.leads,
    does: 'The lead asks a board for more time, with a reason; the board’s managers are told.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    body: z.strictObject({ until: Day, reason: Reason }),
    reply: Obligation,
  },
  'get-refused-time': {
    key: 'get-refused-time',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/refused-time',
    who: ofAgency.leads,
    does: 'Tells the leads why a board could not give them the time that they asked for.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    reply: z.strictObject({ until: Day, on: Day, reason: z.nullable(z.string()) }),
  },
  'list-colleagues': {
    key: 'list-colleagues',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/colleagues',
    who: ofAgency.everyone,
    does: 'Lists who works on an agency’s returns.',
    params: AgencyParams,
    reply: z.strictObject({
      colleagues: z.array(Colleague),
      /** The agency’s units, so that people can be added for one. */
      units: z.optional(z.array(Unit)),
    }),
  },
  'add-colleague': {
    key: 'add-colleague',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/colleagues',
    who: ofAgency.leads,
    does: 'The lead adds a colleague by e-mail; they can sign in from then on.',
    params: AgencyParams,
    body: z.strictObject({
      name: Name,
      email: Email,
      role: AgencyRole,
      /** For one unit of the agency: its contributor. */
      unit: z.optional(Id),
    }),
    reply: z.strictObject({
      colleagues: z.array(Colleague),
      /** The name under which the portal knows this address; it stands, whatever was typed. */
      knownAs: z.string(),
    }),
  },
  'remove-colleague': {
    key: 'remove-colleague',
    area: 'agency',
    method: 'DELETE',
    path: '/api/agency/{agencyId}/colleagues/{personId}/{role}',
    who: ofAgency.leads,
    does: 'The lead takes a colleague’s role away, with immediate effect.',
    params: z.strictObject({ agencyId: Id, personId: Id, role: AgencyRole }),
    query: z.strictObject({ unit: z.optional(Id) }),
    reply: z.strictObject({ colleagues: z.array(Colleague) }),
  },
  ...fillingRoutes,
  ...signOffRoutes,
} as const satisfies Record<string, Route>;
