import * as z from 'zod/mini';
import { Id, Name, Unit } from './agency.ts';
import { Day, Instant } from './day.ts';
import { isReadable, showsSomething, unreadable } from './readable-text.ts';

/** An approval given elsewhere, recorded by the lead: shown as “approved outside the portal”. */
export const OutsideApproval = z.strictObject({
  approverRole: Name,
  on: Day,
  /** In words: the minute, mail or meeting that proves it. */
  proof: z
    .string()
    .check(
      z.trim(),
      z.maxLength(1000, 'Use 1,000 characters at most'),
      z.refine(showsSomething, 'Say how the approval is recorded'),
      z.refine(isReadable, unreadable),
    ),
});
export type OutsideApproval = z.infer<typeof OutsideApproval>;

/** Where the agency’s side of a return stands. */
export const SubmissionState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('ready'), by: z.string(), at: Instant }),
  /** A unit’s part, until its agency’s lead gives it back. It is never submitted itself. */
  z.strictObject({ kind: z.literal('handed-in'), by: z.string(), at: Instant }),
  /** Every board that asked for it has withdrawn its round. What was written can be read, and nothing can be added. */
  z.strictObject({
    kind: z.literal('withdrawn'),
    at: Instant,
    /** The return that the board gets in its place, where it was the agency that let this one go. */
    instead: z.optional(Id),
  }),
  z.strictObject({
    kind: z.literal('submitted'),
    version: z.number(),
    receipt: z.string(),
    digest: z.string(),
    at: Instant,
  }),
]);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** What the ledger’s events fold to: the facts of one submission. */
export const SubmissionFacts = z.strictObject({
  state: SubmissionState,
  startedAt: z.nullable(Instant),
  /** How many versions have been submitted. */
  versions: z.number(),
  /** The questions that were sent back and since when each is open; null while all are. Emptied by submitting. */
  open: z.nullable(z.record(z.string(), Instant)),
  /**
   * Questions that closed again since a board took them back. What was written in them meanwhile stays, so they open
   * with the next that are sent back: nothing is signed in a question that nobody could look at. Absent: none.
   */
  closedAgain: z.optional(z.array(z.string())),
  sequence: z.number(),
});
export type SubmissionFacts = z.infer<typeof SubmissionFacts>;

/** One agency’s answers to one form edition. It may meet several boards’ obligations. */
export const Submission = z.strictObject({
  ...SubmissionFacts.shape,
  id: Id,
  agencyId: Id,
  agencyName: Name,
  form: Id,
  edition: z.string(),
  variant: Id,
  /** The part of a unit of the agency: of whose return, and of which unit. It meets no obligation. */
  unitOf: z.optional(Id),
  unit: z.optional(Unit),
});
export type Submission = z.infer<typeof Submission>;

/** One obligation that a submission meets, copied beside it so that the agency’s pages need no second query. */
export const Meets = z.strictObject({
  boardId: Id,
  boardName: Name,
  roundId: Id,
  roundTitle: Name,
  opens: Day,
  due: z.nullable(Day),
  /** The day by which lateness is judged, where a return that was sent back has got another since. */
  firstDue: z.optional(Day),
  /** The day on which this return came to the board as a file, while that waits for the agency to confirm it. */
  offered: z.optional(z.nullable(Day)),
  /** The empty return that was let go when the agency answered the board with this one. */
  inPlaceOf: z.optional(Id),
  /** When and why the board withdrew the round, if it did. */
  withdrawn: z.optional(z.strictObject({ on: Day, reason: z.string() })),
});
export type Meets = z.infer<typeof Meets>;

/** Somebody has declared a section complete, or taken that back. A closed gate takes no more answers. */
export const SectionGate = z.strictObject({
  section: Id,
  open: z.boolean(),
  /** Rises each time the gate is closed or opened. */
  epoch: z.number(),
  closedAt: z.nullable(Instant),
  complete: z.nullable(z.strictObject({ by: z.string(), at: Instant })),
});
export type SectionGate = z.infer<typeof SectionGate>;

/** A version that was submitted: what was signed, by whom, and where the frozen words are kept. */
export const SubmittedVersion = z.strictObject({
  version: z.number(),
  receipt: z.string(),
  /** SHA-256 of the snapshot, which is also its address. */
  digest: z.string(),
  signedBy: z.strictObject({ id: z.string(), name: Name, role: Name }),
  outsideApproval: z.nullable(OutsideApproval),
  at: Instant,
  /** The document’s id; the PDF is made by a job. */
  documentId: Id,
});
export type SubmittedVersion = z.infer<typeof SubmittedVersion>;
