import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Answer, AnswerValue } from '../domain/answer.ts';
import { Day, Instant } from '../domain/day.ts';
import { Obligation } from '../domain/obligation.ts';
import { Email } from '../domain/person.ts';
import { Name } from '../domain/agency.ts';
import { AgencyRole } from '../domain/role.ts';
import { Meets, OutsideApproval } from '../domain/submission.ts';
import {
  ActionView,
  Colleague,
  DocumentView,
  Reason,
  SubmissionParams,
  SubmissionView,
  VersionView,
} from './reply-shapes.ts';
import { atAgency, type Route } from './route.ts';

const everyone = atAgency('contributor', 'lead', 'deputy', 'signatory', 'budget-holder');
const fillers = atAgency('contributor', 'lead', 'deputy', 'signatory');
const leads = atAgency('lead', 'deputy');
const AgencyParams = z.strictObject({ agencyId: Id });
const SectionParams = z.strictObject({ ...SubmissionParams.shape, section: Id });

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

/** Everything that an agency does with its returns. */
export const agencyRoutes = {
  'list-returns': {
    key: 'list-returns',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/returns',
    who: everyone,
    does: 'Shows an agency’s people what it owes to whom and by when, and its earlier returns.',
    params: AgencyParams,
    reply: z.strictObject({
      agency: z.strictObject({ id: z.string(), name: z.string() }),
      returns: z.array(OwedReturn),
    }),
  },
  'list-past-actions': {
    key: 'list-past-actions',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/actions',
    who: everyone,
    does: 'Shows an agency’s people the actions it agreed in an earlier round.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    reply: z.strictObject({ title: z.string(), actions: z.array(ActionView) }),
  },
  'get-submission': {
    key: 'get-submission',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}',
    who: everyone,
    does: 'Shows an agency’s people how far a return is, section by section.',
    params: SubmissionParams,
    reply: SubmissionView,
  },
  'get-answers': {
    key: 'get-answers',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/answers',
    who: everyone,
    does: 'Gives an agency’s people all answers of a return, with the digest of what they add up to.',
    params: SubmissionParams,
    reply: z.strictObject({ view: SubmissionView, answers: z.array(Answer), digest: z.string() }),
  },
  'get-section': {
    key: 'get-section',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}',
    who: everyone,
    does: 'Gives an agency’s people the answers of one section.',
    params: SectionParams,
    reply: z.strictObject({ view: SubmissionView, answers: z.array(Answer) }),
  },
  'save-answer': {
    key: 'save-answer',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/answers/{question}/{part}',
    who: fillers,
    does: 'Saves one part of one answer, if nobody changed it since the writer saw it.',
    params: z.strictObject({
      ...SectionParams.shape,
      question: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
      part: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
    }),
    body: z.strictObject({
      value: z.nullable(AnswerValue),
      /** The version the writer saw; 0 where nothing was saved yet. */
      version: z.int().check(z.gte(0)),
      saveId: z.string().check(z.regex(/^[0-9a-zA-Z-]{8,64}$/)),
      /** The edition on the writer’s screen: an older tab is told to reload. */
      edition: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
    reply: z.strictObject({ version: z.number(), at: Instant }),
  },
  'declare-section': {
    key: 'declare-section',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/complete',
    who: fillers,
    does: 'Declares a section complete, or takes that back.',
    params: SectionParams,
    body: z.strictObject({ complete: z.boolean() }),
    reply: SubmissionView,
  },
  'declare-ready': {
    key: 'declare-ready',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/ready',
    who: leads,
    does: 'The lead says that a return is ready for sign-off; the signatories are told.',
    params: SubmissionParams,
    body: z.strictObject({}),
    reply: SubmissionView,
  },
  'take-back': {
    key: 'take-back',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/take-back',
    who: leads,
    does: 'The lead takes a return back from sign-off to go on with it.',
    params: SubmissionParams,
    body: z.strictObject({}),
    reply: SubmissionView,
  },
  'decline-sign-off': {
    key: 'decline-sign-off',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/decline',
    who: atAgency('signatory'),
    does: 'The signatory declines to sign a return, with a reason; the leads are told.',
    params: SubmissionParams,
    body: z.strictObject({ reason: Reason }),
    reply: SubmissionView,
  },
  'submit-submission': {
    key: 'submit-submission',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/submit',
    who: atAgency('signatory', 'lead', 'deputy', 'contributor'),
    does: 'The signatory signs off a return and sends it; or the lead sends it with an approval given elsewhere; in a one-page variant anyone who fills it does.',
    params: SubmissionParams,
    body: z.strictObject({
      /** The digest of what the signer read. */
      digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      /** The signer agrees with the form’s declaration. */
      agree: z.literal(true, 'Confirm the declaration'),
      outsideApproval: z.nullable(OutsideApproval),
    }),
    reply: z.strictObject({
      version: z.number(),
      receipt: z.string(),
      at: Instant,
      late: z.boolean(),
      documentId: z.string(),
    }),
  },
  'get-version': {
    key: 'get-version',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/versions/{version}',
    who: everyone,
    does: 'Shows an agency’s people a version they submitted, in words.',
    params: z.strictObject({
      ...SubmissionParams.shape,
      version: z.string().check(z.regex(/^[1-9]\d{0,3}$/)),
    }),
    reply: z.strictObject({ ...VersionView.shape, meets: z.array(Meets), agencyName: z.string() }),
  },
  'prepare-draft-document': {
    key: 'prepare-draft-document',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/draft-document',
    who: everyone,
    does: 'Has a draft of a return prepared as a PDF with a watermark.',
    params: SubmissionParams,
    body: z.strictObject({}),
    reply: DocumentView,
  },
  'get-agency-document': {
    key: 'get-agency-document',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/documents/{documentId}',
    who: everyone,
    does: 'Says whether an agency’s document is ready, and where to fetch it.',
    params: z.strictObject({ agencyId: Id, documentId: Id }),
    reply: DocumentView,
  },
  'ask-for-time': {
    key: 'ask-for-time',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/rounds/{roundId}/more-time',
    who: leads,
    does: 'The lead asks a board for more time, with a reason; the board’s managers are told.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    body: z.strictObject({ until: Day, reason: Reason }),
    reply: Obligation,
  },
  'list-colleagues': {
    key: 'list-colleagues',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/colleagues',
    who: everyone,
    does: 'Lists who works on an agency’s returns.',
    params: AgencyParams,
    reply: z.strictObject({ colleagues: z.array(Colleague) }),
  },
  'add-colleague': {
    key: 'add-colleague',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/colleagues',
    who: leads,
    does: 'The lead adds a colleague by e-mail; they can sign in from then on.',
    params: AgencyParams,
    body: z.strictObject({ name: Name, email: Email, role: AgencyRole }),
    reply: z.strictObject({ colleagues: z.array(Colleague) }),
  },
  'remove-colleague': {
    key: 'remove-colleague',
    area: 'agency',
    method: 'DELETE',
    path: '/api/agency/{agencyId}/colleagues/{personId}/{role}',
    who: leads,
    does: 'The lead takes a colleague’s role away, with immediate effect.',
    params: z.strictObject({ agencyId: Id, personId: Id, role: AgencyRole }),
    reply: z.strictObject({ colleagues: z.array(Colleague) }),
  },
} as const satisfies Record<string, Route>;
