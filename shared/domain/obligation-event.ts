import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day } from './day.ts';

/** The id of a purgeable text (a reason, a note): the ledger itself holds no free text. */
const TextId = z.string();

const facts = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What can happen to an obligation, as facts, ids and hashes. */
export const ObligationEvent = z.discriminatedUnion('kind', [
  facts('asked', { due: z.nullable(Day), on: Day, submissionId: Id, variant: Id }),
  facts('due-set', { due: Day, on: Day }),
  facts('time-asked-for', { until: Day, on: Day, reason: TextId }),
  facts('time-refused', { until: Day, on: Day, reason: TextId }),
  facts('extended', { due: Day, on: Day, reason: TextId }),
  facts('exempted', { on: Day, reason: TextId }),
  facts('exemption-lifted', { on: Day }),
  facts('received', { version: z.number(), on: Day, digest: z.string() }),
  facts('review-started', { version: z.number(), on: Day }),
  facts('sent-back', { version: z.number(), on: Day, questions: z.array(Id), reason: TextId }),
  facts('feedback-issued', { version: z.number(), on: Day }),
  facts('feedback-answered', { on: Day }),
  facts('closed', { on: Day }),
]);
export type ObligationEvent = z.infer<typeof ObligationEvent>;
