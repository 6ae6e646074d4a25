import * as z from 'zod/mini';
import { type Contributions, Papers } from '../../shared/contract/contribution-shapes.ts';
import { Id } from '../../shared/domain/agency.ts';
import {
  Agreed,
  type Contribution,
  isOfContributions,
} from '../../shared/domain/contributions/contribution.ts';
import { Payment } from '../../shared/domain/contributions/payment.ts';
import { Agreement, Plan, Requests, unknownBasis } from '../../shared/domain/contributions/plan.ts';
import { type Pledge, pledgeIn } from '../../shared/domain/contributions/pledge.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { ownValue } from '../../shared/domain/own-value.ts';
import { refuse } from '../runtime/refused.ts';
import { parseItem, queryItems } from './database.ts';
import { figuresOf } from './figures.ts';
import { owedReturnOf } from './obligation-row.ts';
import { roundOf } from './rounds.ts';
import { keys, tables } from './tables.ts';

type Item = Record<string, unknown>;

const OfAgency = { roundId: Id, agencyId: Id } as const;
const AgreedRow = z.strictObject({ ...OfAgency, ...Agreed.shape });
const PaymentRow = z.strictObject({ ...OfAgency, ...Payment.shape });
const DeliveredRow = z.strictObject({ ...OfAgency, line: z.string(), quantity: z.number() });
/** What papers tell of one agency: money in pence, null where they do not say. */
export const Paper = z.strictObject({
  ...OfAgency,
  lastYear: z.nullable(z.number()),
  pledged: z.nullable(z.number()),
  notes: z.array(z.string()),
});
export type Paper = z.infer<typeof Paper>;

const Head = z.strictObject({ sequence: z.number() });

/** All rows of a round’s partition, by how their sort keys begin. */
function sorted(items: readonly Item[]) {
  const of = (start: string): Item[] => items.filter(({ sk }) => String(sk).startsWith(start));
  const one = <S extends z.ZodMiniType>(schema: S, sk: string): z.infer<S> | null => {
    const item = items.find((each) => each.sk === sk);
    return item === undefined ? null : parseItem(schema, item);
  };
  const by = <T extends { readonly agencyId: string }>(rows: readonly T[]): Map<string, T> =>
    new Map(rows.map((row) => [row.agencyId, row]));
  return {
    sequence: one(Head, 'MONEY#HEAD')?.sequence ?? 0,
    plan: one(Plan, 'MONEY#PLAN'),
    requests: one(Requests, 'MONEY#REQUESTS'),
    agreement: one(Agreement, 'MONEY#AGREEMENT'),
    papers: one(Papers, 'MONEY#PAPERS'),
    figures: by(of('FIGURES#').map(figuresOf)),
    agreed: by(of('MONEY#AGREED#').map((item) => parseItem(AgreedRow, item))),
    paper: by(of('MONEY#PAPER#').map((item) => parseItem(Paper, item))),
    payments: of('MONEY#PAYMENT#').map((item) => parseItem(PaymentRow, item)),
    delivered: of('MONEY#DELIVERED#').map((item) => parseItem(DeliveredRow, item)),
    owed: of('OBLIGATION#').map(owedReturnOf),
  };
}

type Sorted = ReturnType<typeof sorted>;

const toldBy = ({ exemptOn }: Obligation, pledge: Pledge | null, paper: Paper | undefined) => {
  if (paper !== undefined) return 'papers' as const;
  if (pledge !== null) return 'told' as const;
  return exemptOn === null ? ('not-yet' as const) : ('exempt' as const);
};

/** Papers tell a sum, and neither its lines nor its term. */
const pledgeOnPaper = ({ lastYear, pledged }: Paper): Pledge | null =>
  pledged === null
    ? null
    : {
        lastYear,
        cash: [{ id: 'paper', pence: pledged, term: null, payer: null, conditions: null, expected: null }],
        help: [],
        lower: null,
      };

function contributionOf(obligation: Obligation, rows: Sorted): Contribution {
  const { agencyId, agencyName, agencyKind } = obligation;
  const figures = rows.figures.get(agencyId);
  const paper = rows.paper.get(agencyId);
  const told = figures === undefined ? null : pledgeIn(figures.answers);
  const pledge = told ?? (paper === undefined ? null : pledgeOnPaper(paper));
  const basis = ownValue(rows.plan?.basis ?? {}, agencyId) ?? unknownBasis;
  const agreed = rows.agreed.get(agencyId);
  return {
    ...{ agencyId, agencyName, agencyKind, told: toldBy(obligation, told, paper) },
    requested: ownValue(rows.requests?.amounts ?? {}, agencyId) ?? null,
    lastYear: basis.lastYear ?? pledge?.lastYear ?? paper?.lastYear ?? null,
    lastYearOnce: basis.lastYearOnce,
    pledge,
    agreed: agreed === undefined ? null : { pence: agreed.pence, on: agreed.on, expected: agreed.expected },
    payments: rows.payments
      .filter((payment) => payment.agencyId === agencyId)
      .map(({ roundId: _, ...payment }) => payment)
      .toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id)),
    delivered: Object.fromEntries(
      rows.delivered
        .filter((each) => each.agencyId === agencyId)
        .map(({ line, quantity }) => [line, quantity]),
    ),
    notes: paper?.notes ?? [],
  };
}

/** A round with all that is known of its contributions, by agency name; and the name of its board. One query. Rounds of other forms have none. */
export async function findContributions(
  roundId: string,
): Promise<(Contributions & { readonly boardName: string }) | undefined> {
  const items = await queryItems(tables.returns(), keys.round(roundId).pk);
  const [round] = items.filter(({ sk }) => sk === 'ROUND').map(roundOf);
  if (round === undefined || !isOfContributions(round)) return undefined;
  const rows = sorted(items);
  const { sequence, plan, requests, agreement, papers, owed } = rows;
  const contributions = owed
    .map(({ obligation }) => contributionOf(obligation, rows))
    .sort((a, b) => a.agencyName.localeCompare(b.agencyName, 'en-GB'));
  const boardName = owed[0]?.boardName ?? '';
  return { round, sequence, plan, requests, agreement, papers, contributions, boardName };
}

/** The same of this board’s round; another board’s is not there. */
export async function getContributions(boardId: string, roundId: string): Promise<Contributions> {
  const found = await findContributions(roundId);
  if (found === undefined || found.round.boardId !== boardId) return refuse('not-found');
  const { boardName: _, ...contributions } = found;
  return contributions;
}

/** The contribution of one agency of a round. Refuses with `not-found`. */
export const contributionIn = ({ contributions }: Pick<Contributions, 'contributions'>, agencyId: string) =>
  contributions.find((each) => each.agencyId === agencyId) ?? refuse('not-found');

/** The same, where it is to be changed: a round that papers alone tell of stays as they have it, and so does one that was withdrawn. */
export async function contributionsToChange(boardId: string, roundId: string): Promise<Contributions> {
  const found = await getContributions(boardId, roundId);
  if (found.round.imported) refuse('round-closed');
  if (found.round.state === 'withdrawn') refuse('round-withdrawn');
  return found;
}

/** The same, if it is still as the writer saw it. */
export async function contributionsAsSeen(
  { boardId, roundId }: { readonly boardId: string; readonly roundId: string },
  sequence: number,
): Promise<Contributions> {
  const found = await contributionsToChange(boardId, roundId);
  return found.sequence === sequence ? found : refuse('changed-meanwhile');
}

/** Every agency that is named is of the round. */
export const areOfRound = ({ contributions }: Contributions, agencyIds: readonly string[]): void => {
  const known = new Set(contributions.map(({ agencyId }) => agencyId));
  if (agencyIds.some((id) => !known.has(id))) refuse('unknown-agency');
};
