import { commit } from '../../functions/store/commit.ts';
import { paymentId } from '../../functions/store/payments.ts';
import { keys, tables } from '../../functions/store/tables.ts';
import type { Contribution } from '../../shared/domain/contributions/contribution.ts';
import type { PaymentDraft } from '../../shared/domain/contributions/payment.ts';
import type { Plan } from '../../shared/domain/contributions/plan.ts';

/** The line of help in kind that a stored pledge has. */
export const helpLine = 'rmgkq0000ab';

/** Answers of a funding return: £9,000 every year, £500 this year only, and three days of data analysis at £250. */
export const pledgeAnswers = {
  'last-year': { answer: 1_000_000 },
  cash: {
    'rmgkq0000aa.pledged': 900_000,
    'rmgkq0000aa.term': 'recurring',
    'rmgkq0000aa.expected': '2026-06-30',
    'rmgkq0000ac.pledged': 50_000,
    'rmgkq0000ac.term': 'one-off',
    'rmgkq0000ac.conditions': 'If the grant comes',
  },
  'in-kind': {
    [`${helpLine}.category`]: 'data-analysis',
    [`${helpLine}.quantity`]: 3,
    [`${helpLine}.unit`]: 'days',
    [`${helpLine}.unit-value`]: 25_000,
  },
};

/** What an agency’s return said, as the round keeps it once it is submitted. */
export const pledged = (
  { roundId, agencyId }: { readonly roundId: string; readonly agencyId: string },
  answers: object = pledgeAnswers,
): Promise<void> =>
  commit([
    {
      item: {
        Put: {
          TableName: tables.returns(),
          Item: {
            ...keys.figures(roundId, agencyId),
            ...{ roundId, agencyId, agencyName: agencyId, submissionId: 'return-1', version: 1, answers },
          },
        },
      },
      otherwise: 'changed-meanwhile',
    },
  ]);

export const aPayment = (with_: Partial<PaymentDraft> = {}): PaymentDraft => ({
  agencyId: 'thamesford-police',
  on: '2026-11-01',
  pence: 450_000,
  reference: 'BACS 10442',
  ...with_,
});

export const idOf = paymentId;

export const aPlan = (with_: Partial<Plan> = {}): Plan => ({
  core: 12_000_000,
  target: 10_840_000,
  indicators: [{ id: 'children', label: 'Children in the area', weight: 100 }],
  basis: {
    'thamesford-police': { lastYear: 1_000_000, lastYearOnce: 0, share: 6_000, indicators: { children: 3 } },
  },
  ...with_,
});

/** A contribution of which nothing is known yet. */
export const aContribution = (with_: Partial<Contribution> = {}): Contribution => ({
  agencyId: 'thamesford-police',
  agencyName: 'Thamesford Police',
  agencyKind: 'police',
  told: 'not-yet',
  requested: null,
  lastYear: null,
  lastYearOnce: 0,
  pledge: null,
  agreed: null,
  payments: [],
  delivered: {},
  notes: [],
  ...with_,
});
