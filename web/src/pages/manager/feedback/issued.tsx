import type { FeedbackRead, IssuedFeedback } from '../../../../../shared/contract/feedback-shapes.ts';
import { instantInWords } from '../../../../../shared/domain/day-in-words.ts';
import type { Point } from '../../../../../shared/domain/feedback-points.ts';
import { call } from '../../../api/call.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { DocumentLink } from '../../../fields/document-link.tsx';
import { FeedbackLetter } from '../../../fields/feedback-letter.tsx';
import { Prose } from '../../../fields/prose.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { SummaryList } from '../../../ui/summary-list.tsx';
import { Ending } from './ending.tsx';
import { LetterChallenges } from './letter-challenges.tsx';

type Props = {
  readonly found: FeedbackRead;
  readonly feedback: IssuedFeedback;
  readonly isManager: boolean;
  readonly onChanged: () => void;
};

const Letter = ({ found: { obligation } }: Pick<Props, 'found'>) => {
  const { boardId, roundId, agencyId } = obligation;
  const params = { boardId, roundId, agencyId };
  const asked = useAsk('get-feedback-letter', { params });
  return <DocumentLink of={asked} fresh={() => call('get-feedback-letter', { params })} />;
};

const done = (what: IssuedFeedback['acknowledged'], not: string): string =>
  what === null ? not : `${what.by.name}, ${instantInWords(what.at)}`;

/** The letter as it went out, under each point what the agency answers, and how it ends. */
export function Issued({ found, feedback, isManager, onChanged }: Props) {
  const answerTo = ({ id }: Point) => found.points.find(({ point }) => point === id);
  const under = (point: Point) => {
    if (feedback.answered === null) return null;
    const answer = answerTo(point);
    return (
      <div className="feedback-letter__answer">
        <h4 className="govuk-heading-s feedback-letter__label">
          {answer?.declined ? 'Declined by the agency' : 'The agency’s answer'}
        </h4>
        <Prose text={answer === undefined || answer.text === '' ? 'No answer.' : answer.text} />
      </div>
    );
  };
  return (
    <>
      <SummaryList
        lines={[
          { key: 'Issued', value: done(feedback.issued, '') },
          { key: 'Letter', value: <Letter found={found} /> },
          { key: 'Acknowledged', value: done(feedback.acknowledged, 'Not yet') },
          { key: 'Answered', value: done(feedback.answered, 'Not yet') },
        ]}
      />
      {isManager && <Ending found={found} onChanged={onChanged} />}
      <LetterChallenges challenges={found.challenges} />
      <FeedbackLetter letter={feedback.frozen} under={under} />
      <Buttons>
        <PrintButton />
      </Buttons>
    </>
  );
}
