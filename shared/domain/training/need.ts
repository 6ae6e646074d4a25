import * as z from 'zod/mini';
import { Id, Name } from '../agency.ts';

const Priority = z.literal(['high', 'medium', 'low']);

/** What a need asks for, as keys of the form’s options: by it one tells whether a need has changed. */
export const NeedAsked = z.strictObject({
  topic: z.string(),
  /** What “another topic” is, in the agency’s own words. */
  otherTopic: z.nullable(z.string()),
  level: z.string(),
  group: z.string(),
  places: z.number(),
  priority: Priority,
});
export type NeedAsked = z.infer<typeof NeedAsked>;

/** One need of one agency; `need` is its row in that agency’s return. */
export const Need = z.strictObject({
  agencyId: Id,
  agencyName: Name,
  need: Id,
  ...NeedAsked.shape,
  why: z.nullable(z.string()),
  /** The rest of what the agency said of it, as keys, a day, and words. */
  source: z.nullable(z.string()),
  setting: z.nullable(z.string()),
  method: z.nullable(z.string()),
  by: z.nullable(z.string()),
  barriers: z.nullable(z.string()),
});
export type Need = z.infer<typeof Need>;

/** What several agencies ask for alike. */
export const Demand = z.strictObject({
  topic: z.string(),
  otherTopic: z.nullable(z.string()),
  level: z.string(),
  group: z.string(),
  /** Places by priority, and in all. */
  places: z.strictObject({ high: z.number(), medium: z.number(), low: z.number(), all: z.number() }),
  agencies: z.number(),
  /** High counts three, medium two, low one: by it demands are ranked, and it is shown beside the rank. */
  weight: z.number(),
  needs: z.array(Need),
});
export type Demand = z.infer<typeof Demand>;

/** How many of those who must be trained are in date, in one group or level. */
export const Compliance = z.strictObject({
  row: z.string(),
  headcount: z.number(),
  required: z.number(),
  inDate: z.number(),
  /** In whole percent, rounded down; null where nobody must be trained. */
  share: z.nullable(z.number()),
  agencies: z.number(),
});
export type Compliance = z.infer<typeof Compliance>;

/** What an agency can give to the programme. */
export const Offer = z.strictObject({
  agencyId: Id,
  agencyName: Name,
  offer: Id,
  topic: z.string(),
  days: z.number(),
  venue: z.nullable(z.boolean()),
  licences: z.nullable(z.number()),
  note: z.nullable(z.string()),
});
export type Offer = z.infer<typeof Offer>;

/** An agency that has not answered, with the people it said it had last time; null where that is not known. */
export const Missing = z.strictObject({
  agencyId: Id,
  agencyName: Name,
  people: z.nullable(z.number()),
});
export type Missing = z.infer<typeof Missing>;
