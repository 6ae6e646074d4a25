import * as z from 'zod/mini';
import { Day, type Instant } from '../../shared/domain/day.ts';
import { Meets, Submission, SubmittedVersion } from '../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import { refuse } from '../runtime/refused.ts';
import type { Write } from './commit.ts';
import { isNew, parseItem, queryItems } from './database.ts';
import { eventWrite } from './ledger.ts';
import { keys, submissionStream, tables } from './tables.ts';
import { updateWrite } from './update-write.ts';

/** The row carries the first day on which it may be answered, so that a save is judged without another read. */
const SubmissionRow = z.strictObject({ ...Submission.shape, opensOn: Day });

/** A submission with the obligations that it meets, the nearest due day first, and its versions. */
export type SubmissionRecord = {
  readonly submission: Submission;
  readonly meets: readonly Meets[];
  readonly versions: readonly SubmittedVersion[];
  readonly opensOn: Day;
};

type Who = { readonly by: string; readonly at: Instant };

type NewSubmission = Pick<Submission, 'id' | 'agencyId' | 'agencyName' | 'form' | 'edition' | 'variant'> & {
  readonly meets: readonly [Meets, ...Meets[]];
};

const put = (item: Record<string, unknown>): Write => ({
  item: { Put: { TableName: tables.returns(), Item: item, ConditionExpression: isNew } },
  otherwise: 'already-exists',
});

/** A submission begins, in the transaction of the asking: its row, what it meets, and its first event. */
export function createdWrites({ meets, ...named }: NewSubmission, { by, at }: Who): Write[] {
  const event: SubmissionEvent = { kind: 'created', edition: named.edition, variant: named.variant };
  const row: z.infer<typeof SubmissionRow> = {
    ...named,
    ...applyToSubmission(undefined, event),
    opensOn: meets.map(({ opens }) => opens).sort()[0] ?? meets[0].opens,
  };
  return [
    put({ ...keys.submission(named.id), ...row }),
    ...meets.map((each) => put({ ...keys.meets(named.id, each.roundId), ...each })),
    eventWrite({ stream: submissionStream(named.id), sequence: 1, by, at, event }),
  ];
}

/** One step of the agency’s side: the event, and the row with the facts folded from it, if the row is the one seen. */
export function submissionStepWrites(
  submission: Submission,
  event: SubmissionEvent,
  { by, at }: Who,
): Write[] {
  const { state, startedAt, versions, sequence } = applyToSubmission(submission, event);
  return [
    updateWrite({
      table: tables.returns(),
      key: keys.submission(submission.id),
      set: { state, startedAt, versions, sequence },
      seen: { sequence: submission.sequence },
    }),
    eventWrite({ stream: submissionStream(submission.id), sequence, by, at, event }),
  ];
}

/** The whole of one submission but its answers, or undefined. One query. */
export async function findSubmission(submissionId: string): Promise<SubmissionRecord | undefined> {
  const items = await queryItems(tables.returns(), keys.submission(submissionId).pk);
  const under = (start: string) => items.filter(({ sk }) => String(sk).startsWith(start));
  const [row] = under('SUBMISSION');
  if (row === undefined) return undefined;
  const { opensOn, ...submission } = parseItem(SubmissionRow, row);
  return {
    submission,
    opensOn,
    meets: under('MEETS#')
      .map((item) => parseItem(Meets, item))
      .sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999')),
    versions: under('VERSION#').map((item) => parseItem(SubmittedVersion, item)),
  };
}

/** One agency’s own submission; another agency’s is not found. One query. */
export async function getSubmission(agencyId: string, submissionId: string): Promise<SubmissionRecord> {
  const found = await findSubmission(submissionId);
  return found?.submission.agencyId === agencyId ? found : refuse('not-found');
}
