import * as z from 'zod/mini';
import { AgencyKind, Id, Name } from './agency.ts';
import { Day, Instant } from './day.ts';

/** Where the board’s side of a return stands. Each received version is pinned by its number. */
export const ObligationState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  z.strictObject({ kind: z.literal('received'), version: z.number() }),
  z.strictObject({ kind: z.literal('under-review'), version: z.number() }),
  z.strictObject({ kind: z.literal('sent-back'), version: z.number() }),
  z.strictObject({ kind: z.literal('feedback-issued'), version: z.number(), on: Day }),
  z.strictObject({ kind: z.literal('answered'), version: z.number() }),
  z.strictObject({ kind: z.literal('closed'), version: z.number() }),
  /** The board withdrew the round before anything was sent: nothing is owed, and nothing can be sent any more. */
  z.strictObject({ kind: z.literal('withdrawn'), on: Day }),
]);
export type ObligationState = z.infer<typeof ObligationState>;

const DaysBefore = z.strictObject({
  due: z.nullable(Day),
  dueSetOn: Day,
  extendedFrom: z.nullable(Day),
  firstDue: z.nullable(Day),
});

/** A return that came as a file: the answers in it stand apart, in so many rows, until the agency has seen them. */
export const OfferedFile = z.strictObject({ id: Id, on: Day, parts: z.number() });
export type OfferedFile = z.infer<typeof OfferedFile>;

/** What the ledger’s events fold to: the facts of one obligation (shared/domain/fold.ts). */
export const ObligationFacts = z.strictObject({
  state: ObligationState,
  /** The return that meets it: its own, until the agency answers with one that it has written for another board. */
  submissionId: Id,
  /** The agency’s own due day; null while the round’s is to be confirmed. */
  due: z.nullable(Day),
  /** The day on which the present due day was set: earlier reminder steps are not made up for. */
  dueSetOn: Day,
  /** The due day before the manager gave more time. */
  extendedFrom: z.nullable(Day),
  /** The due day by which the first version came, once the return was sent back with a day of its own. */
  firstDue: z.nullable(Day),
  /** The days as they stood before the return was sent back, while it is: for a board that takes that back. */
  beforeSentBack: z.nullable(DaysBefore),
  /** The person to whom a reviewer of the agency’s own handed the review over. */
  substitute: z.nullable(z.string()),
  exemptOn: z.nullable(Day),
  /** The agency’s open request for more time; answered by an extension, or by a no. */
  askedForUntil: z.nullable(Day),
  /** The last request that the manager could not agree to, and the id of the text that says why. */
  timeRefused: z.nullable(z.strictObject({ until: Day, on: Day, reason: z.string() })),
  /** The day the first version arrived: lateness is judged by it. */
  receivedOn: z.nullable(Day),
  /** A file that came by another way and that the manager put in: it waits for the agency to take it over. */
  offered: z.nullable(OfferedFile),
  /** The day by which the board has promised its feedback on this return; null where none is promised. */
  feedbackDue: z.nullable(Day),
  sequence: z.number(),
});
export type ObligationFacts = z.infer<typeof ObligationFacts>;

/** How far the agency is. Four separate numbers; never the answers themselves. */
export const Progress = z.strictObject({
  asked: z.number(),
  answered: z.number(),
  valid: z.number(),
  sections: z.number(),
  sectionsComplete: z.number(),
});
export type Progress = z.infer<typeof Progress>;

/** The last thing sent to the agency about this return, or done by a person. */
export const LastContact = z.strictObject({
  at: Instant,
  how: z.literal(['invitation', 'reminder', 'chase', 'receipt', 'message']),
  outcome: z.literal(['planned', 'sent', 'accepted', 'failed', 'bounced', 'complained', 'recorded']),
});
export type LastContact = z.infer<typeof LastContact>;

/** Grades per section as keys of the edition’s scale: self-assessed, moderated, and last round’s. */
const Grades = z.record(z.string(), z.string());

/**
 * One board expects one agency’s return in one round. Stored as one row under 1 kB, so that the
 * chase list and the heat map are the same single query.
 */
export const Obligation = z.strictObject({
  ...ObligationFacts.shape,
  boardId: Id,
  roundId: Id,
  agencyId: Id,
  agencyName: Name,
  agencyKind: AgencyKind,
  variant: Id,
  askedOn: Day,
  /** The agency’s side in one word, written by the agency’s own steps. */
  stage: z.literal(['not-started', 'in-progress', 'ready']),
  progress: Progress,
  lastContact: z.nullable(LastContact),
  selfGrades: Grades,
  moderatedGrades: Grades,
  previousGrades: Grades,
});
export type Obligation = z.infer<typeof Obligation>;
