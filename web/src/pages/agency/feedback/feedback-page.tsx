import { useParams } from 'react-router';
import type { FeedbackForAgency } from '../../../../../shared/contract/feedback-shapes.ts';
import { feedbackInWords } from '../../../../../shared/domain/feedback-due.ts';
import { returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';
import { todayInLondon } from '../../../api/today.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ChallengeStatus } from '../../../fields/challenge-thread.tsx';
import { DecisionList } from '../../../fields/decision-list.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { IssuedLetter } from './issued-letter.tsx';

const NotYet = ({ found }: { found: FeedbackForAgency }) => (
  <Empty title="The board has not issued feedback on this return yet.">
    <p className="govuk-body">
      {feedbackInWords(found.obligation, todayInLondon()) ??
        'No day is set for it. When it is issued, the leads and signatories get a mail.'}
    </p>
  </Empty>
);

/** Questions of the board that stand outside the letter: each has a page of its own. */
const MoreChallenges = ({ found }: { found: FeedbackForAgency }) => {
  const inLetter = found.feedback?.frozen.challenges.map(({ number }) => number) ?? [];
  const others = found.challenges.filter(
    ({ number }) => !inLetter.includes(number) || found.feedback?.answered !== null,
  );
  if (others.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Challenges</h2>
      <ul className="govuk-list">
        {others.map((challenge) => (
          <li key={challenge.number}>
            <Link to={`/agency/${challenge.agencyId}/challenges/${challenge.boardId}/${challenge.number}`}>
              Challenge {challenge.number}
            </Link>
            : <ChallengeStatus challenge={challenge} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** What the board says of a return, and what the agency answers: read, printed, acknowledged, answered point by point. */
export const FeedbackPage = () => {
  const { agencyId = '', roundId = '' } = useParams();
  const asked = useAsk('get-feedback', { params: { agencyId, roundId } });
  const again = asked.state === 'loading' ? () => undefined : asked.again;
  return (
    <AskedPage of={asked} what="Loading the feedback">
      {(found) => (
        <Page
          title={`Feedback: ${found.roundTitle}`}
          caption={`${found.obligation.agencyName}, from ${found.boardName}`}
          back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}
        >
          <ArrivalNotice />
          <p className="govuk-body">
            <Status {...returnStates[stateOfReturn(found.obligation)]} />
          </p>
          {found.feedback === null ? (
            <NotYet found={found} />
          ) : (
            <IssuedLetter found={found} feedback={found.feedback} onChanged={again} />
          )}
          <MoreChallenges found={found} />
          {found.decisions.length > 0 && (
            <>
              <h2 className="govuk-heading-m">Decisions</h2>
              <DecisionList decisions={found.decisions} />
            </>
          )}
        </Page>
      )}
    </AskedPage>
  );
};
