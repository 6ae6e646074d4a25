import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Instant } from '../domain/day.ts';
import { Meets, OutsideApproval } from '../domain/submission.ts';
import {
  DocumentView,
  Holder,
  Reason,
  SubmissionParams,
  SubmissionView,
  VersionView,
} from './reply-shapes.ts';
import { atAgency, ofAgency, type Route } from './route.ts';

const VersionParams = z.strictObject({
  ...SubmissionParams.shape,
  version: z.string().check(z.regex(/^[1-9]\d{0,3}$/)),
});

/** From “ready for sign-off” to the version that was sent, and the documents made of it. */
export const signOffRoutes = {
  'declare-ready': {
    key: 'declare-ready',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/ready',
    who: ofAgency.leads,
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
    who: ofAgency.leads,
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
    who: atAgency('signatory', 'budget-holder'),
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
    who: atAgency('signatory', 'budget-holder', 'lead', 'deputy', 'contributor'),
    does: 'Whoever signs this form signs off a return and sends it; or the lead sends it with an approval given elsewhere; in a one-page variant anyone who fills it does.',
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
    who: ofAgency.everyone,
    does: 'Shows an agency’s people a version they submitted, in words.',
    params: VersionParams,
    reply: z.strictObject({
      ...VersionView.shape,
      meets: z.array(Meets),
      agencyName: z.string(),
      /** Which board holds which version; empty where one board alone asks for the return. */
      holders: z.array(Holder),
    }),
  },
  'share-version': {
    key: 'share-version',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/versions/{version}/share',
    who: atAgency('lead', 'deputy', 'signatory', 'budget-holder'),
    does: 'Shares the latest version of a return with a board that holds an earlier one, or none; its managers are told.',
    params: VersionParams,
    body: z.strictObject({ roundId: Id }),
    reply: z.strictObject({ holders: z.array(Holder) }),
  },
  'prepare-draft-document': {
    key: 'prepare-draft-document',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/draft-document',
    who: ofAgency.everyoneAndUnits,
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
    who: ofAgency.everyoneAndUnits,
    does: 'Says whether an agency’s document is ready, and where to fetch it.',
    params: z.strictObject({ agencyId: Id, documentId: Id }),
    reply: DocumentView,
  },
} as const satisfies Record<string, Route>;
