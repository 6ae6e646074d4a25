import { randomUUID } from 'node:crypto';
import type { Colleague, SubmissionView } from '../../shared/contract/reply-shapes.ts';
import type { About, MessageContent } from '../../shared/domain/message.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import { plannedMessage } from '../../shared/domain/planned-message.ts';
import type { SubmissionEvent } from '../../shared/domain/submission-event.ts';
import { applyToSubmission } from '../../shared/domain/submission-fold.ts';
import type { Claim } from '../runtime/request.ts';
import { commit, type Write } from './commit.ts';
import { messageWrites } from './messages.ts';
import { besideStepsWrite } from './obligations.ts';
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

function tellingWrites({ now, event, to = [], tells }: StageStep): Write[] {
  const { agencyId } = now.submission;
  const abouts = now.meets.map(({ boardId, roundId }) => ({ boardId, roundId, agencyId }));
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
  const { submission, meets } = now;
  const reply = viewOf({
    ...now,
    submission: { ...submission, ...applyToSubmission(submission, event) },
  });
  await commit(
    [
      ...submissionStepWrites(submission, event, event),
      ...meets.map(({ roundId }) => besideStepsWrite({ roundId, agencyId: submission.agencyId }, { stage })),
      ...(reason ? [textWrite(submissionStream(submission.id), reason, event.by, event.at)] : []),
      ...tellingWrites(step),
    ],
    { claim, reply, at: event.at },
  );
  return reply;
}
