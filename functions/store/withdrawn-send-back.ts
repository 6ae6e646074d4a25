import { randomUUID } from 'node:crypto';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { About } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { withdrawSendBack } from '../../shared/domain/obligation-steps.ts';
import { closeAgain } from '../../shared/domain/submission-steps.ts';
import type { Snapshot } from '../../shared/forms/freeze.ts';
import { frozenProgress } from '../../shared/forms/frozen-figures.ts';
import { orNotFound, orRefuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import type { Write } from './commit.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { findObligation } from './obligations.ts';
import { sentBackRemovals } from './review-rows.ts';
import { type SubmissionRecord, submissionStepWrites } from './submissions.ts';
import { tellWrites } from './tell.ts';

type Withdrawing = {
  readonly about: About;
  readonly obligation: Obligation;
  readonly record: SubmissionRecord;
  /** The version that was sent back. */
  readonly snapshot: Snapshot;
  readonly reason: string | null;
  /** The agency’s leads and signatories. */
  readonly to: readonly Colleague[];
  readonly by: string;
  readonly at: Instant;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

/** Does another board wait for answers to questions of this return? */
async function isAwaitedElsewhere(
  { meets, submission }: SubmissionRecord,
  roundId: string,
): Promise<boolean> {
  const others = await Promise.all(
    meets
      .filter((each) => each.roundId !== roundId)
      .map((each) => findObligation(each.roundId, submission.agencyId)),
  );
  return others.some((each) => each?.state.kind === 'sent-back');
}

/** The questions close again, unless another board waits: what was begun in them goes into the version that it gets. */
async function closingWrites({ record, about, by, at }: Withdrawing): Promise<Write[]> {
  if (await isAwaitedElsewhere(record, about.roundId)) return [];
  const { submission, versions } = record;
  const closed = orRefuse(closeAgain(submission, orNotFound(versions.at(-1)), at));
  return submissionStepWrites(submission, closed, { by, at });
}

/**
 * A board takes its questions back, all or nothing: the step of its obligation, which stands as it stood before; the
 * closing of the questions; and who is told. What was written meanwhile is not touched.
 */
export async function recordSendBackWithdrawn(withdrawing: Withdrawing): Promise<Obligation> {
  const { about, obligation, record, snapshot, to, by, at, today, claim } = withdrawing;
  const reason = withdrawing.reason === null ? null : { id: randomUUID(), text: withdrawing.reason };
  const event = orRefuse(withdrawSendBack(obligation, today, reason?.id ?? null));
  const { version } = event;

  const { id: submissionId } = record.submission;
  const told = { kind: 'send-back-withdrawn' as const, about, submissionId, version };
  const more = [
    ...(await closingWrites(withdrawing)),
    ...sentBackRemovals(about, submissionId, version),
    ...tellWrites(to, { ...told, reason: withdrawing.reason }, at),
  ];
  const alongside = { stage: 'ready' as const, progress: frozenProgress(snapshot) };
  const step = { obligation, event, by, at, alongside, ...(reason === null ? {} : { reason }) };
  return recordObligationStep(step, { more, claim });
}
