import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice, withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { BackLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { AdminNav } from '../admin-nav.tsx';
import { BoardForm } from '../board-form.tsx';
import { BoardAgencies } from './board-agencies.tsx';
import { BoardPeople } from './board-people.tsx';
import { BoardSettings } from './board-settings.tsx';
import { ListAgency } from './list-agency.tsx';

const titles: Record<string, string> = {
  change: 'Change the board',
  agency: 'Put an agency on the list',
};

/** One board: its settings, the agencies it asks, and its people. `?do=` opens a form of its own. */
export function BoardPage() {
  const { boardId = '' } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const asked = useAsk('get-board', { params: { boardId } });
  const here = `/admin/boards/${boardId}`;
  const doing = search.get('do') ?? '';
  const back = doing === '' ? <BackLink to="/admin">Boards</BackLink> : <BackLink to={here} />;
  const done = (words: string) => {
    void navigate(here, { replace: true, state: withNotice(words) });
    if (asked.state === 'ready') asked.again();
  };

  const name = asked.state === 'ready' ? asked.data.board.name : 'Board';
  const title = titles[doing];
  return (
    <Page
      key={doing}
      title={title ?? name}
      caption={title === undefined ? 'Administration' : name}
      back={back}
      wide={title === undefined}
    >
      <AdminNav />
      <ArrivalNotice />
      <Asked of={asked} what="Loading the board">
        {({ board, agencies, people }) => {
          if (doing === 'change')
            return <BoardForm board={board} onDone={() => done('The board is changed.')} />;
          if (doing === 'agency')
            return (
              <ListAgency
                boardId={boardId}
                listed={agencies}
                agencyId={search.get('agency')}
                onDone={(listing) => done(`${listing.name} is on the list.`)}
              />
            );
          return (
            <>
              <BoardSettings board={board} />
              <BoardAgencies board={board} agencies={agencies} onRemoved={done} />
              <BoardPeople board={board} people={people} onChanged={done} />
            </>
          );
        }}
      </Asked>
    </Page>
  );
}
