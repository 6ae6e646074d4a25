import { createHash } from 'node:crypto';
import { type Payment, type PaymentDraft, samePayment } from '../../shared/domain/contributions/payment.ts';
import type { Write } from './commit.ts';
import { contributionKeys } from './contribution-keys.ts';
import { rowWrite } from './contribution-steps.ts';

/** A payment’s id is made of its facts, so that the same payment can never stand twice. */
export const paymentId = (payment: PaymentDraft): string =>
  createHash('sha256').update(samePayment(payment)).digest('hex').slice(0, 32);

export const paymentOf = (draft: PaymentDraft): Payment => ({
  id: paymentId(draft),
  ...draft,
  removed: null,
});

export const paymentWrite = (roundId: string, payment: Payment): Write =>
  rowWrite(contributionKeys.payment(roundId, payment.agencyId, payment.id), { roundId, ...payment });

/** Payments as their event names them: without the words of their references. */
export const asFacts = (payments: readonly Payment[]) =>
  payments.map(({ agencyId, id, pence, on }) => ({ agencyId, payment: id, pence, came: on }));
