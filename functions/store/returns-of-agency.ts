import type { OwedReturn } from '../../shared/contract/agency-routes.ts';
import { inParallel } from '../runtime/in-parallel.ts';
import { listOwed } from './obligations.ts';
import { listReceived, type Received } from './received.ts';
import { findSubmission, type SubmissionRecord } from './submissions.ts';

const width = 8;

/** All returns of an agency, to whichever board, the parts of its units and what was let go for another included, with what each board received. */
export type ReturnsOfAgency = {
  readonly owed: readonly OwedReturn[];
  readonly records: readonly SubmissionRecord[];
  readonly received: readonly (Received & { readonly roundId: string })[];
};

const recordsOf = async (ids: Iterable<string>): Promise<SubmissionRecord[]> =>
  (await inParallel([...new Set(ids)], width, findSubmission)).filter((each) => each !== undefined);

/** Two queries for each return that the agency ever owed; `known` is one of its returns that is surely among them. */
export async function listReturnsOf(agencyId: string, known: readonly string[]): Promise<ReturnsOfAgency> {
  const owed = await listOwed(agencyId);
  const [own, received] = await Promise.all([
    recordsOf([...owed.map(({ obligation }) => obligation.submissionId), ...known]),
    inParallel(owed, width, async ({ obligation: { roundId } }) =>
      (await listReceived(roundId, agencyId)).map((each) => ({ ...each, roundId })),
    ),
  ]);
  const beside = await recordsOf(
    own.flatMap(({ units, meets }) => [
      ...units.map(({ submissionId }) => submissionId),
      // What was typed and cleared again in a return that was let go stands in its history.
      ...meets.flatMap(({ inPlaceOf = [] }) => inPlaceOf),
    ]),
  );
  return { owed, records: [...own, ...beside], received: received.flat() };
}
