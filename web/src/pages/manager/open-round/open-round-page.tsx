import { useParams } from 'react-router';
import { useMe } from '../../../api/me.tsx';
import { useAsk } from '../../../api/use-ask.ts';
import { Asked, Empty } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Steps } from './steps.tsx';

/** Opens a round in three steps: what is asked and when, who is asked, and who will get what. */
export function OpenRoundPage() {
  const { boardId = '' } = useParams();
  const board = useMe().boards.find(({ id }) => id === boardId);
  const asked = useAsk('list-board-agencies', { params: { boardId } });
  if (asked.state === 'ready' && asked.data.agencies.length > 0)
    return <Steps boardId={boardId} caption={board?.name} askable={asked.data} />;

  return (
    <Page
      title="Open a round"
      caption={board?.name}
      back={<BackLink to={`/board/${boardId}`}>Rounds</BackLink>}
    >
      <Asked of={asked} what="Loading the board’s agencies">
        {() => (
          <Empty title="There is no agency on the board’s list yet">
            <p className="govuk-body">
              Ask the portal’s administrator to put the agencies on the list, with the variant each is asked.
            </p>
          </Empty>
        )}
      </Asked>
    </Page>
  );
}
