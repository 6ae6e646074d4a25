import * as z from 'zod/mini';
import { Id } from '../agency.ts';
import { Day } from '../day.ts';
import { Pence } from './pence.ts';
import { Agreement, FormulaName } from './plan.ts';

const facts = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.strictObject({ room: z.literal('contributions'), kind: z.literal(kind), on: Day, ...shape });

const Paid = z.strictObject({ agencyId: Id, payment: z.string(), pence: Pence, came: Day });

/** What can happen to the contributions of a round: facts, ids and sums. References and reasons stand in the rows. */
export const ContributionEvent = z.discriminatedUnion('kind', [
  facts('plan-set', { core: Pence, target: Pence }),
  facts('requested', { by: z.union([FormulaName, z.literal('typed')]), amounts: z.record(Id, Pence) }),
  /** Null: what was agreed is taken back. */
  facts('agreed', { agencyId: Id, pence: z.nullable(Pence), expected: z.nullable(Day) }),
  facts('paid', { payments: z.array(Paid) }),
  facts('payment-removed', { agencyId: Id, payment: z.string(), pence: Pence }),
  facts('delivered', { agencyId: Id, line: z.string(), quantity: z.number() }),
  facts('protocol-agreed', { method: Agreement.shape.method, met: Day, nextReview: z.nullable(Day) }),
]);
export type ContributionEvent = z.infer<typeof ContributionEvent>;

/** Is it about this agency, or about all? */
export function isAbout(event: ContributionEvent, agencyId: string): boolean {
  if (event.kind === 'requested') return Object.hasOwn(event.amounts, agencyId);
  if (event.kind === 'paid') return event.payments.some((payment) => payment.agencyId === agencyId);
  return 'agencyId' in event && event.agencyId === agencyId;
}
