import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Passage, Redaction, Reissued } from '../domain/redaction.ts';
import { ObligationParams, Reason, SubmissionParams } from './reply-shapes.ts';
import { atAgency, atBoard, ofAgency, type Route } from './route.ts';

/** A redaction as people see it: who, when, why and where, and how often the words were found; never the words. */
export const RedactionView = z.strictObject({
  ...z.pick(Redaction, {
    id: true,
    agencyId: true,
    agencyName: true,
    hiddenAt: true,
    state: true,
    found: true,
    mailsSent: true,
  }).shape,
  kind: z.literal(['answer', 'evidence']),
  where: z.string(),
  hiddenBy: z.strictObject({ name: z.string(), side: z.literal(['agency', 'board']) }),
  reason: z.nullable(z.string()),
});
export type RedactionView = z.infer<typeof RedactionView>;

/** The same as the agency sees it, with the versions of its returns that were issued again. */
export const OwnRedaction = z.strictObject({
  ...z.omit(RedactionView, { agencyId: true, agencyName: true, found: true, mailsSent: true }).shape,
  reissued: z.array(Reissued),
});
export type OwnRedaction = z.infer<typeof OwnRedaction>;

const versionNumber = z.string().check(z.regex(/^[1-9]\d{0,3}$/));

/** Which words of an answer; null hides all that was typed in this part of it. The words travel in the body alone. */
const HiddenWords = {
  question: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
  part: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
  passage: z.nullable(Passage),
  reason: Reason,
};

const managers = atBoard('manager');
const RedactionParams = z.strictObject({ boardId: Id, redactionId: Id });

/** What should never have been written: hidden at once by whoever may edit it, erased for ever by the manager. */
export const redactionRoutes = {
  'hide-text': {
    key: 'hide-text',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/redactions',
    who: ofAgency.fillersAndUnits,
    does: 'Somebody who fills a return hides words in one of its answers at once, in every version, until the manager decides.',
    params: SubmissionParams,
    body: z.strictObject(HiddenWords),
    reply: RedactionView,
  },
  'hide-evidence': {
    key: 'hide-evidence',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/evidence/{evidenceId}/versions/{version}/redactions',
    who: ofAgency.fillers,
    does: 'Somebody who fills returns hides one version of a document at once, until the manager decides.',
    params: z.strictObject({ agencyId: Id, evidenceId: Id, version: versionNumber }),
    body: z.strictObject({ reason: Reason }),
    reply: RedactionView,
  },
  'list-own-redactions': {
    key: 'list-own-redactions',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/redactions',
    who: atAgency('lead', 'deputy', 'signatory', 'budget-holder'),
    does: 'Tells an agency’s leads and signatories what was hidden or erased, by whom, when and why, and what was issued again.',
    params: z.strictObject({ agencyId: Id }),
    reply: z.strictObject({ redactions: z.array(OwnRedaction) }),
  },
  'hide-received-text': {
    key: 'hide-received-text',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/redactions',
    who: atBoard('manager', 'reviewer'),
    does: 'The manager or a reviewer hides words in an answer that the board received, in every version, at once.',
    params: ObligationParams,
    body: z.strictObject({ ...HiddenWords, version: z.int().check(z.positive(), z.lte(9999)) }),
    reply: RedactionView,
  },
  'list-redactions': {
    key: 'list-redactions',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/redactions',
    who: managers,
    does: 'Lists what is hidden and waits for the manager, what was erased and what was put back.',
    params: z.strictObject({ boardId: Id }),
    reply: z.strictObject({ redactions: z.array(RedactionView) }),
  },
  'erase-text': {
    key: 'erase-text',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/redactions/{redactionId}/erase',
    who: managers,
    does: 'The manager has what is hidden erased for ever, wherever the agency’s words stand; a tombstone stays.',
    params: RedactionParams,
    body: z.strictObject({ confirm: z.literal('erase', 'Type “erase” to confirm') }),
    reply: RedactionView,
  },
  'restore-text': {
    key: 'restore-text',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/redactions/{redactionId}/restore',
    who: managers,
    does: 'The manager puts back what is hidden, as long as nothing is erased.',
    params: RedactionParams,
    body: z.strictObject({}),
    reply: RedactionView,
  },
} as const satisfies Record<string, Route>;
