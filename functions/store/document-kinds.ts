import * as z from 'zod/mini';
import { Id } from '../../shared/domain/agency.ts';
import { Instant } from '../../shared/domain/day.ts';
import { Meets, SubmittedVersion } from '../../shared/domain/submission.ts';

/** What every document has: whose it is, what it is saved as, and how far its making is. */
const making = {
  id: Id,
  agencyId: Id,
  fileName: z.string(),
  /** The digest of what is printed: it is stored under that name. */
  snapshot: z.string(),
  state: z.literal(['being-prepared', 'ready', 'failed']),
  sha256: z.nullable(z.string()),
  attempts: z.number(),
};

/** A return, or a draft of one. Everything printed in it is here or in its snapshot. */
export const ReturnDocument = z.strictObject({
  ...making,
  kind: z.literal(['version', 'draft']),
  submissionId: Id,
  /** When it was signed, or asked for. */
  at: Instant,
  meets: z.array(Meets),
  /** The version that was submitted; null in a draft. */
  signed: z.nullable(SubmittedVersion),
});
export type ReturnDocument = z.infer<typeof ReturnDocument>;

/** The letter with a board’s feedback. Everything printed in it is in the frozen feedback. */
export const FeedbackDocument = z.strictObject({
  ...making,
  kind: z.literal('feedback'),
  boardId: Id,
  roundId: Id,
  /** When it was issued. */
  at: Instant,
});
export type FeedbackDocument = z.infer<typeof FeedbackDocument>;

/** A progress report of an agency’s plan, for its own management team. Everything printed in it is in the frozen report. */
export const ActionReportDocument = z.strictObject({
  ...making,
  kind: z.literal('action-report'),
  /** When it was asked for. */
  at: Instant,
});
export type ActionReportDocument = z.infer<typeof ActionReportDocument>;

/** Every kind of document. One more is a schema here, and its printer in functions/jobs/make-document.ts. */
export const PortalDocument = z.discriminatedUnion('kind', [
  ReturnDocument,
  FeedbackDocument,
  ActionReportDocument,
]);
export type PortalDocument = z.infer<typeof PortalDocument>;

type Of<D, K> = D extends { kind: infer Kinds } ? (K extends Kinds ? D : never) : never;
/** The shape of a document of this kind. */
export type DocumentOf<K extends PortalDocument['kind']> = Of<PortalDocument, K>;

type Wanted<D> = D extends PortalDocument ? Omit<D, 'state' | 'sha256' | 'attempts'> : never;
/** A document that somebody wants, before anything was done about it. */
export type WantedDocument = Wanted<PortalDocument>;
