import * as z from 'zod/mini';
import { Id, Name } from '../domain/agency.ts';
import { wordsUpTo } from '../domain/board-text.ts';
import { Contribution } from '../domain/contributions/contribution.ts';
import { ContributionEvent } from '../domain/contributions/event.ts';
import { PaymentDraft } from '../domain/contributions/payment.ts';
import { Pence } from '../domain/contributions/pence.ts';
import { Agreement, FormulaName, Plan, Requests } from '../domain/contributions/plan.ts';
import { Day, Instant } from '../domain/day.ts';
import { Round } from '../domain/round.ts';

/** What papers tell of a round that was held before the portal. */
export const Papers = z.strictObject({
  /** The contributions of all partners together, in pence. */
  total: z.number(),
  /** Where that is written. */
  source: z.string(),
  notes: z.array(z.string()),
});
export type Papers = z.infer<typeof Papers>;

/** All that the board keeps of a round’s contributions: for its manager, its chair and its Executive. */
export const Contributions = z.strictObject({
  round: Round,
  /** The number of changes so far; whoever changes the plan, the requests or the protocol says which they saw. */
  sequence: z.number(),
  plan: z.nullable(Plan),
  requests: z.nullable(Requests),
  agreement: z.nullable(Agreement),
  papers: z.nullable(Papers),
  /** By agency name. */
  contributions: z.array(Contribution),
});
export type Contributions = z.infer<typeof Contributions>;

/** What was agreed, for every member of the board: nothing of what was asked for, pledged or is still talked about. */
export const AgreedContributions = z.strictObject({
  round: z.strictObject({ id: Id, title: Name }),
  agreed: z.array(z.strictObject({ agencyId: Id, agencyName: Name, pence: z.number() })),
  total: z.number(),
  /** Planned core cost, once there is a plan. */
  core: z.nullable(z.number()),
  agreement: z.nullable(Agreement),
  papers: z.nullable(Papers),
});
export type AgreedContributions = z.infer<typeof AgreedContributions>;

/** An agency’s own line, and what all agreed to together. */
export const OwnContribution = z.strictObject({
  boardName: z.string(),
  roundTitle: z.string(),
  contribution: z.omit(Contribution, { lastYear: true, lastYearOnce: true }),
  total: z.strictObject({ agreed: z.number() }),
});
export type OwnContribution = z.infer<typeof OwnContribution>;

/** One change, as the board’s record of events has it. */
export const ContributionEntry = z.strictObject({ at: Instant, by: z.string(), event: ContributionEvent });
export type ContributionEntry = z.infer<typeof ContributionEntry>;

/** How many changes there are now. */
export const Changed = z.strictObject({ sequence: z.number() });

export const PlanBody = z.strictObject({ plan: Plan, sequence: z.number() });

/** By a formula of the plan, or as typed. */
export const RequestsBody = z.strictObject({
  requests: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('formula'), formula: FormulaName }),
    z.strictObject({ by: z.literal('typed'), amounts: z.record(Id, Pence) }),
  ]),
  sequence: z.number(),
});

export const AgreedBody = z.strictObject({
  agencyId: Id,
  /** Null takes the agreed sum back. */
  pence: z.nullable(Pence),
  expected: z.nullable(Day),
  /** What the writer saw as agreed: somebody else’s figure or day is never overwritten unseen. */
  seen: z.nullable(z.strictObject({ pence: z.number(), expected: z.nullable(Day) })),
});

export const PaymentBody = z.strictObject({ payment: PaymentDraft });

/** A ledger is pasted in parts of so many lines, each of them written whole or not at all. */
export const linesMost = 90;

export const PaymentsBody = z.strictObject({
  payments: z
    .array(PaymentDraft)
    .check(
      z.minLength(1, 'Paste at least one payment'),
      z.maxLength(linesMost, `Take over ${linesMost} payments at a time`),
    ),
});

export const RemovalBody = z.strictObject({
  agencyId: Id,
  payment: z.string().check(z.regex(/^[0-9a-f]{32}$/, 'Choose a payment')),
  reason: wordsUpTo(300, 'Say why the payment is taken out'),
});

export const DeliveredBody = z.strictObject({
  agencyId: Id,
  line: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Choose what was given')),
  quantity: z
    .int('Enter a whole number')
    .check(z.gte(0, 'Enter 0 or more'), z.lte(1_000_000, 'That is too many')),
  /** What the writer saw as given so far; 0 for nothing yet. */
  seen: z.number(),
});

export const AgreementBody = z.strictObject({
  agreement: z.strictObject({
    method: Agreement.shape.method,
    on: Day,
    minute: wordsUpTo(120, 'Enter where the minutes record it'),
    nextReview: z.nullable(Day),
  }),
  sequence: z.number(),
});
