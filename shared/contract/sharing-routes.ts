import * as z from 'zod/mini';
import { Id, Name, Unit } from '../domain/agency.ts';
import { Instant } from '../domain/day.ts';
import { Progress } from '../domain/obligation.ts';
import { Email } from '../domain/person.ts';
import { AgencyRole } from '../domain/role.ts';
import { UnitStanding } from '../domain/unit-return.ts';
import { Colleague, Reason, SubmissionParams, SubmissionView } from './reply-shapes.ts';
import { ofAgency, type Route } from './route.ts';

const PersonParams = z.strictObject({ agencyId: Id, personId: Id });

/** A colleague by their id, or somebody by name and e-mail address, known to the portal or not. */
const Somebody = z.union([z.strictObject({ personId: Id }), z.strictObject({ name: Name, email: Email })]);

/** Who has which section of a return, and who may be given one. */
export const Assignments = z.strictObject({
  assigned: z.array(z.strictObject({ section: z.string(), personId: z.string() })),
  people: z.array(Colleague),
});
export type Assignments = z.infer<typeof Assignments>;

/** What somebody holds at an agency: it moves as a whole. */
export const Holdings = z.strictObject({
  person: z.strictObject({ personId: z.string(), name: z.string(), email: z.string() }),
  roles: z.array(z.strictObject({ role: AgencyRole, unit: z.nullable(Unit) })),
  /** Sections given to them, return by return. */
  returns: z.array(
    z.strictObject({
      submissionId: z.string(),
      title: z.string(),
      unit: z.nullable(Unit),
      sections: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type Holdings = z.infer<typeof Holdings>;

/** A unit of the agency that was asked for its part, as the lead sees it. */
export const UnitView = z.strictObject({
  unit: Unit,
  submissionId: z.string(),
  standing: UnitStanding,
  at: Instant,
  by: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  people: z.array(z.string()),
  progress: Progress,
  /** The grade of each section as it stands, whether handed in or not. */
  grades: z.record(z.string(), z.string()),
  /** What a unit that handed in says to each criterion. */
  answers: z.record(z.string(), z.strictObject({ grade: z.string(), note: z.nullable(z.string()) })),
});
export type UnitView = z.infer<typeof UnitView>;

export const UnitsView = z.strictObject({
  /** Units that can be asked; none where the form has no variant for them. */
  free: z.array(Unit),
  units: z.array(UnitView),
});
export type UnitsView = z.infer<typeof UnitsView>;

/** Sharing the work of a return: whose section it is, whose unit, and who takes over from whom. */
export const sharingRoutes = {
  'list-assignments': {
    key: 'list-assignments',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/assignments',
    who: ofAgency.everyoneAndUnits,
    does: 'Shows an agency’s people who has which section of a return.',
    params: SubmissionParams,
    reply: Assignments,
  },
  'assign-sections': {
    key: 'assign-sections',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/assignments',
    who: ofAgency.leads,
    does: 'The lead gives sections of a return to somebody, who is told; somebody new is added as a contributor.',
    params: SubmissionParams,
    body: z.strictObject({
      sections: z
        .array(Id)
        .check(z.minLength(1, 'Choose at least one section'), z.maxLength(40, 'Choose 40 sections at most')),
      to: Somebody,
    }),
    reply: Assignments,
  },
  'unassign-section': {
    key: 'unassign-section',
    area: 'agency',
    method: 'DELETE',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/people/{personId}',
    who: ofAgency.leads,
    does: 'The lead takes a section of a return away from somebody; what they have written stays.',
    params: z.strictObject({ ...SubmissionParams.shape, section: Id, personId: Id }),
    reply: Assignments,
  },
  'get-holdings': {
    key: 'get-holdings',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/colleagues/{personId}/holdings',
    who: ofAgency.leads,
    does: 'Shows the lead what a colleague holds: their roles, and the sections given to them.',
    params: PersonParams,
    reply: Holdings,
  },
  'hand-over': {
    key: 'hand-over',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/colleagues/{personId}/hand-over',
    who: ofAgency.leads,
    does: 'The lead hands over all that a leaver holds to somebody else; the leaver’s access ends at once.',
    params: PersonParams,
    body: z.strictObject({ to: Somebody }),
    reply: z.strictObject({ colleagues: z.array(Colleague), successor: Colleague }),
  },
  'list-units': {
    key: 'list-units',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/units',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people how far its units are with their parts of a return, and the grades of those that handed in.',
    params: SubmissionParams,
    reply: UnitsView,
  },
  'ask-units': {
    key: 'ask-units',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/units',
    who: ofAgency.leads,
    does: 'The lead asks units of the agency for their parts of a return; their people are told.',
    params: SubmissionParams,
    body: z.strictObject({
      units: z
        .array(Id)
        .check(z.minLength(1, 'Choose at least one unit'), z.maxLength(40, 'Choose 40 units at most')),
    }),
    reply: z.strictObject({ asked: z.array(z.strictObject({ unit: Unit, submissionId: z.string() })) }),
  },
  'leave-out-unit': {
    key: 'leave-out-unit',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/units/{unit}/leave-out',
    who: ofAgency.leads,
    does: 'The lead goes on without the part of a unit, with a reason.',
    params: z.strictObject({ ...SubmissionParams.shape, unit: Id }),
    body: z.strictObject({ reason: Reason }),
    reply: z.strictObject({}),
  },
  'hand-in-unit': {
    key: 'hand-in-unit',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/hand-in',
    who: ofAgency.fillersAndUnits,
    does: 'Somebody of a unit, or the lead, hands the unit’s part of a return in.',
    params: SubmissionParams,
    body: z.strictObject({}),
    reply: SubmissionView,
  },
  'give-back-unit': {
    key: 'give-back-unit',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/give-back',
    who: ofAgency.leads,
    does: 'The lead gives a part of the return back to its unit, with a reason; its people are told.',
    params: SubmissionParams,
    body: z.strictObject({ reason: Reason }),
    reply: SubmissionView,
  },
} as const satisfies Record<string, Route>;
