import * as z from 'zod/mini';
import { Id } from '../agency.ts';
import { wordsUpTo } from '../board-text.ts';
import { Day } from '../day.ts';
import { Pence } from './pence.ts';

/** A payment as somebody types it, or as a line of a ledger says. */
export const PaymentDraft = /* @__PURE__ */ z.strictObject({
  agencyId: Id,
  /** The day on which it came. */
  on: Day,
  pence: Pence.check(z.gte(1, 'Enter a sum above £0')),
  reference: wordsUpTo(60, 'Enter the reference of the payment'),
});
export type PaymentDraft = z.infer<typeof PaymentDraft>;

/** A part payment that was received. One taken out again stays, with the reason. */
export const Payment = z.strictObject({
  id: z.string(),
  agencyId: Id,
  on: Day,
  pence: z.number(),
  reference: z.string(),
  removed: z.nullable(z.strictObject({ on: Day, reason: z.string() })),
});
export type Payment = z.infer<typeof Payment>;

/**
 * By what two payments are the same: agency, day, sum and reference, however the reference is spaced or written. A bank
 * that pays the same sum twice on one day under one reference is told apart by a word added to the reference.
 */
export const samePayment = ({ agencyId, on, pence, reference }: PaymentDraft): string =>
  JSON.stringify([agencyId, on, pence, reference.toUpperCase().replaceAll(/\s+/g, ' ').trim()]);

/** The places (0 for the first) of those lines that were received already, or stand twice among themselves. */
export function duplicatesIn(lines: readonly PaymentDraft[], received: readonly Payment[]): number[] {
  const known = new Set(received.filter(({ removed }) => removed === null).map(samePayment));
  return lines.flatMap((line, place) => {
    const same = samePayment(line);
    if (known.has(same)) return [place];
    known.add(same);
    return [];
  });
}
