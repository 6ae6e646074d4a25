import { useParams } from 'react-router';
import { useBoardRoles } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ChallengeFacts, ChallengeThread } from '../../../fields/challenge-thread.tsx';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { raiserRoles } from '../staff-roles.ts';
import { GoOn } from './go-on.tsx';
import { Waiting } from './waiting.tsx';

/** One challenge of the board: what was asked, what was said, and how it ends. */
export function ChallengePage() {
  const { boardId = '', number = '' } = useParams();
  const params = { boardId, number };
  const asked = useAsk('get-challenge', { params });
  const mayRaise = useBoardRoles(boardId).some((role) => raiserRoles.includes(role));
  const again = asked.state === 'loading' ? () => undefined : asked.again;
  return (
    <AskedPage of={asked} what="Loading the challenge">
      {({ challenge, entries }) => (
        <Page
          title={`Challenge ${number}`}
          caption={challenge.agencyName}
          back={<BackLink to={`/board/${boardId}/challenges`}>All challenges</BackLink>}
        >
          <ArrivalNotice />
          <ChallengeFacts challenge={challenge} />
          <p className="govuk-body no-print">
            <Link to={`/board/${boardId}/rounds/${challenge.roundId}/agencies/${challenge.agencyId}`}>
              The return it is about
            </Link>
          </p>
          {challenge.sentOn !== null && <ChallengeThread entries={entries} />}
          {mayRaise && challenge.state === 'open' && challenge.sentOn === null && (
            <Waiting challenge={challenge} onChanged={again} />
          )}
          {mayRaise && challenge.sentOn !== null && <GoOn challenge={challenge} onChanged={again} />}
        </Page>
      )}
    </AskedPage>
  );
}
