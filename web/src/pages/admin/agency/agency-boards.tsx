import { type BoardAgency, bases } from '../../../../../shared/domain/agency.ts';
import { useAsk } from '../../../api/use-ask.ts';
import { Empty } from '../../../ui/asked.tsx';
import { Link } from '../../../ui/link.tsx';
import { Cell, Row, Table } from '../../../ui/table.tsx';

/** Which boards ask an agency, in which variant and why. Each list is kept on its board’s page. */
export function AgencyBoards({ boards }: { boards: readonly BoardAgency[] }) {
  const asked = useAsk('list-boards', {});
  const nameOf = (id: string): string =>
    (asked.state === 'ready' ? asked.data.boards.find((board) => board.id === id)?.name : undefined) ?? id;
  return (
    <section aria-labelledby="boards">
      <h2 className="govuk-heading-m" id="boards">
        Boards that ask it
      </h2>
      {boards.length === 0 ? (
        <Empty title="No board asks this agency yet">
          <p className="govuk-body">
            Put it on a list from <Link to="/admin">a board’s page</Link>.
          </p>
        </Empty>
      ) : (
        <Table
          caption="Boards, variants and reasons"
          captionHidden
          columns={['Board', 'Variant', 'Why asked']}
        >
          {boards.map(({ boardId, variant, basis, commissioner }) => (
            <Row key={boardId}>
              <Cell head>
                <Link to={`/admin/boards/${boardId}`}>{nameOf(boardId)}</Link>
              </Cell>
              <Cell>{variant}</Cell>
              <Cell>
                {bases[basis]}
                {commissioner !== undefined && `: ${commissioner}`}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </section>
  );
}
