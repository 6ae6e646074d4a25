import * as z from 'zod/mini';
import { ActionInBrief } from '../domain/action.ts';
import { Id } from '../domain/agency.ts';
import { Answer, AnswerValue, PartId } from '../domain/answer.ts';
import { Instant } from '../domain/day.ts';
import { EvidenceInBrief } from '../domain/evidence.ts';
import { UnitAnswers } from '../domain/unit-answers.ts';
import { SubmissionParams, SubmissionView } from './reply-shapes.ts';
import { ofAgency, type Route } from './route.ts';

const SectionParams = z.strictObject({ ...SubmissionParams.shape, section: Id });

/** Filling a return: its sections, its answers, and who says that a section is complete. */
export const fillingRoutes = {
  'get-submission': {
    key: 'get-submission',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}',
    who: ofAgency.everyoneAndUnits,
    does: 'Shows an agency’s people how far a return is, section by section.',
    params: SubmissionParams,
    reply: SubmissionView,
  },
  'get-answers': {
    key: 'get-answers',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/answers',
    who: ofAgency.everyoneAndUnits,
    does: 'Gives an agency’s people all answers of a return, with the digest of what they add up to.',
    params: SubmissionParams,
    reply: z.strictObject({
      view: SubmissionView,
      answers: z.array(Answer),
      digest: z.string(),
      /** What is attached to these answers, by id; and what units say that have handed in, to those who see all. */
      beside: z.strictObject({
        evidence: z.record(z.string(), EvidenceInBrief),
        actions: z.record(z.string(), ActionInBrief),
        units: z.array(UnitAnswers),
      }),
    }),
  },
  'get-section': {
    key: 'get-section',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}',
    who: ofAgency.everyoneAndUnits,
    does: 'Gives an agency’s people the answers of one section.',
    params: SectionParams,
    reply: z.strictObject({ view: SubmissionView, answers: z.array(Answer) }),
  },
  'save-answer': {
    key: 'save-answer',
    area: 'agency',
    method: 'PUT',
    path: '/api/agency/{agencyId}/submissions/{submissionId}/sections/{section}/answers/{question}/{part}',
    who: ofAgency.fillersAndUnits,
    does: 'Saves one part of one answer, if nobody changed it since the writer saw it.',
    params: z.strictObject({
      ...SectionParams.shape,
      question: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,62}$/)),
      part: PartId,
    }),
    body: z.strictObject({
      value: z.nullable(AnswerValue),
      /** The version the writer saw; 0 where nothing was saved yet. */
      version: z.int().check(z.gte(0), z.lte(1_000_000_000)),
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
    who: ofAgency.fillersAndUnits,
    does: 'Declares a section complete, or takes that back.',
    params: SectionParams,
    body: z.strictObject({ complete: z.boolean() }),
    reply: SubmissionView,
  },
} as const satisfies Record<string, Route>;
