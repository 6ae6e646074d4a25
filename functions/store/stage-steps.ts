import { randomUUID } from 'node:crypto';
import type { Colleague, SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { About, MessageContent } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import { followsDraft } from '../../shared/domain/standing.ts';
import type { Meets } from '../../shared/domain/submission.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { messageWrites } from './messages.ts';
import { besideStepsWrite, getObligation } from './obligations.ts';
import { submissionStepWrites } from './submissions.ts';
import { submissionStream } from './tables.ts';
import { type Text, textWrite } from './texts.ts';
import { viewOf, type WorkingReturn } from './working-return.ts';

type StageStep = {
  readonly now: WorkingReturn;
  readonly event: Extract<SubmissionEvent, { by: string; at: string }>;
  /** What the boards see of it. */
  readonly stage: Obligation['stage'];
  readonly reason?: Text;
  readonly to?: readonly Pick<Colleague, 'personId' | 'email'>[];
  readonly tells?: (about: About) => MessageContent;
  readonly claim: Claim | undefined;
};

/** The boards that see what becomes of a draft: all of them, until one holds a version while another sent it back. */
async function listFollowing({ meets, submission }: WorkingReturn): Promise<readonly Meets[]> {
  if (submission.versions === 0) return meets;
  const obligations = await Promise.all(
    meets.map(({ roundId }) => getObligation(roundId, submission.agencyId)),
  );
  return meets.filter((_, at) => {
    const obligation = obligations[at];
    return obligation !== undefined && followsDraft(obligation.state, submission);
  });
}

function tellingWrites(meets: readonly Meets[], { now, event, to = [], tells }: StageStep): Write[] {
  const { agencyId } = now.submission;
  const abouts = meets.map(({ boardId, roundId }) => ({ boardId, roundId, agencyId }));
  const [about] = abouts;
  if (about === undefined || tells === undefined) return [];
  return to.flatMap(({ personId, email }) =>
    messageWrites(
      plannedMessage({ id: randomUUID(), to: { personId, email }, at: event.at, content: tells(about) }),
      abouts,
    ),
  );
}

/**
 * One step towards the signature or back: the submission’s row and event, the stage that each board’s register shows,
 * the reason, and who is told, in one transaction. The reply is the return as it stands after it.
 */
export async function recordStageStep(step: StageStep): Promise<SubmissionView> {
  const { now, event, stage, reason, claim } = step;
  const { submission } = now;
  const meets = await listFollowing(now);
  const reply = viewOf({
    ...now,
    submission: { ...submission, ...applyToSubmission(submission, event) },
  });
  await commit(
    [
      ...submissionStepWrites(submission, event, event),
      ...meets.map(({ roundId }) => besideStepsWrite({ roundId, agencyId: submission.agencyId }, { stage })),
      ...(reason ? [textWrite(submissionStream(submission.id), reason, event.by, event.at)] : []),
      ...tellingWrites(meets, step),
    ],
    { claim, reply, at: event.at },
  );
  return reply;
}
