import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Answer } from '../domain/answer.ts';
import { Instant } from '../domain/day.ts';
import { SubmissionParams, SubmissionView } from './reply-shapes.ts';
import { ofAgency, type Route } from './route.ts';

const SectionParams = z.strictObject({ ...SubmissionParams.shape, section: Id });
const Section = z.strictObject({ view: SubmissionView, answers: z.array(Answer) });

/** Last round beside this one: what was said then, carried forward and confirmed. */
export const lastRoundRoutes = {
  'get-last-round': {
    key: 'get-last-round',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/last-round',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people what it submitted last time on the same form.',
    params: SubmissionParams,
    reply: z.strictObject({
      last: z.nullable(
        z.strictObject({
          roundTitle: z.nullable(z.string()),
          version: z.number(),
          at: Instant,
          /** Described by `Snapshot` in shared/forms/freeze.ts. */
          snapshot: z.looseObject({}),
        }),
      ),
    }),
  },
  'carry-section': {
    key: 'carry-section',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/carry',
    who: ofAgency.fillers,
    does: 'Carries last round’s answers forward into the questions of a section that nobody has touched yet.',
    params: SectionParams,
    body: z.strictObject({}),
    reply: Section,
  },
  'confirm-carried': {
    key: 'confirm-carried',
    area: 'agency',
    method: 'POST',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/confirm',
    who: ofAgency.fillers,
    does: 'Confirms that answers carried forward still hold: of one question, or of a whole section.',
    params: SectionParams,
    body: z.strictObject({
      /** One question, or null for every carried answer of the section that the person has before them. */
      question: z.nullable(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/))),
    }),
    reply: Section,
  },
} as const satisfies Record<string, Route>;
