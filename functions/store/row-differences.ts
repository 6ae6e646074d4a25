import { isDeepStrictEqual } from 'node:util';
import { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { foldObligation } from '../../shared/domain/obligation-fold.ts';
import type { Round } from '../../shared/domain/round.ts';
import { followsDraft } from '../../shared/domain/standing.ts';
import { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { foldSubmission } from '../../shared/domain/submission-fold.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { commit } from './commit.ts';
import { countedFrom, recordProgress } from './counted-progress.ts';
import { getItem, queryItems } from './database.ts';
import { getDraft } from './drafts.ts';
import { foldedEvents } from './folded-events.ts';
import { obligationOf, stored } from './obligation-row.ts';
import { listAsked } from './round-opening.ts';
import { findSubmission } from './submissions.ts';
import { type Key, keys, obligationStream, submissionStream, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

type Item = Readonly<Record<string, unknown>>;

/** Where a row says something else than its events do. Names of fields only: what stands in them may be personal. */
export type Difference = {
  readonly agencyId: string;
  readonly row: 'obligation' | 'submission' | 'meets';
  readonly fields: readonly string[];
  /** Makes the row right, if it is still as it was seen; undefined where the events do not suffice. */
  readonly repair: (() => Promise<unknown>) | undefined;
};

type Comparing = {
  readonly agencyId: string;
  readonly row: Difference['row'];
  readonly key: Key;
  readonly is: Item | undefined;
  /** What the row should say, as it is stored. */
  readonly facts: Item | 'broken' | undefined;
  /** The field by which a writer notices that somebody else came first. */
  readonly seenBy: 'sequence' | 'due';
};

function compared({ agencyId, row, key, is, facts, seenBy }: Comparing): Difference[] {
  const lost = (field: string): Difference[] => [{ agencyId, row, fields: [field], repair: undefined }];
  if (facts === undefined) return is === undefined ? [] : lost('no events');
  if (facts === 'broken') return lost('broken events');
  if (is === undefined) return lost('no row');
  const wrong = Object.entries(facts).filter(([name, fact]) => !isDeepStrictEqual(is[name] ?? null, fact));
  if (wrong.length === 0) return [];
  const seen = is[seenBy] === undefined ? {} : { [seenBy]: is[seenBy] };
  const write = updateWrite({ table: tables.returns(), key, set: Object.fromEntries(wrong), seen });
  return [{ agencyId, row, fields: wrong.map(([name]) => name), repair: () => commit([write]) }];
}

/** Judged once the rows are right: a count reads them. */
async function progressDifferences(roundId: string, agencyId: string, submissionId: string) {
  const [record, draft, row] = await Promise.all([
    findSubmission(submissionId),
    getDraft(submissionId),
    getItem(tables.returns(), keys.obligation(roundId, agencyId)),
  ]);
  if (record === undefined || row === undefined) return [];
  if (!followsDraft(obligationOf(row).state, record.submission)) return [];
  if (isDeepStrictEqual(row.progress, await countedFrom(record, draft))) return [];
  const repair = () => recordProgress(submissionId, 'as-much');
  return [{ agencyId, row: 'obligation', fields: ['progress'], repair }] satisfies Difference[];
}

async function differencesOnce(
  roundId: string,
  agencyId: string,
  submissionId: string,
): Promise<Difference[]> {
  const key = keys.obligation(roundId, agencyId);
  const [row, ofReturn, obligation, submission] = await Promise.all([
    getItem(tables.returns(), key),
    queryItems(tables.returns(), keys.submission(submissionId).pk),
    foldedEvents(obligationStream(roundId, agencyId), { schema: ObligationEvent, fold: foldObligation }),
    foldedEvents(submissionStream(submissionId), { schema: SubmissionEvent, fold: foldSubmission }),
  ]);
  const meets = keys.meets(submissionId, roundId);
  const at = ({ sk }: Key): Item | undefined => ofReturn.find((item) => item.sk === sk);
  const whole = typeof obligation === 'object' ? stored(obligation) : obligation;
  const copies =
    typeof obligation === 'object'
      ? { due: obligation.due, offered: obligation.offered?.on ?? null }
      : obligation;
  const own = keys.submission(submissionId);
  const differences = [
    ...compared({ agencyId, row: 'obligation', key, is: row, facts: whole, seenBy: 'sequence' }),
    ...compared({
      agencyId,
      row: 'submission',
      key: own,
      is: at(own),
      facts: submission,
      seenBy: 'sequence',
    }),
    // An imported round has no return behind it, and so nothing that says whom it meets.
    ...(submission === undefined
      ? []
      : compared({ agencyId, row: 'meets', key: meets, is: at(meets), facts: copies, seenBy: 'due' })),
  ];
  return differences.length === 0 ? progressDifferences(roundId, agencyId, submissionId) : differences;
}

const width = 8;

/**
 * Compares every row of a round with its events. What people do at this very moment is no difference: where
 * something differs, it is looked at again.
 */
export async function rowDifferences({ id }: Round): Promise<Difference[]> {
  const [rows, asked] = await Promise.all([
    queryItems(tables.returns(), keys.round(id).pk, 'OBLIGATION#'),
    listAsked(id),
  ]);
  const returns = new Map([
    ...asked.map(({ agencyId, submissionId }) => [agencyId, submissionId] as const),
    ...rows.map(
      ({ sk, submissionId }) => [String(sk).slice('OBLIGATION#'.length), String(submissionId)] as const,
    ),
  ]);
  const found = await inParallel([...returns], width, async ([agencyId, submissionId]) => {
    const first = await differencesOnce(id, agencyId, submissionId);
    return first.length === 0 ? first : differencesOnce(id, agencyId, submissionId);
  });
  return found.flat();
}
