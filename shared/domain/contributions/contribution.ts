import * as z from 'zod/mini';
import { AgencyKind, Id, Name } from '../agency.ts';
import { Day } from '../day.ts';
import { ownValue } from '../own-value.ts';
import { Payment } from './payment.ts';
import { Pence, sumOf } from './pence.ts';
import { type HelpLine, helpPence, Pledge, pledgedPence } from './pledge.ts';

/** Contributions are asked for by one form; a round of another has none, whatever is sent to it. */
export const isOfContributions = ({ form }: { readonly form: string }): boolean => form === 'funding';

/** What was agreed with an agency. */
export const Agreed = z.strictObject({
  pence: Pence,
  on: Day,
  /** The day by which it shall be paid; null where none was agreed. */
  expected: z.nullable(Day),
});
export type Agreed = z.infer<typeof Agreed>;

/** Has the agency told what it gives? `papers`: a round held before the portal, of which only papers tell. */
export const Told = z.literal(['told', 'not-yet', 'exempt', 'papers']);

/** One agency’s contribution in one round, which is one year. Money in whole pence. */
export const Contribution = z.strictObject({
  agencyId: Id,
  agencyName: Name,
  agencyKind: AgencyKind,
  told: Told,
  requested: z.nullable(z.number()),
  /** Of the year before: as the board’s plan has it, else as the agency’s own return says. */
  lastYear: z.nullable(z.number()),
  /** How much of that was for one year only. */
  lastYearOnce: z.number(),
  pledge: z.nullable(Pledge),
  agreed: z.nullable(Agreed),
  payments: z.array(Payment),
  /** How much of each kind of help was given so far, by the id of its line. */
  delivered: z.record(z.string(), z.number()),
  /** What papers add in words, where the round was held before the portal. */
  notes: z.array(z.string()),
});
export type Contribution = z.infer<typeof Contribution>;

/** All money of it that came: the sum of the part payments that stand. */
export const receivedPence = ({ payments }: Pick<Contribution, 'payments'>): number =>
  sumOf(payments.filter(({ removed }) => removed === null).map(({ pence }) => pence));

type Owing = Pick<Contribution, 'agreed' | 'payments'>;

/** Agreed and not come yet; never below nothing. */
export const unpaidPence = (contribution: Owing): number =>
  Math.max(0, (contribution.agreed?.pence ?? 0) - receivedPence(contribution));

/** Come beyond what was agreed. */
export const beyondPence = (contribution: Owing): number =>
  Math.max(0, receivedPence(contribution) - (contribution.agreed?.pence ?? 0));

export const pledgedBy = ({ pledge }: Pick<Contribution, 'pledge'>): number | null =>
  pledge === null ? null : pledgedPence(pledge);

/** The day by which the money is expected: as agreed, else the last of the days that the agency named. */
export const expectedOn = ({ agreed, pledge }: Pick<Contribution, 'agreed' | 'pledge'>): Day | null =>
  agreed?.expected ??
  (pledge?.cash ?? []).reduce<Day | null>(
    (last, { expected }) => (expected !== null && (last === null || expected > last) ? expected : last),
    null,
  );

/** Sums over the agencies of a round. */
export type Totals = {
  readonly requested: number;
  readonly pledged: number;
  readonly agreed: number;
  readonly received: number;
  readonly unpaid: number;
  readonly beyond: number;
  /** What help in kind is worth: beside the money, never in it. */
  readonly help: number;
};

export function totalsOf(contributions: readonly Contribution[]): Totals {
  const sum = (of: (each: Contribution) => number) => sumOf(contributions.map(of));
  return {
    requested: sum(({ requested }) => requested ?? 0),
    pledged: sum((each) => pledgedBy(each) ?? 0),
    agreed: sum(({ agreed }) => agreed?.pence ?? 0),
    received: sum(receivedPence),
    unpaid: sum(unpaidPence),
    beyond: sum(beyondPence),
    help: sum(({ pledge }) => (pledge === null ? 0 : helpPence(pledge))),
  };
}

/** How far what is agreed pays for the core work. `coverage` in tenths of a percent, rounded down; null without a planned cost. */
export type Cover = { readonly gap: number; readonly coverage: number | null };

/** The gap is planned core cost less what is agreed; below nothing, more is agreed than is planned. */
export const coverOf = (core: number, agreed: number): Cover => ({
  gap: core - agreed,
  coverage: core === 0 ? null : Math.floor((agreed * 1000) / core),
});

/** Help of one category and unit over all agencies: pledged and given so far, with what the pledge is worth. */
export type HelpSum = {
  readonly category: string;
  readonly unit: string;
  readonly pledged: number;
  readonly delivered: number;
  readonly pence: number;
  readonly agencies: number;
};

export function helpIn(contributions: readonly Pick<Contribution, 'pledge' | 'delivered'>[]): HelpSum[] {
  const sums = new Map<string, HelpSum>();
  const add = (line: HelpLine, delivered: number, isFirst: boolean) => {
    const key = JSON.stringify([line.category, line.unit]);
    const so = sums.get(key) ?? {
      ...{ category: line.category, unit: line.unit },
      pledged: 0,
      delivered: 0,
      pence: 0,
      agencies: 0,
    };
    sums.set(key, {
      ...so,
      pledged: so.pledged + line.quantity,
      delivered: so.delivered + delivered,
      pence: so.pence + line.quantity * line.unitPence,
      agencies: so.agencies + (isFirst ? 1 : 0),
    });
  };
  for (const { pledge, delivered } of contributions) {
    const seen = new Set<string>();
    for (const line of pledge?.help ?? []) {
      const key = JSON.stringify([line.category, line.unit]);
      add(line, ownValue(delivered, line.id) ?? 0, !seen.has(key));
      seen.add(key);
    }
  }
  return [...sums.values()].sort((a, b) =>
    JSON.stringify([a.category, a.unit]) < JSON.stringify([b.category, b.unit]) ? -1 : 1,
  );
}
