import * as z from 'zod/mini';
import { Id, Unit } from '../domain/agency.ts';
import { Day, Instant } from '../domain/day.ts';
import { MessageState } from '../domain/message.ts';
import { Progress } from '../domain/obligation.ts';
import { isReadable, showsSomething, unreadable } from '../domain/readable-text.ts';
import { AgencyRole } from '../domain/role.ts';
import { Meets, Submission, SubmittedVersion } from '../domain/submission.ts';
import { UnitStanding } from '../domain/unit-return.ts';

/** Free text that gives a reason: kept apart from the ledger, since it must stay erasable. */
export const Reason = z
  .string()
  .check(
    z.trim(),
    z.maxLength(1000, 'Use 1,000 characters at most'),
    z.refine(showsSomething, 'Give a reason'),
    z.refine(isReadable, unreadable),
  );

/** Somebody at an agency, as their colleagues and the board see them. */
export const Colleague = z.strictObject({
  personId: z.string(),
  name: z.string(),
  email: z.string(),
  /** Held for the agency as a whole. */
  roles: z.array(AgencyRole),
  /** Units whose return they fill. */
  units: z.optional(z.array(Id)),
});
export type Colleague = z.infer<typeof Colleague>;

export const SectionProgress = z.strictObject({
  section: z.string(),
  asked: z.number(),
  answered: z.number(),
  valid: z.number(),
  complete: z.nullable(z.strictObject({ by: z.string(), at: Instant })),
});
export type SectionProgress = z.infer<typeof SectionProgress>;

/** Questions that a board sent back: which, why, and by when they are wanted. */
export const SentBackNotice = z.strictObject({
  boardName: z.string(),
  roundTitle: z.string(),
  /** As the board chose them. */
  questions: z.array(z.string()),
  due: Day,
  /** Null where the text has been erased. */
  reason: z.nullable(z.string()),
  at: Instant,
});
export type SentBackNotice = z.infer<typeof SentBackNotice>;

/** A submission as the agency’s own pages need it. */
export const SubmissionView = z.strictObject({
  submission: Submission,
  meets: z.array(Meets),
  progress: Progress,
  /** Those that the reader sees. */
  sections: z.array(SectionProgress),
  /** Units of the agency that were asked for their parts; absent where none was. */
  units: z.optional(
    z.array(z.strictObject({ unit: Unit, submissionId: z.string(), standing: UnitStanding })),
  ),
  /** Why the part of a unit was given back to it; absent once it is handed in again. */
  givenBackFor: z.optional(z.string()),
  /** The reader was given some of the sections, and sees no others. */
  partly: z.optional(z.literal(true)),
  /** Absent unless the return was sent back; `submission.open` says which questions can be changed. */
  sentBack: z.optional(z.array(SentBackNotice)),
});
export type SubmissionView = z.infer<typeof SubmissionView>;

/** A document made by a job. `url` is there once it is ready, and works for some minutes. */
export const DocumentView = z.strictObject({
  documentId: z.string(),
  state: z.literal(['being-prepared', 'ready', 'failed']),
  fileName: z.string(),
  sha256: z.nullable(z.string()),
  url: z.nullable(z.string()),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** A submitted version in words: the snapshot exactly as it was frozen, beside what was signed. */
export const VersionView = z.strictObject({
  version: SubmittedVersion,
  /** Described by `Snapshot` in shared/forms/freeze.ts. */
  snapshot: z.looseObject({}),
});
export type VersionView = z.infer<typeof VersionView>;

/** Which version of a return a board holds that asks for it. */
export const Holder = z.strictObject({
  boardId: Id,
  boardName: z.string(),
  roundId: Id,
  roundTitle: z.string(),
  /** Null while it holds none. */
  holds: z.nullable(z.number()),
  /** Why the version that is read cannot be shared with it, in words; null where it can. */
  whyNot: z.nullable(z.string()),
});
export type Holder = z.infer<typeof Holder>;

/** One line of an obligation’s history. */
export const TimelineEntry = z.strictObject({
  at: Instant,
  kind: z.string(),
  /** The person’s name; null where the portal acted by itself. */
  by: z.nullable(z.string()),
  words: z.string(),
  reason: z.nullable(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const MessageLine = z.strictObject({
  id: z.string(),
  kind: z.string(),
  at: Instant,
  to: z.string(),
  state: MessageState,
  subject: z.nullable(z.string()),
});
export type MessageLine = z.infer<typeof MessageLine>;

export const SubmissionParams = z.strictObject({ agencyId: Id, submissionId: Id });
export const RoundParams = z.strictObject({ boardId: Id, roundId: Id });
export const ObligationParams = z.strictObject({ boardId: Id, roundId: Id, agencyId: Id });
