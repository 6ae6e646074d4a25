import { useParams } from 'react-router';
import { awaitsFeedback } from '../../../../../shared/domain/feedback-due.ts';
import { returnStates, stateOfReturn } from '../../../../../shared/domain/state-of-return.ts';
import { useBoardRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Status } from '../../../ui/status.tsx';
import { Desk } from './desk.tsx';
import { Issued } from './issued.tsx';

/** The feedback on one return: drafted and issued by the manager, then read with the agency’s answers. */
export function FeedbackPage() {
  const { boardId = '', roundId = '', agencyId = '' } = useParams();
  const isManager = useBoardRoles(boardId).includes('manager');
  const asked = useAsk('read-feedback', { params: { boardId, roundId, agencyId } });
  const again = asked.state === 'loading' ? () => undefined : asked.again;
  return (
    <AskedPage of={asked} what="Loading the feedback">
      {(found) => {
        const drafting = awaitsFeedback(found.obligation);
        return (
          <Page
            title="Feedback"
            caption={`${found.obligation.agencyName}: ${found.roundTitle}`}
            back={
              <BackLink to={`/board/${boardId}/rounds/${roundId}/agencies/${agencyId}`}>
                Back to the return
              </BackLink>
            }
          >
            <ArrivalNotice />
            <p className="govuk-body">
              <Status {...returnStates[stateOfReturn(found.obligation)]} />
            </p>
            {drafting && isManager && <Desk about={{ boardId, roundId, agencyId }} onIssued={again} />}
            {drafting && !isManager && (
              <Empty title="No feedback has been issued yet.">
                <p className="govuk-body">The board’s manager writes and issues it.</p>
              </Empty>
            )}
            {!drafting && found.feedback === null && (
              <Empty title="There is nothing to give feedback on.">
                <p className="govuk-body">Feedback follows on a return that the board has received.</p>
              </Empty>
            )}
            {!drafting && found.feedback !== null && (
              <Issued found={found} feedback={found.feedback} isManager={isManager} onChanged={again} />
            )}
          </Page>
        );
      }}
    </AskedPage>
  );
}
