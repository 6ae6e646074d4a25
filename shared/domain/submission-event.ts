import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Instant } from './day.ts';

const facts = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What can happen to a submission, as facts, ids and hashes. */
export const SubmissionEvent = z.discriminatedUnion('kind', [
  facts('created', { edition: z.string(), variant: Id }),
  facts('started', { at: Instant }),
  facts('ready', { by: z.string(), at: Instant }),
  facts('taken-back', { by: z.string(), at: Instant }),
  facts('declined', { by: z.string(), at: Instant, reason: z.string() }),
  facts('submitted', {
    by: z.string(),
    at: Instant,
    version: z.number(),
    receipt: z.string(),
    digest: z.string(),
    outside: z.boolean(),
  }),
  facts('reopened', { at: Instant, questions: z.array(z.string()) }),
  /** The board that sent questions back has taken them back: the return stands as it was sent, at `sentAt`. */
  facts('closed-again', {
    at: Instant,
    questions: z.array(z.string()),
    version: z.number(),
    receipt: z.string(),
    digest: z.string(),
    sentAt: Instant,
  }),
  /** The agency shared a version with a board that did not ask for it. */
  facts('shared', { by: z.string(), at: Instant, version: z.number(), round: Id }),
  /** One more board gets this return: in the version that is signed, or once it is signed (null). */
  facts('joined', { by: z.string(), at: Instant, round: Id, version: z.nullable(z.number()) }),
  /** Nothing was written in it, and the one board that asked for it gets another return of the agency’s. */
  facts('let-go', { by: z.string(), at: Instant, instead: Id }),
  facts('units-asked', { by: z.string(), at: Instant, units: z.array(Id) }),
  facts('unit-left-out', { by: z.string(), at: Instant, unit: Id, reason: z.string() }),
  facts('handed-in', { by: z.string(), at: Instant }),
  /**
   * Words were hidden, put back or erased for ever. Where they stood in a submitted version, its frozen words have
   * another hash since; null where they stood in a draft alone. `reason`: the id of the text that says why.
   */
  facts('redacted', {
    by: z.string(),
    at: Instant,
    redaction: Id,
    how: z.literal(['hidden', 'restored', 'erased']),
    version: z.nullable(z.number()),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    reason: z.string(),
  }),
  /** The last board that still asked for it has withdrawn its round. */
  facts('withdrawn', { by: z.string(), at: Instant }),
  facts('given-back', { by: z.string(), at: Instant, reason: z.string() }),
]);
export type SubmissionEvent = z.infer<typeof SubmissionEvent>;
