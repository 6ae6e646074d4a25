import { useCallback, useState } from 'react';
import type { FeedbackForAgency, IssuedFeedback } from '../../../../../shared/contract/feedback-shapes.ts';
import { dayInWords, instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { PointAnswer } from '../../../../../shared/domain/feedback.ts';
import type { Point } from '../../../../../shared/domain/feedback-points.ts';
import { useAgencyRoles } from '../../../api/me.tsx';
import { FeedbackLetter } from '../../../fields/feedback-letter.tsx';
import { Prose } from '../../../fields/prose.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { StoredDocument } from '../stored-document.tsx';
import { Acknowledge } from './acknowledge.tsx';
import { PointBox } from './point-box.tsx';
import { SendAnswers } from './send-answers.tsx';

const Answer = ({ answer }: { answer: PointAnswer | undefined }) => (
  <div className="feedback-letter__answer">
    <h4 className="govuk-heading-s feedback-letter__label">
      {answer?.declined ? 'Declined' : 'Your answer'}
    </h4>
    <Prose text={answer === undefined || answer.text === '' ? 'No answer.' : answer.text} />
  </div>
);

type Props = {
  readonly found: FeedbackForAgency;
  readonly feedback: IssuedFeedback;
  readonly onChanged: () => void;
};

/** The letter, with a box under each point while the answers are still to be sent, and the answers once they are. */
export function IssuedLetter({ found, feedback, onChanged }: Props) {
  const { agencyId, roundId } = found.obligation;
  const mayAnswer = useAgencyRoles(agencyId).some((role) => role === 'lead' || role === 'deputy');
  const [points, setPoints] = useState<readonly PointAnswer[]>(found.points);
  const [wanting, setWanting] = useState<readonly string[]>([]);
  const answerTo = (id: string) => points.find(({ point }) => point === id);
  const saved = useCallback(
    (answer: PointAnswer) =>
      setPoints((all) => [...all.filter(({ point }) => point !== answer.point), answer]),
    [],
  );
  const { frozen, issued, answered } = feedback;
  const isOpen = answered === null && found.obligation.state.kind === 'feedback-issued';

  const under = (point: Point) => {
    if (!isOpen || !mayAnswer) return <Answer answer={answerTo(point.id)} />;
    return (
      <PointBox
        where={{ agencyId, roundId }}
        point={point}
        stored={found.points.find((each) => each.point === point.id)}
        error={wanting.includes(point.id) ? 'Answer this, or decline it with a reason' : undefined}
        onSaved={saved}
      />
    );
  };

  return (
    <>
      <p className="govuk-body">
        Issued by {issued.by.name} on {instantInWords(issued.at)}.{' '}
        {frozen.answerBy !== null && answered === null && `Please answer by ${dayInWords(frozen.answerBy)}.`}
      </p>
      <p className="govuk-body no-print">
        The letter as a PDF: <StoredDocument agencyId={agencyId} documentId={feedback.documentId} />
      </p>
      <Acknowledge feedback={feedback} where={{ agencyId, roundId }} may={mayAnswer} onDone={onChanged} />
      {answered !== null && (
        <Notice
          tone="good"
          title={`Your answers were sent by ${answered.by.name} on ${instantInWords(answered.at)}.`}
        />
      )}
      <FeedbackLetter letter={frozen} under={under} />
      {isOpen && mayAnswer && (
        <SendAnswers
          found={found}
          feedback={feedback}
          points={points}
          onWanting={setWanting}
          onDone={onChanged}
        />
      )}
      {isOpen && !mayAnswer && (
        <p className="govuk-body no-print">A lead or deputy of your agency answers this.</p>
      )}
      <Buttons>
        <PrintButton />
      </Buttons>
    </>
  );
}
