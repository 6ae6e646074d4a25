import * as z from 'zod/mini';
import { Id } from '../agency.ts';
import { textUpTo, wordsUpTo } from '../board-text.ts';
import { Instant } from '../day.ts';
import { NeedAsked } from './need.ts';

/** Bounds what an answer to an agency with a hundred needs can weigh. */
const most = 400;

const offered = /* @__PURE__ */ wordsUpTo(most, 'Say which session or offer meets it');
const why = /* @__PURE__ */ wordsUpTo(most, 'Say why');

/** What is decided on a need: met by something, partly met and why only so, or not met and why. */
export const NeedDecisionDraft = /* @__PURE__ */ z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('met'), offered, why: textUpTo(most) }),
  z.strictObject({ outcome: z.literal('partly'), offered, why }),
  z.strictObject({ outcome: z.literal('not'), offered: z.literal(''), why }),
]);
export type NeedDecisionDraft = z.infer<typeof NeedDecisionDraft>;

const outcome = z.literal(['met', 'partly', 'not']);

/** A decision on one need of one agency. It can be changed until the agency is sent its answers. */
export const NeedDecision = z.strictObject({
  agencyId: Id,
  need: Id,
  outcome,
  /** Which session or offer meets it, in words; blank where none does. */
  offered: z.string(),
  why: z.string(),
  /** What the need asked for when it was decided on: a return can come again with another wording. */
  asked: NeedAsked,
  decidedBy: z.strictObject({ id: z.string(), name: z.string() }),
  decidedAt: Instant,
  sequence: z.number(),
});
export type NeedDecision = z.infer<typeof NeedDecision>;

/** That an agency was sent its answers, and which decision it was told on which need. */
export const NeedsAnswered = z.strictObject({
  agencyId: Id,
  /** How many times it was answered. */
  answer: z.number(),
  at: Instant,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** By need, when the decision was taken that the agency was told; null where none was. */
  told: z.record(z.string(), z.nullable(Instant)),
});
export type NeedsAnswered = z.infer<typeof NeedsAnswered>;

/** What an agency is told, in words, exactly as it was sent. */
export const NeedAnswer = z.strictObject({
  need: Id,
  /** The topic; another one in the agency’s own words. */
  about: z.string(),
  level: z.string(),
  group: z.string(),
  places: z.number(),
  priority: z.string(),
  /** Null: not decided yet. */
  outcome: z.nullable(outcome),
  offered: z.string(),
  why: z.string(),
  /** The agency changed the need after this was decided. */
  forEarlierWords: z.boolean(),
});
export type NeedAnswer = z.infer<typeof NeedAnswer>;

export const NeedAnswers = z.strictObject({
  answer: z.number(),
  at: Instant,
  by: z.strictObject({ id: z.string(), name: z.string() }),
  needs: z.array(NeedAnswer),
});
export type NeedAnswers = z.infer<typeof NeedAnswers>;
