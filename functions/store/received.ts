import * as z from 'zod/mini';
import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import { Id, Name } from '../../shared/domain/agency.ts';
import { Instant } from '../../shared/domain/day.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { Meets, Submission, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { listOwed } from './obligations.ts';
import { listPast, type PastVersion } from './past-returns.ts';
import { keys, obligationStream, tables } from './tables.ts';

/** The version that the same board received of the same form in its round before. */
export const Previous = z.strictObject({
  roundId: Id,
  roundTitle: Name,
  version: z.number(),
  digest: z.string(),
});
export type Previous = z.infer<typeof Previous>;

/** A version as one board received it: by it alone the board’s side finds frozen words. */
export const Received = z.strictObject({
  version: z.number(),
  digest: z.string(),
  documentId: Id,
  at: Instant,
  previous: z.nullable(Previous),
  /** When the agency shared it; absent where it came because this board asked for it. */
  sharedAt: z.optional(Instant),
});
export type Received = z.infer<typeof Received>;

export const receivedWrite = (
  { roundId, agencyId }: Pick<Obligation, 'roundId' | 'agencyId'>,
  { version, digest, documentId, at }: Pick<SubmittedVersion, 'version' | 'digest' | 'documentId' | 'at'>,
  previous: Previous | null,
  sharedAt?: Instant,
): Write => {
  const row: Received = { version, digest, documentId, at, previous, ...(sharedAt ? { sharedAt } : {}) };
  return {
    item: {
      Put: {
        TableName: tables.returns(),
        Item: { ...keys.received(roundId, agencyId, version), ...row },
        ConditionExpression: isNew,
      },
    },
    otherwise: 'already-received',
  };
};

export const receivedOf = (item: Record<string, unknown>): Received => parseItem(Received, item);

/** What one board received of an agency in a round, the first version first. One query. */
export async function listReceived(roundId: string, agencyId: string): Promise<Received[]> {
  const items = await queryItems(tables.returns(), obligationStream(roundId, agencyId), 'RECEIVED#');
  return items.map(receivedOf);
}

function previousOf(
  { boardId, roundId }: Meets,
  owed: readonly OwedReturn[],
  past: readonly PastVersion[],
): Previous | null {
  const before = owed
    .filter(({ obligation }) => obligation.boardId === boardId && obligation.roundId !== roundId)
    .sort((a, b) => (b.obligation.receivedOn ?? '').localeCompare(a.obligation.receivedOn ?? ''));
  for (const { obligation, roundTitle } of before) {
    const { state, submissionId } = obligation;
    if (!('version' in state)) continue;
    const found = past.find((each) => each.submissionId === submissionId && each.version === state.version);
    if (found === undefined) continue;
    const { version, digest } = found;
    return { roundId: obligation.roundId, roundTitle, version, digest };
  }
  return null;
}

/** For each round that a return meets, what the same board received of the same form before it. Two queries. */
export async function previousByRound(
  { agencyId, form }: Pick<Submission, 'agencyId' | 'form'>,
  meets: readonly Meets[],
): Promise<ReadonlyMap<string, Previous | null>> {
  const [owed, past] = await Promise.all([listOwed(agencyId), listPast(agencyId, form)]);
  return new Map(meets.map((each) => [each.roundId, previousOf(each, owed, past)]));
}
