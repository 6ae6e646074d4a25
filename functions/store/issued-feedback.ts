import type { IssuedFeedback } from '../../shared/contract/feedback-shapes.ts';
import type { Colleague } from '../../shared/contract/reply-shapes.ts';
import { sendChallenge } from '../../shared/domain/challenge-steps.ts';
import type { Day, Instant } from '../../shared/domain/day.ts';
import type { ByWhom, Feedback, FrozenFeedback } from '../../shared/domain/feedback.ts';
import type { Obligation } from '../../shared/domain/obligation.ts';
import type { ObligationEvent } from '../../shared/domain/obligation-event.ts';
import { orRefuse } from '../runtime/refused.ts';
import type { Claim } from '../runtime/request.ts';
import { challengeWrite } from './challenges.ts';
import { documentWrite, feedbackDocumentId } from './documents.ts';
import type { Drafting } from './feedback-desk.ts';
import { feedbackStepWrite, type Issued } from './feedbacks.ts';
import { recordObligationStep } from './obligation-steps.ts';
import { tellWrites } from './tell.ts';

type Issuing = {
  readonly drafting: Drafting;
  readonly feedback: Feedback;
  readonly letter: FrozenFeedback;
  readonly event: Extract<ObligationEvent, { kind: 'feedback-issued' }>;
  readonly digest: string;
  /** Who is told: a transaction has room for thirty. */
  readonly to: readonly Colleague[];
  readonly by: ByWhom;
  readonly at: Instant;
  readonly today: Day;
  readonly claim: Claim | undefined;
};

const mostTold = 30;

/**
 * The feedback goes out, all or nothing: the event and the obligation’s row, the feedback that was frozen, the letter
 * that is wanted, each challenge that waited for it, and a mail to everybody who should have one.
 */
export function recordIssued(issuing: Issuing): Promise<Obligation> {
  const { drafting, feedback, letter, event, digest, to, by, at, today, claim } = issuing;
  const { obligation, waiting } = drafting;
  const { boardId, roundId, agencyId } = obligation;
  const about = { boardId, roundId, agencyId };
  const documentId = feedbackDocumentId(roundId, agencyId, digest);
  const more = [
    feedbackStepWrite(about, feedback, { issued: { by, at, digest, documentId } }),
    documentWrite({
      id: documentId,
      kind: 'feedback',
      agencyId,
      boardId,
      roundId,
      fileName: `feedback-${agencyId}-${roundId}.pdf`,
      snapshot: digest,
      at,
    }),
    ...waiting.map((challenge) => {
      const sent = orRefuse(sendChallenge(challenge, today));
      return challengeWrite({ ...sent, answerBy: sent.answerBy ?? letter.answerBy });
    }),
    ...tellWrites(
      to.slice(0, mostTold),
      { kind: 'feedback-issued', about, answerBy: letter.answerBy, challenges: waiting.length },
      at,
    ),
  ];
  return recordObligationStep({ obligation, event, by: by.id, at }, { more, claim });
}

/** An issued feedback as pages show it. */
export const issuedView = (feedback: Issued, frozen: FrozenFeedback): IssuedFeedback => ({
  version: feedback.version,
  frozen,
  digest: feedback.issued.digest,
  documentId: feedback.issued.documentId,
  issued: { by: feedback.issued.by, at: feedback.issued.at },
  acknowledged: feedback.acknowledged,
  answered: feedback.answered,
});
