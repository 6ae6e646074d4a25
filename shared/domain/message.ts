import * as z from 'zod/mini';
import { Id } from './agency.ts';
import { Day, Instant } from './day.ts';

/** What a message is about: one obligation. */
export const About = z.strictObject({ boardId: Id, roundId: Id, agencyId: Id });
export type About = z.infer<typeof About>;

/** A step of the reminder ladder that a digest carries. */
export const DigestItem = z.strictObject({ ...About.shape, rule: Id, due: Day });
export type DigestItem = z.infer<typeof DigestItem>;

/** A step about an agency’s action plan: of one action by its deadline, or, without one, of the whole plan in a quarter. */
export const PlanItem = z.strictObject({ ...About.shape, rule: Id, due: Day, actionId: z.nullable(Id) });
export type PlanItem = z.infer<typeof PlanItem>;

/** A step about one item of an agency’s library of evidence: `due` is the last day on which it proves anything. */
export const ExpiryItem = z.strictObject({ ...About.shape, rule: Id, due: Day, evidenceId: Id });
export type ExpiryItem = z.infer<typeof ExpiryItem>;

/** What each kind of message needs to be written; the text is made when it is sent. */
export const MessageContent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), about: About }),
  z.strictObject({
    kind: z.literal('reminder-digest'),
    day: Day,
    items: z.array(DigestItem),
    /** What is to be said of action plans; absent in digests from before there were any. */
    plans: z.optional(z.array(PlanItem)),
    /** Of which evidence it tells that it expires, or has expired. */
    evidence: z.optional(z.array(ExpiryItem)),
  }),
  z.strictObject({ kind: z.literal('ready-for-sign-off'), about: About, submissionId: Id }),
  z.strictObject({
    kind: z.literal('sign-off-declined'),
    about: About,
    submissionId: Id,
    reason: z.string(),
  }),
  z.strictObject({
    kind: z.literal('returned'),
    about: About,
    submissionId: Id,
    /** What the questions sent back are called. */
    questions: z.array(z.string()),
    reason: z.string(),
  }),
  z.strictObject({
    kind: z.literal('send-back-withdrawn'),
    about: About,
    submissionId: Id,
    version: z.number(),
    reason: z.nullable(z.string()),
  }),
  z.strictObject({ kind: z.literal('version-shared'), about: About, version: z.number() }),
  z.strictObject({ kind: z.literal('review-handed-over'), about: About, handedBy: z.string() }),
  z.strictObject({ kind: z.literal('receipt'), about: About, submissionId: Id, version: z.number() }),
  z.strictObject({ kind: z.literal('due-changed'), about: About, due: Day }),
  z.strictObject({ kind: z.literal('exempted'), about: About }),
  z.strictObject({ kind: z.literal('round-withdrawn'), about: About, reason: z.string() }),
  z.strictObject({ kind: z.literal('time-asked-for'), about: About, until: Day }),
  z.strictObject({ kind: z.literal('time-refused'), about: About, until: Day }),
  z.strictObject({ kind: z.literal('file-offered'), about: About, offer: Id }),
  z.strictObject({
    kind: z.literal('section-assigned'),
    about: About,
    submissionId: Id,
    /** In the form’s words. */
    sections: z.array(z.string()),
    assignedBy: z.string(),
  }),
  z.strictObject({
    kind: z.literal('unit-asked'),
    about: About,
    submissionId: Id,
    unit: z.string(),
    askedBy: z.string(),
    /** What was handed in is theirs again; the page that it leads to says why. */
    givenBack: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('unit-handed-in'),
    about: About,
    /** The agency’s own return, to which the part belongs. */
    submissionId: Id,
    unit: z.string(),
    /** How many other units were still awaited then. */
    awaited: z.number(),
  }),
  z.strictObject({
    kind: z.literal('feedback-issued'),
    about: About,
    /** By when the agency is asked to answer. */
    answerBy: z.nullable(Day),
    challenges: z.number(),
  }),
  z.strictObject({ kind: z.literal('feedback-answered'), about: About }),
  z.strictObject({
    kind: z.literal('challenge-raised'),
    about: About,
    number: z.number(),
    answerBy: z.nullable(Day),
  }),
  z.strictObject({ kind: z.literal('challenge-answered'), about: About, number: z.number() }),
  /** How many needs are answered in which way; the words stand on the portal. */
  z.strictObject({
    kind: z.literal('needs-answered'),
    about: About,
    met: z.number(),
    partly: z.number(),
    not: z.number(),
    undecided: z.number(),
  }),
  z.strictObject({ kind: z.literal('colleague-added'), about: About, submissionId: Id, addedBy: z.string() }),
]);
export type MessageContent = z.infer<typeof MessageContent>;

/**
 * planned → claimed → sent → delivered or bounced. “Delivered” means accepted by the recipient’s
 * mail server, no more. `suppressed`: nothing was left to say when it was to be sent.
 */
export const MessageState = z.literal([
  'planned',
  'claimed',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'suppressed',
  'failed',
]);
export type MessageState = z.infer<typeof MessageState>;

/** Everything sent to somebody, or to be sent. Kept purgeable: it holds text. */
export const Message = z.strictObject({
  id: z.string(),
  to: z.strictObject({ personId: z.string(), email: z.string() }),
  content: MessageContent,
  state: MessageState,
  at: Instant,
  /** The sender’s lease; after it an unconfirmed message may be claimed again. */
  claimedUntil: z.nullable(Instant),
  attempts: z.number(),
  sentAt: z.nullable(Instant),
  subject: z.nullable(z.string()),
  text: z.nullable(z.string()),
  /** A second sending could not be ruled out: two faults met. */
  perhapsTwice: z.boolean(),
});
export type Message = z.infer<typeof Message>;

/** How a message’s state reads. */
export const messageStateWords: Record<MessageState, string> = {
  planned: 'Planned',
  claimed: 'Being sent',
  sent: 'Sent',
  delivered: 'Accepted by their mail server',
  bounced: 'Could not be delivered',
  complained: 'Marked as unwanted by the recipient',
  suppressed: 'Not sent: nothing was left to say',
  failed: 'Could not be sent',
};
