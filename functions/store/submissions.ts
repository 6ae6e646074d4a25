import * as z from 'zod/mini';
import type { Assigned } from '../../shared/domain/assignment.ts';
import { Day, type Instant } from '../../shared/domain/day.ts';
import { SentBack } from '../../shared/domain/review.ts';
import { Meets, Submission, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import { AskedUnit } from '../../shared/domain/unit-return.ts';
import { refuse } from '../runtime/refused.ts';
import { assignedOf } from './assignments.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { eventWrite } from './ledger.ts';
import { keys, submissionStream, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/**
 * The row carries what a save is judged by without another read: the first day on which it may be answered, and who was
 * given which section.
 */
const SubmissionRow = z.strictObject({
  ...Submission.shape,
  opensOn: Day,
  assigned: z.optional(z.record(z.string(), z.literal(true))),
});

/** A submission with the obligations that it meets, and its versions. */
export type SubmissionRecord = {
  readonly submission: Submission;
  readonly meets: readonly Meets[];
  readonly versions: readonly SubmittedVersion[];
  /** What boards have sent back, ever. */
  readonly sentBack: readonly SentBack[];
  readonly opensOn: Day;
  /** Who was given which section; while nobody was, whoever fills it fills all of it. */
  readonly assigned: readonly Assigned[];
  /** Units of the agency that were asked for their parts. */
  readonly units: readonly AskedUnit[];
  /** Reasons given on the way, the latest last. */
  readonly reasons: readonly { readonly id: string; readonly text: string }[];
};

type Who = { readonly by: string; readonly at: Instant };

type Named = Pick<
  Submission,
  'id' | 'agencyId' | 'agencyName' | 'form' | 'edition' | 'variant' | 'unitOf' | 'unit'
>;
type NewSubmission = Named & { readonly meets: readonly [Meets, ...Meets[]] };

/** The row of a submission that begins, and its first event. `more`: what the store keeps beside it. */
export function begunWrites(
  named: Named,
  { opensOn, by, at, ...more }: Who & { readonly opensOn: Day; readonly [more: string]: unknown },
): Write[] {
  const event: SubmissionEvent = { kind: 'created', edition: named.edition, variant: named.variant };
  const row: z.infer<typeof SubmissionRow> = {
    ...named,
    ...applyToSubmission(undefined, event),
    opensOn,
    assigned: {},
  };
  return [
    put({ ...keys.submission(named.id), ...row, ...more }),
    eventWrite({ stream: submissionStream(named.id), sequence: 1, by, at, event }),
  ];
}

const put = (item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: tables.returns(), Item: item, ConditionExpression: isNew } },
  otherwise: 'already-exists',
});

/** A submission begins, in the transaction of the asking: its row, what it meets, and its first event. */
export function createdWrites({ meets, ...named }: NewSubmission, { by, at }: Who): Write[] {
  const opensOn = meets.map(({ opens }) => opens).sort()[0] ?? meets[0].opens;
  return [
    ...begunWrites(named, { opensOn, by, at }),
    ...meets.map((each) => put({ ...keys.meets(named.id, each.roundId), ...each })),
  ];
}

/** One step of the agency’s side: the event, and the row with the facts folded from it, if the row is the one seen. */
export function submissionStepWrites(
  submission: Submission,
  event: SubmissionEvent,
  { by, at }: Who,
): Write[] {
  const { state, startedAt, versions, open, closedAgain, sequence } = applyToSubmission(submission, event);
  const closed = closedAgain === undefined ? {} : { closedAgain };
  return [
    updateWrite({
      table: tables.returns(),
      key: keys.submission(submission.id),
      set: { state, startedAt, versions, open, ...closed, sequence },
      seen: { sequence: submission.sequence },
    }),
    eventWrite({ stream: submissionStream(submission.id), sequence, by, at, event }),
  ];
}

/** The boards for which it was made first, then those that were answered with it since; each by due day. */
const byAsking = (a: Meets, b: Meets): number =>
  Number(a.inPlaceOf !== undefined) - Number(b.inPlaceOf !== undefined) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999');

/** The whole of one submission but its answers, or undefined. One query. */
export async function findSubmission(submissionId: string): Promise<SubmissionRecord | undefined> {
  const items = await queryItems(tables.returns(), keys.submission(submissionId).pk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  const [row] = under('SUBMISSION');
  if (row === undefined) return undefined;
  const { opensOn, assigned = {}, ...submission } = parseItem(SubmissionRow, { open: null, ...row });
  return {
    submission,
    opensOn,
    assigned: Object.keys(assigned).map(assignedOf),
    units: under('UNIT#').map((item) => parseItem(AskedUnit, item)),
    reasons: under('TEXT#')
      .sort((a, b) => String(a.at).localeCompare(String(b.at)))
      .map(({ sk, text }) => ({ id: String(sk).slice('TEXT#'.length), text: String(text) })),
    meets: under('MEETS#')
      .map((item) => parseItem(Meets, item))
      .sort(byAsking),
    versions: under('VERSION#').map((item) => parseItem(SubmittedVersion, item)),
    sentBack: under('SENTBACK#').map((item) => parseItem(SentBack, item)),
  };
}

/** What is asked for: by a return itself, or by the return of the agency whose unit’s part it is. */
export const listAskedFor = async ({ submission, meets }: SubmissionRecord): Promise<readonly Meets[]> =>
  submission.unitOf === undefined
    ? meets
    : (await getSubmission(submission.agencyId, submission.unitOf)).meets;

/** One agency’s own submission; another agency’s is not found. One query. */
export async function getSubmission(agencyId: string, submissionId: string): Promise<SubmissionRecord> {
  const found = await findSubmission(submissionId);
  return found?.submission.agencyId === agencyId ? found : refuse('not-found');
}
