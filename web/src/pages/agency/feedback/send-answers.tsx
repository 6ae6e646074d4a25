import { useState } from 'react';
import type { FeedbackForAgency, IssuedFeedback } from '../../../../../shared/contract/feedback-shapes.ts';
import type { PointAnswer } from '../../../../../shared/domain/feedback.ts';
import { unanswered } from '../../../../../shared/domain/feedback-points.ts';
import { useSend } from '../../../api/use-send.ts';
import { Button, Buttons } from '../../../ui/button.tsx';
import { Confirm } from '../../../ui/dialog.tsx';
import { ErrorSummary, type Fault } from '../../../ui/error-summary.tsx';

type Props = {
  readonly found: FeedbackForAgency;
  readonly feedback: IssuedFeedback;
  /** As they were saved. */
  readonly points: readonly PointAnswer[];
  /** Ids of the points that still want an answer. */
  readonly onWanting: (points: readonly string[]) => void;
  readonly onDone: () => void;
};

/** Sends the answers, once every challenge has one. */
export function SendAnswers({ found, feedback, points, onWanting, onDone }: Props) {
  const { agencyId, roundId } = found.obligation;
  const [asking, setAsking] = useState(false);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { send, sending } = useSend('send-answers');

  const check = () => {
    const settled = found.challenges.filter(({ state }) => state !== 'open').map(({ number }) => number);
    const left = unanswered(feedback.frozen, points, settled);
    onWanting(left.map(({ number }) => `challenge-${number}`));
    setFaults(
      left.map(({ number }) => ({
        field: `challenge-${number}`,
        words: `Answer challenge ${number}, or decline it with a reason`,
      })),
    );
    setAsking(left.length === 0);
  };
  const sendAll = async () => {
    const outcome = await send({ params: { agencyId, roundId }, body: {} });
    setAsking(false);
    if (outcome?.ok) onDone();
    else if (outcome) setFaults([{ words: outcome.problem.title }]);
  };

  return (
    <div className="no-print">
      <ErrorSummary faults={faults} />
      <Buttons>
        <Button onClick={check}>Send the answers</Button>
      </Buttons>
      <p className="govuk-hint">
        What you write saves itself. The board sees it once you have sent it; comments may stay unanswered.
      </p>
      {asking && (
        <Confirm
          title="Send these answers to the board?"
          does="Send"
          busy={sending}
          onConfirm={() => void sendAll()}
          onCancel={() => setAsking(false)}
        >
          <p className="govuk-body">
            They stay as they are then. Each challenge goes on in a thread of its own, if there is more to
            say.
          </p>
        </Confirm>
      )}
    </div>
  );
}
