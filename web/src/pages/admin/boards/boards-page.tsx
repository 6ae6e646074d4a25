import { useNavigate, useSearchParams } from 'react-router';
import { useAsk } from '../../../api/use-ask.ts';
import { ArrivalNotice, withNotice } from '../../../ui/arrival-notice.tsx';
import { Asked } from '../../../ui/asked.tsx';
import { ButtonLink, Buttons } from '../../../ui/button.tsx';
import { BackLink, Link } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';
import { AdminNav } from '../admin-nav.tsx';
import { BoardForm } from '../board-form.tsx';
import { FirstRun } from './first-run.tsx';

/** The boards of the installation; where an administrator begins. */
export function BoardsPage() {
  const [search] = useSearchParams();
  const asked = useAsk('list-boards', {});
  if (search.has('add')) return <AddBoard />;

  return (
    <Page title="Boards" caption="Administration" wide>
      <AdminNav />
      <ArrivalNotice />
      <Asked of={asked} what="Loading the boards">
        {({ boards }) =>
          boards.length === 0 ? (
            <FirstRun />
          ) : (
            <>
              <Table
                caption="Boards"
                captionHidden
                columns={['Board', 'Manager and contact', 'Data controller']}
              >
                {boards.map(({ id, name, contact, controller }) => (
                  <Row key={id}>
                    <Cell head>
                      <Link to={`/admin/boards/${id}`}>{name}</Link>
                    </Cell>
                    <Cell>
                      {contact.name}, {contact.email}
                    </Cell>
                    <Cell>{controller}</Cell>
                  </Row>
                ))}
              </Table>
              <Buttons>
                <ButtonLink to="?add">Add a board</ButtonLink>
              </Buttons>
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function AddBoard() {
  const navigate = useNavigate();
  return (
    <Page title="Add a board" caption="Administration" back={<BackLink to="/admin">Boards</BackLink>}>
      <BoardForm
        onDone={({ id, name }) =>
          void navigate(`/admin/boards/${id}`, {
            replace: true,
            state: withNotice(`${name} is added. Next: put agencies on its list, and give its people roles.`),
          })
        }
      />
    </Page>
  );
}
