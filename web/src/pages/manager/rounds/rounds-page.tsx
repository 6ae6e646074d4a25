import { useParams } from 'react-router';
import type { Round } from '../../../../../shared/domain/round.ts';
import { useBoardRoles, useMe } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice } from '../../../ui/arrival-notice.tsx';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { Cards } from '../../../ui/cards.tsx';
import { Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { feedbackReaderRoles, reviewerRoles, staffRoles } from '../staff-roles.ts';
import { RoundCard } from './round-card.tsx';

/** A board’s rounds, newest first; where everybody of the board begins. */
export function RoundsPage() {
  const { boardId = '' } = useParams();
  const roles = useBoardRoles(boardId);
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('list-rounds', { params: { boardId } });
  const isManager = roles.includes('manager');
  const isStaff = roles.some((role) => staffRoles.includes(role));

  return (
    <Page title="Rounds" caption={board?.name}>
      <ArrivalNotice />
      {isManager && (
        <Buttons>
          <ButtonLink to={`/board/${boardId}/open-round`}>Open a round</ButtonLink>
        </Buttons>
      )}
      {roles.some((role) => reviewerRoles.includes(role)) && (
        <p className="govuk-body">
          <Link to={`/board/${boardId}/to-review`}>Returns to review</Link>
        </p>
      )}
      <Asked of={asked} what="Loading the rounds">
        {({ rounds }) =>
          rounds.length === 0 ? (
            <NoRounds isManager={isManager} />
          ) : (
            <Cards>
              {rounds.map((round: Round) => (
                <RoundCard key={round.id} round={round} isStaff={isStaff} />
              ))}
            </Cards>
          )
        }
      </Asked>
      <p className="govuk-body no-print">
        <Link to={`/board/${boardId}/actions`}>Actions of agencies</Link>
        {roles.some((role) => feedbackReaderRoles.includes(role)) && (
          <>
            {' · '}
            <Link to={`/board/${boardId}/challenges`}>Challenges</Link>
          </>
        )}
        {isManager && (
          <>
            {' · '}
            <Link to={`/board/${boardId}/redactions`}>Hidden and erased words</Link>
            {' · '}
            <Link to={`/board/${boardId}/substitute`}>Who stands in for a reviewer</Link>
          </>
        )}
      </p>
    </Page>
  );
}

const NoRounds = ({ isManager }: { isManager: boolean }) => (
  <Empty title="No round has been opened yet">
    <p className="govuk-body">
      {isManager
        ? 'Open a round to ask agencies for a return. You see who will get what before anything is sent.'
        : 'Once the board’s manager opens a round, you see here how it stands.'}
    </p>
  </Empty>
);
