import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day } from './day.ts';

/** The id of a purgeable text (a reason, a note): the ledger itself holds no free text. */
const TextId = z.string();

const facts = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/** What can happen to an obligation, as facts, ids and hashes. */
export const ObligationEvent = z.discriminatedUnion('kind', [
  facts('asked', {
    due: z.nullable(Day),
    /** Absent in the first events ever written. */
    feedbackDue: z.optional(z.nullable(Day)),
    on: Day,
    submissionId: Id,
    variant: Id,
  }),
  facts('due-set', { due: Day, on: Day }),
  facts('time-asked-for', { until: Day, on: Day, reason: TextId }),
  facts('time-refused', { until: Day, on: Day, reason: TextId }),
  facts('extended', { due: Day, on: Day, reason: TextId }),
  facts('exempted', { on: Day, reason: TextId }),
  facts('exemption-lifted', { on: Day }),
  facts('received', { version: z.number(), on: Day, digest: z.string() }),
  /** The agency answers with a return that it writes, or has sent, for another board; `received` follows if it is signed. */
  facts('met-with-return', { submission: Id, on: Day }),
  /** The agency shares a version with this board that it sent after another board had asked for it. */
  facts('version-shared', { version: z.number(), on: Day, digest: z.string() }),
  /** A reviewer who works for the agency leaves the review to somebody else of the board: a person’s id. */
  facts('review-handed-over', { on: Day, to: z.string() }),
  facts('review-started', { version: z.number(), on: Day }),
  /** `questions`: as the board chose them. `due`: the day by which they are to be answered anew. */
  facts('sent-back', {
    version: z.number(),
    on: Day,
    due: Day,
    questions: z.array(z.string()),
    reason: TextId,
  }),
  /** The board takes its questions back before they are answered: the version stays as it was. */
  facts('send-back-withdrawn', { version: z.number(), on: Day, reason: z.nullable(TextId) }),
  /** A grade that the board found other than the agency, of a section or one question of it; null: taken back. */
  facts('moderated', {
    version: z.number(),
    on: Day,
    section: Id,
    question: z.nullable(z.string()),
    grade: z.nullable(z.string()),
  }),
  facts('feedback-due-set', { due: Day, on: Day }),
  /** `digest`: SHA-256 of the feedback as it was issued. */
  facts('feedback-issued', { version: z.number(), on: Day, digest: z.optional(z.string()) }),
  facts('feedback-acknowledged', { on: Day }),
  facts('feedback-answered', { on: Day }),
  facts('decided', {
    decision: Id,
    by: z.literal(['board', 'panel']),
    met: Day,
    supersedes: z.nullable(Id),
    on: Day,
  }),
  /** The board has answered what the agency asked for in its return, for the `answer`th time. */
  facts('needs-answered', { answer: z.number(), decided: z.number(), undecided: z.number(), on: Day }),
  /** Words of the return were hidden, put back or erased for ever; its frozen words have another hash since. */
  facts('redacted', {
    redaction: Id,
    how: z.literal(['hidden', 'restored', 'erased']),
    version: z.number(),
    from: z.string(),
    to: z.string(),
    on: Day,
    reason: TextId,
  }),
  /** A return came as a file, by mail; the manager put in what it says. `parts`: rows in which that is kept. */
  facts('received-as-file', { offer: Id, parts: z.number(), on: Day }),
  /** The agency took the file over or would not have it, or the board took it back; what it said is erased. */
  facts('file-settled', {
    offer: Id,
    how: z.literal(['taken', 'declined', 'withdrawn']),
    on: Day,
    reason: z.nullable(TextId),
  }),
  facts('closed', { on: Day }),
  /** The board has withdrawn the whole round, which was opened by mistake. */
  facts('round-withdrawn', { on: Day, reason: TextId }),
  /** Closing taken back: the return stands where it stood, with the day on which its feedback was issued. */
  facts('reopened', { on: Day, to: z.literal(['feedback-issued', 'answered']), issuedOn: Day }),
]);
export type ObligationEvent = z.infer<typeof ObligationEvent>;
