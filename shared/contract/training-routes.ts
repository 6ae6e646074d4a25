import * as z from 'zod/mini';
import { Id } from '../domain/agency.ts';
import { Round } from '../domain/round.ts';
import { Compliance, Demand, Missing, Offer } from '../domain/training/need.ts';
import {
  NeedAnswers,
  NeedDecision,
  NeedDecisionDraft,
  NeedsAnswered,
} from '../domain/training/need-decision.ts';
import { ObligationParams, RoundParams } from './reply-shapes.ts';
import { atBoard, ofAgency, type Route } from './route.ts';

const readers = atBoard('manager', 'training-officer', 'chair');
const deciders = atBoard('manager', 'training-officer');
const Labels = z.record(z.string(), z.string());

/** An agency whose return has come, with what it was answered. */
const AnsweringAgency = z.strictObject({
  agencyId: Id,
  agencyName: z.string(),
  /** The version whose figures are added up. */
  version: z.number(),
  people: z.number(),
  needs: z.number(),
  /** The reader works there too, and so decides nothing for it. */
  own: z.boolean(),
  answered: z.nullable(NeedsAnswered),
});

/** What agencies ask of the board’s training programme, and what the board answers. */
export const trainingRoutes = {
  'get-demand': {
    key: 'get-demand',
    area: 'board',
    method: 'GET',
    path: '/api/board/{boardId}/rounds/{roundId}/demand',
    who: readers,
    does: 'Shows the training officer the demand of a round: sums, compliance, offers, who is missing, and every decision.',
    params: RoundParams,
    reply: z.strictObject({
      round: Round,
      /** What the keys read as, by column. */
      labels: z.strictObject({
        topic: Labels,
        level: Labels,
        group: Labels,
        priority: Labels,
        source: Labels,
        setting: Labels,
        method: Labels,
      }),
      demands: z.array(Demand),
      weightRule: z.string(),
      compliance: z.array(Compliance),
      offers: z.array(Offer),
      agencies: z.array(AnsweringAgency),
      missing: z.array(Missing),
      /** What share of the workforce the missing agencies are, in whole percent, as far as it is known. */
      missingShare: z.nullable(z.number()),
      /** Agencies that need not answer. */
      excused: z.number(),
      decisions: z.array(NeedDecision),
    }),
  },
  'decide-needs': {
    key: 'decide-needs',
    area: 'manager',
    method: 'PUT',
    path: '/api/manager/{boardId}/rounds/{roundId}/need-decisions',
    who: deciders,
    does: 'The training officer decides on one need, or alike on several: what meets them, or why nothing does.',
    params: RoundParams,
    body: z.strictObject({
      needs: z
        .array(
          z.strictObject({
            agencyId: Id,
            need: Id,
            /** The decision that was seen; 0 for none. */
            seen: z.int().check(z.nonnegative()),
          }),
        )
        .check(z.minLength(1, 'Choose at least one need'), z.maxLength(200, 'Choose 200 needs at most')),
      decision: NeedDecisionDraft,
    }),
    reply: z.strictObject({ decisions: z.array(NeedDecision) }),
  },
  'answer-needs': {
    key: 'answer-needs',
    area: 'manager',
    method: 'POST',
    path: '/api/manager/{boardId}/rounds/{roundId}/agencies/{agencyId}/need-answers',
    who: deciders,
    does: 'The training officer sends an agency the board’s answer to each of its needs; its leads are told by mail.',
    params: ObligationParams,
    body: z.strictObject({
      /** The needs that stay undecided, so that none does unnoticed. */
      undecided: z.array(Id).check(z.maxLength(200)),
    }),
    reply: NeedsAnswered,
  },
  'get-need-answers': {
    key: 'get-need-answers',
    area: 'agency',
    method: 'GET',
    path: '/api/agency/{agencyId}/rounds/{roundId}/need-answers',
    who: ofAgency.everyone,
    does: 'Shows an agency’s people what the board answers to each of their needs: what is offered, what not and why.',
    params: z.strictObject({ agencyId: Id, roundId: Id }),
    reply: z.strictObject({
      agencyName: z.string(),
      boardName: z.string(),
      roundTitle: z.string(),
      /** Has the board the return? */
      received: z.boolean(),
      /** The latest answer; null while there is none. */
      answers: z.nullable(NeedAnswers),
    }),
  },
} as const satisfies Record<string, Route>;
