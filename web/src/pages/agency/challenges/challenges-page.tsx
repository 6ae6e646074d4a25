import { useParams } from 'react-router';
import type { Challenge } from '../../../../../shared/domain/challenge.ts';
import { dayInShort } from '../../../../../shared/domain/day-in-words.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { ChallengeStatus } from '../../../fields/challenge-thread.tsx';
import { Empty } from '../../../ui/asked.tsx';
import { AskedPage } from '../../../ui/asked-page.tsx';
import { Buttons, PrintButton } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

const ChallengeRow = ({ challenge }: { challenge: Challenge }) => {
  const { agencyId, boardId, boardName, number, asks, roundTitle, answerBy } = challenge;
  return (
    <Row>
      <Cell head>
        <Link to={`/agency/${agencyId}/challenges/${boardId}/${number}`} quiet>
          Challenge {number}
        </Link>
      </Cell>
      <Cell>{boardName}</Cell>
      <Cell>{asks}</Cell>
      <Cell>{roundTitle}</Cell>
      <Cell>{answerBy === null ? 'No day set' : dayInShort(answerBy)}</Cell>
      <Cell>
        <ChallengeStatus challenge={challenge} />
      </Cell>
    </Row>
  );
};

/** What boards have asked an agency, and how it stands. */
export const AgencyChallengesPage = () => {
  const { agencyId = '' } = useParams();
  const asked = useAsk('list-own-challenges', { params: { agencyId } });
  return (
    <AskedPage of={asked} what="Loading the challenges">
      {({ challenges }) => (
        <Page title="Challenges" wide back={<BackLink to={`/agency/${agencyId}`}>All returns</BackLink>}>
          {challenges.length === 0 ? (
            <Empty title="No board has challenged your agency.">
              <p className="govuk-body">
                A challenge is a numbered question that wants an answer. Your leads get a mail with each.
              </p>
            </Empty>
          ) : (
            <>
              <Table
                caption="Questions that boards have asked"
                captionHidden
                columns={['Challenge', 'Board', 'Question', 'About', 'Answer by', 'State']}
              >
                {challenges.map((challenge) => (
                  <ChallengeRow key={`${challenge.boardId} ${challenge.number}`} challenge={challenge} />
                ))}
              </Table>
              <Buttons>
                <PrintButton />
              </Buttons>
            </>
          )}
        </Page>
      )}
    </AskedPage>
  );
};
